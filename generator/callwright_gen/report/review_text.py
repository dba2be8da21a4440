"""Print a review on a terminal: one line per change, followed by its effect, cause and location."""

import sys
from collections.abc import Iterator

from callwright_gen.report.review_words import cause_of, count, inside, next_version, places, sdk_of, summary
from callwright_gen.report.terminal import paint, print_result, printable
from callwright_gen.review.changes import Change, ProviderReview, Review

COLOURS = {
    **dict.fromkeys(("removed", "renamed"), "red"),
    **dict.fromkeys(("retyped", "re-defaulted", "moved"), "yellow"),
    "added": "green",
}


def report_review(review: Review) -> None:
    """Print the changes of each module, and a summary."""
    for provider in review.providers:
        if provider.changes or provider.unseen or provider.problems:
            _report_provider(provider)
    for note in review.notes:
        print_result(printable(note))
    print_result(printable(summary(review)))
    if review.total:
        print_result(printable(next_version(review)))


def _report_provider(provider: ProviderReview) -> None:
    print_result(printable(" · ".join(filter(None, (provider.name, sdk_of(provider))))))
    for change in provider.changes:
        verdict = paint("breaking", "red", sys.stdout) if change.breaking else "fine    "
        print_result(
            f"  {verdict} {paint(change.verb, COLOURS[change.verb], sys.stdout)} {printable(_headline(change))}"
        )
        for line in _details(change, provider):
            print_result(f"             {printable(line)}")
    if provider.unseen:
        print_result(f"  {count(len(provider.unseen), 'other SDK change')}, without effect on the contract")
    for problem in provider.problems:
        print_result(f"  {printable(problem)}")
    print_result()


def _headline(change: Change) -> str:
    texts = " -> ".join(filter(None, (change.old, change.new)))
    return f"{change.kind} {change.where}" + (f": {texts}" if texts else "")


def _details(change: Change, provider: ProviderReview) -> Iterator[str]:
    yield change.why
    if change.allowed:
        yield f"allowed: {change.allowed}"
    if inside(change):
        yield inside(change)
    yield from cause_of(change, provider)
    yield ", ".join(places(change, provider))
