"""What a review says in words, the same in every format."""

from collections.abc import Iterator

from callwright_gen.review.changes import Change, ProviderReview, Review

_FEW = 3  # names of overloads that a reader takes in at a glance


def count(number: int, what: str) -> str:
    """Write a number of things: `1 change`, `2 changes`."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def summary(review: Review) -> str:
    """Say in one line how much changed between which revisions, and what of it is breaking."""
    return f"{outcome(review)}, {review.base} → {review.head}"


def outcome(review: Review) -> str:
    """Say how much changed, and what of it is breaking."""
    if not review.total:
        return "no change of the public contract"
    changed = sum(bool(provider.changes) for provider in review.providers)
    where = f"in {changed} of {count(len(review.providers), 'module')}"
    if not review.breaking:
        return f"{count(review.total, 'change')} {where}, none breaking"
    return f"{tally(review.breaking, review.total)} {where}"


def tally(breaking: int, total: int) -> str:
    """Count the changes, breaking ones first."""
    others = total - breaking
    if not breaking:
        return f"{count(total, 'change')}, none breaking"
    return count(breaking, "breaking change") + (f" and {count(others, 'other')}" if others else "")


def sdk_of(provider: ProviderReview) -> str:
    """Name the SDK, with both versions if they differ."""
    old, new = provider.sdk
    if not old or not new or old == new:
        return new or old
    return f"{old} → {new.removeprefix(old.rpartition(' ')[0] + ' ')}"


def inside(change: Change) -> str:
    """Say in which overloads something changed: by name if they are few, else how many."""
    if change.kind == "overload" or not change.overloads:
        return ""
    labels = f": {'; '.join(change.overloads)}" if len(change.overloads) <= _FEW else ""
    return f"in {count(len(change.overloads), 'overload')}{labels}"


def cause_of(change: Change, provider: ProviderReview) -> Iterator[str]:
    """Say what of the SDK explains a change, else what else was edited."""
    for drift in change.causes:
        # The types of a param are those of the change itself.
        yield f"SDK: {drift.kind} {drift.what}" if drift.what.startswith("param ") else f"SDK: {drift}"
    if not change.causes and provider.old and provider.new:
        edited = "the spec was edited" if provider.spec_changed else "generator, templates or stub were edited"
        yield f"no change of the SDK explains it: {edited}"


def places(change: Change, provider: ProviderReview) -> Iterator[str]:
    """Name the lines of the stub and of the spec that a change belongs to; what is gone has old ones only."""
    if change.new_line is not None:
        yield f"{provider.after.stub}:{change.new_line}"
    elif change.old_line is not None:
        yield f"{provider.before.stub}:{change.old_line} (before)"
    after, before = provider.after.origin(change), provider.before.origin(change)
    if after is not None:
        yield f"{after.file}:{after.line}"
    elif before is not None:
        yield f"{before.file}:{before.line} (before)"
