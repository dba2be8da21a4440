"""A drift report on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from callwright_gen.drift.result import DriftReport, Tried
from callwright_gen.drift.retyped import difference
from callwright_gen.drift.words import NOTHING, advice, causes, fact, findings, headline, not_run, summary, version_of
from callwright_gen.report.terminal import printable
from callwright_gen.review.changes import Change

_MOST = 20  # lines of a part


def drift_text(report: DriftReport) -> str:
    """Return a report as text, with a final newline."""
    return "\n".join(printable(line) for line in _lines(report)) + "\n"


def _lines(report: DriftReport) -> Iterator[str]:
    for provider in report.providers:
        yield headline(provider)
        for tried in provider.tried:
            yield from _tried(tried)
        yield from (f"  {reason}" for reason in not_run(provider))
    yield summary(report)


def _tried(tried: Tried) -> Iterator[str]:
    found = list(findings(tried))
    title = f"  {tried.choice} {version_of(tried)}".rstrip()
    yield title if found else f"{title}: {NOTHING}"
    for part, text in found:
        yield f"    {part:<8}  {text}"
        yield from (f"              {line}" for line in _cut(list(_details(part, tried))))
    if advice(tried):
        yield f"    {advice(tried)}"


def _details(part: str, tried: Tried) -> Iterator[str]:
    match part:
        case "install":
            yield tried.failure
        case "spec":
            yield from tried.misfits
        case "surface":
            yield from map(fact, tried.facts)
        case "contract":
            for change in tried.contract.changes if tried.contract is not None else ():
                yield from _change(change)
        case "types":
            yield from tried.types.errors
        case _:
            yield from tried.laws.errors


def _change(change: Change) -> Iterator[str]:
    verdict = "breaking" if change.breaking else "fine    "
    yield f"{verdict} {change.verb} {change.kind} {change.where}: {difference(change.old, change.new)}"
    yield f"         {'; '.join((change.why, *causes(change)))}"


def _cut(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:_MOST]
    if len(lines) > _MOST:
        yield f"… and {len(lines) - _MOST} more lines (--output-format json has all)"
