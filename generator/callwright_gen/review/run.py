"""Review a package: read two revisions, compare them, and find the causes in the SDK."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from callwright_gen.config import Config
from callwright_gen.problems import Problem, SpecError
from callwright_gen.review.accepted import compare_accepted
from callwright_gen.review.changes import NO_SIDE, Change, ProviderReview, Review, Side
from callwright_gen.review.compare import compare_contracts
from callwright_gen.review.read import providers_of, read_side
from callwright_gen.review.renamed import follow_prefix
from callwright_gen.review.revision import open_tree
from callwright_gen.surface import Drift, Surface, compare

_SDK = "sdk"  # name of the fact with the SDK's version


def review_package(config: Config, base: str, head: str | None) -> Review:
    """Compare the generated package at two revisions.

    Args:
        config: the folders, which are the same at both revisions.
        base: a git revision.
        head: another git revision, or None for the working tree.

    Raises:
        RevisionError: a revision cannot be read.
        SpecError: a stub is not valid Python; contains the problems of all stubs.
    """
    with open_tree(config, base, required=False) as old, open_tree(config, head) as new:
        names = sorted(providers_of(old) | providers_of(new))
        reviews: list[ProviderReview] = []
        problems: list[Problem] = []
        for name in names:
            try:
                reviews.append(review_sides(name, read_side(old, config, name), read_side(new, config, name)))
            except SpecError as error:
                problems.extend(error.problems)
        if problems:
            raise SpecError(problems)
        return Review(old.label, new.label, tuple(reviews))


def review_sides(
    name: str, old: tuple[Side | None, Surface | None], new: tuple[Side | None, Surface | None]
) -> ProviderReview:
    """Compare a module before and after, each with the surface that it was generated with."""
    (before, surface_before), (after, surface_after) = old, new
    renamed: Change | None = None
    if before is not None and after is not None:
        before, renamed = follow_prefix(name, before, after)
    drifts = compare(surface_before, surface_after) if surface_before and surface_after else ()
    changes = tuple(_with_causes(change, (before, after), drifts) for change in _changes(name, before, after))
    changes = changes if renamed is None else (renamed, *changes)
    used = {drift for change in changes for drift in change.causes}
    unseen = tuple(drift for drift in drifts if drift not in used and drift.what != _SDK)
    return ProviderReview(
        name, before, after, changes, (_sdk(before), _sdk(after)), unseen, _spec_changed(before, after)
    )


def _changes(name: str, old: Side | None, new: Side | None) -> Iterable[Change]:
    if old is None:
        return [Change("added", "module", name, "", _size(new), False, "new module", name, (), None, 1)]
    if new is None:
        return [Change("removed", "module", name, _size(old), "", True, "imports of it will break", name, (), 1)]
    changes = compare_contracts(old.contract, new.contract)
    if old.accepted is None or new.accepted is None:
        return changes
    known = {change.where for change in changes}  # a change of the stub says it already
    unseen = (each for each in compare_accepted(old.accepted, new.accepted) if each.where not in known)
    return sorted([*changes, *unseen], key=lambda change: not change.breaking)


def _size(side: Side | None) -> str:
    items = (side or NO_SIDE).contract.items.values()
    return f"{sum(item.public and '.' not in item.path and item.kind != 'base' for item in items)} public names"


def _with_causes(change: Change, sides: Iterable[Side | None], drifts: Sequence[Drift]) -> Change:
    origins = (side.origin(change) for side in sides if side is not None)
    facts = {fact for origin in origins if origin is not None for fact in origin.sdk}
    return replace(change, causes=tuple(drift for drift in drifts if drift.what in facts))


def _sdk(side: Side | None) -> str:
    return (side or NO_SIDE).facts.get(_SDK, "")


def _spec_changed(old: Side | None, new: Side | None) -> bool:
    return (old or NO_SIDE).specs != (new or NO_SIDE).specs
