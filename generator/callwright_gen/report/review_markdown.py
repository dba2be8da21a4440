"""Render a review as Markdown for a pull request: a summary, the breaking changes, and collapsible details per module.

Text from specs, stubs and SDKs is put in code spans or escaped, so that it cannot leave its cell or become a link, a
mention or a tag.
"""

import re
from collections.abc import Iterator
from html import escape

from callwright_gen.report.review_words import cause_of, inside, next_version, places, sdk_of, summary, tally
from callwright_gen.report.terminal import printable
from callwright_gen.review.changes import Change, ProviderReview, Review

_MAX_LENGTH = 300  # characters per type; a list of all models of an SDK would make the table unreadable
_SPECIAL = {ord(char): f"&#{ord(char)};" for char in "|`*_~[]\\@#"}


def review_markdown(review: Review) -> str:
    """Return a review as Markdown, with a final newline."""
    return "\n".join(_lines(review)) + "\n"


def _lines(review: Review) -> Iterator[str]:
    yield f"**Contract review**: {_plain(summary(review))}"
    if review.total:
        yield ""
        yield _plain(next_version(review))
    for note in review.notes:
        yield ""
        yield _plain(note)
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
    return (
        f"- {_code(provider.name)}: {change.verb} {change.kind} {_code(change.where)}, {change.why}{_allowed(change)}"
    )


def _allowed(change: Change) -> str:
    return f" (allowed: {_plain(change.allowed)})" if change.allowed else ""


def _details(provider: ProviderReview) -> Iterator[str]:
    sdk = f" · {_plain(sdk_of(provider))}" if sdk_of(provider) else ""
    totals = tally(provider.breaking, len(provider.changes)) if provider.changes else "no contract changes"
    yield f"<details><summary><b>{_plain(provider.name)}</b>: {totals}{sdk}</summary>"
    yield ""
    if provider.changes:
        yield "| | change | before | after | effect |"
        yield "|---|---|---|---|---|"
        yield from (_row(change, provider) for change in provider.changes)
        yield ""
    if provider.unseen:
        yield "Other SDK changes, without effect on the contract:"
        yield ""
        yield from (f"- {_code(str(drift))}" for drift in provider.unseen)
        yield ""
    yield from (f"{_plain(problem)}\n" for problem in provider.problems)
    yield "</details>"


def _row(change: Change, provider: ProviderReview) -> str:
    verdict = "**breaking**" if change.breaking else ""
    subject = "<br>".join((f"{change.verb} {change.kind} {_code(change.where)}", *map(_code, places(change, provider))))
    causes = (_code(line) if change.causes else line for line in cause_of(change, provider))
    effect = "<br>".join(filter(None, (change.why, _plain(inside(change)), *causes)))
    cells = verdict, subject, _code(change.old), _code(change.new), effect
    # A bare `|` ends a table cell even inside a code span.
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _code(text: str) -> str:
    """Return a code span with a fence longer than any run of backticks inside it."""
    if not text:
        return ""
    content = printable(_cut(text))
    fence = "`" * (1 + max(map(len, re.findall("`+", content)), default=0))
    padding = " " if "`" in content else ""
    return f"{fence}{padding}{content}{padding}{fence}"


def _plain(text: str) -> str:
    return escape(printable(_cut(text)), quote=False).translate(_SPECIAL).replace("://", "&#58;//")


def _cut(text: str) -> str:
    return text if len(text) <= _MAX_LENGTH else f"{text[:_MAX_LENGTH]}…"
