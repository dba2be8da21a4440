"""A drift report as Markdown for a pull request: a table, and collapsible details for each provider."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen.drift.result import Choice, DriftReport, ProviderDrift, Tried
from callwright_gen.drift.words import NOTHING, advice, causes, fact, findings, not_run, summary, version_of
from callwright_gen.report.markdown import code_span, plain_text, table_row
from callwright_gen.review.changes import Change


def drift_markdown(report: DriftReport) -> str:
    """Return a report as Markdown, with a final newline."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: DriftReport) -> Iterator[str]:
    yield f"**SDK drift**: {summary(report)} (Python {report.python})"
    yield ""
    choices = [choice for choice in Choice if any(_of(provider, choice) for provider in report.providers)]
    yield table_row(("provider", "range", "recorded", *(f"what the {choice} changes" for choice in choices)))
    yield table_row("---" for _ in range(3 + len(choices)))
    for provider in report.providers:
        cells = (code_span(provider.name), code_span(f"{provider.dist}{provider.range}"), provider.recorded)
        yield table_row((*cells, *(_cell(_of(provider, choice)) for choice in choices)))
    for provider in report.providers:
        if provider.changed or any(each.failure for each in provider.tried) or any(not_run(provider)):
            yield ""
            yield from _details(provider)


def _of(provider: ProviderDrift, choice: Choice) -> Tried | None:
    return next((each for each in provider.tried if each.choice is choice), None)


def _cell(tried: Tried | None) -> str:
    if tried is None:
        return ""
    parts = "; ".join(f"{part}: {text}" for part, text in findings(tried)) or NOTHING
    return plain_text(f"{version_of(tried)}: {parts}")


def _details(provider: ProviderDrift) -> Iterator[str]:
    yield f"<details><summary><b>{plain_text(provider.name)}</b></summary>"
    yield ""
    for tried in provider.tried:
        if tried.changed or tried.failure:
            yield from _tried(tried)
    yield from (f"{plain_text(reason)}\n" for reason in not_run(provider))
    yield "</details>"


def _tried(tried: Tried) -> Iterator[str]:
    yield f"#### {tried.choice} {plain_text(version_of(tried))}"
    yield ""
    if tried.failure:
        yield code_span(tried.failure)
        yield ""
    if advice(tried):
        yield f"{advice(tried)}\n"
    yield from _list("The spec uses what this release lacks:", tried.misfits)
    if tried.contract is not None and tried.contract.changes:
        yield "| | change of the contract | before | after | effect |"
        yield "|---|---|---|---|---|"
        yield from map(_row, tried.contract.changes)
        yield ""
    yield from _list("The type checker says:", tried.types.errors)
    yield from _list("Laws that do not hold:", tried.laws.errors)
    yield from _list("The surface:", tuple(map(fact, tried.facts)))


def _list(title: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield title
        yield ""
        yield from (f"- {code_span(line)}" for line in lines)
        yield ""


def _row(change: Change) -> str:
    verdict = "**breaking**" if change.breaking else ""
    effect = "<br>".join((change.why, *map(code_span, causes(change))))
    what = f"{change.verb} {change.kind} {code_span(change.where)}"
    return table_row((verdict, what, code_span(change.old), code_span(change.new), effect))
