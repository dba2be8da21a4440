"""Render a review as Markdown for a pull request: a summary, the breaking changes, and collapsible details per module.

Text from specs, stubs and SDKs is put in code spans or escaped, so that it cannot leave its cell or become a link, a
mention or a tag.
"""

from collections.abc import Iterator

from callwright_gen.report.markdown import code_span, plain_text, table_row
from callwright_gen.report.review_words import cause_of, inside, next_version, places, sdk_of, summary, tally
from callwright_gen.review.changes import Change, ProviderReview, Review


def review_markdown(review: Review) -> str:
    """Return a review as Markdown, with a final newline."""
    return "\n".join(_lines(review)) + "\n"


def _lines(review: Review) -> Iterator[str]:
    yield f"**Contract review**: {plain_text(summary(review))}"
    if review.total:
        yield ""
        yield plain_text(next_version(review))
    for note in review.notes:
        yield ""
        yield plain_text(note)
    if review.breaking:
        yield ""
        yield "### Breaking"
        for provider in review.providers:
            yield from (_bullet(change, provider) for change in provider.changes if change.breaking)
    for provider in review.providers:
        if provider.changes or provider.unseen or provider.problems:
            yield ""
            yield from _details(provider)


def _bullet(change: Change, provider: ProviderReview) -> str:
    what = f"{change.verb} {change.kind} {code_span(change.where)}"
    return f"- {code_span(provider.name)}: {what}, {change.why}{_allowed(change)}"


def _allowed(change: Change) -> str:
    return f" (allowed: {plain_text(change.allowed)})" if change.allowed else ""


def _details(provider: ProviderReview) -> Iterator[str]:
    sdk = f" · {plain_text(sdk_of(provider))}" if sdk_of(provider) else ""
    totals = tally(provider.breaking, len(provider.changes)) if provider.changes else "no contract changes"
    yield f"<details><summary><b>{plain_text(provider.name)}</b>: {totals}{sdk}</summary>"
    yield ""
    if provider.changes:
        yield "| | change | before | after | effect |"
        yield "|---|---|---|---|---|"
        yield from (_row(change, provider) for change in provider.changes)
        yield ""
    if provider.unseen:
        yield "Other SDK changes, without effect on the contract:"
        yield ""
        yield from (f"- {code_span(str(drift))}" for drift in provider.unseen)
        yield ""
    yield from (f"{plain_text(problem)}\n" for problem in provider.problems)
    yield "</details>"


def _row(change: Change, provider: ProviderReview) -> str:
    verdict = "**breaking**" if change.breaking else ""
    subject = "<br>".join(
        (f"{change.verb} {change.kind} {code_span(change.where)}", *map(code_span, places(change, provider)))
    )
    causes = (code_span(line) if change.causes else line for line in cause_of(change, provider))
    effect = "<br>".join(filter(None, (change.why, plain_text(inside(change)), *causes)))
    cells = verdict, subject, code_span(change.old), code_span(change.new), effect
    return table_row(cells)
