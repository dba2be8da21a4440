"""The wording of a review, shared by all formats."""

from collections.abc import Iterator

from callwright_gen.review.changes import Change, ProviderReview, Review

_FEW = 3  # labels of overloads that are listed by name


def count(number: int, noun: str) -> str:
    """Return a number with a noun: `1 change`, `2 changes`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def summary(review: Review) -> str:
    """Return the outcome and the revisions, in one line."""
    return f"{outcome(review)}, {review.base} → {review.head}"


def next_version(review: Review) -> str:
    """Return what the changes mean for the next version number."""
    bump = review.bump or "none"
    return f"next version: {bump}" + (" (minor before 1.0)" if bump == "major" else "")


def outcome(review: Review) -> str:
    """Return the number of changes and of breaking changes, in words."""
    if not review.total:
        return "no changes to the public contract"
    modules = sum(bool(provider.changes) for provider in review.providers)
    where = f"in {modules} of {count(len(review.providers), 'module')}"
    if not review.breaking:
        return f"{count(review.total, 'change')} {where}, none breaking"
    return f"{tally(review.breaking, review.total)} {where}"


def tally(breaking: int, total: int) -> str:
    """Return the number of changes, breaking ones first."""
    others = total - breaking
    if not breaking:
        return f"{count(total, 'change')}, none breaking"
    return count(breaking, "breaking change") + (f" and {count(others, 'other')}" if others else "")


def sdk_of(provider: ProviderReview) -> str:
    """Return the SDK, with both versions if they differ."""
    old, new = provider.sdk
    if not old or not new or old == new:
        return new or old
    return f"{old} → {new.removeprefix(old.rpartition(' ')[0] + ' ')}"


def inside(change: Change) -> str:
    """Return the overloads that contain a change: their labels if there are few, else their number."""
    if change.kind == "overload" or not change.overloads:
        return ""
    labels = f": {'; '.join(change.overloads)}" if len(change.overloads) <= _FEW else ""
    return f"in {count(len(change.overloads), 'overload')}{labels}"


def cause_of(change: Change, provider: ProviderReview) -> Iterator[str]:
    """Yield the SDK changes that cause a change, or else what was edited."""
    for drift in change.causes:
        # The types of a param are already part of the change.
        yield f"SDK: {drift.kind} {drift.what}" if drift.what.startswith("param ") else f"SDK: {drift}"
    if not change.causes and provider.old and provider.new:
        edit = "the spec was edited" if provider.spec_changed else "the generator, a template or the stub was edited"
        yield f"Cause: {edit}"


def places(change: Change, provider: ProviderReview) -> Iterator[str]:
    """Yield the lines of the stub and the spec that a change belongs to; for a removed item, the old ones."""
    if change.new_line is not None:
        yield f"{provider.after.stub}:{change.new_line}"
    elif change.old_line is not None:
        yield f"{provider.before.stub}:{change.old_line} (before)"
    after, before = provider.after.origin(change), provider.before.origin(change)
    if after is not None:
        yield f"{after.file}:{after.line}"
    elif before is not None:
        yield f"{before.file}:{before.line} (before)"
