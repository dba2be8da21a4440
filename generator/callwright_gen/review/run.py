"""The review of a package: both revisions read, compared, and explained by what the SDK changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from callwright_gen.config import Config
from callwright_gen.problems import Problem, SpecError
from callwright_gen.review.changes import Change, ProviderReview, Review, Side
from callwright_gen.review.compare import compare_contracts
from callwright_gen.review.contract import NOTHING
from callwright_gen.review.read import providers_of, read_side
from callwright_gen.review.revision import Tree, open_tree
from callwright_gen.surface import Drift, Surface, compare

_SDK = "sdk"  # the name of the fact that is the SDK's version


def review_package(config: Config, base: str, head: str | None) -> Review:
    """Compare the generated package at two revisions.

    Args:
        config: the folders, the same at both revisions.
        base: a revision as git knows it.
        head: another one, None for the working tree.

    Raises:
        RevisionError: a revision cannot be read.
        SpecError: a stub is not Python; holds the problems of all.
    """
    with open_tree(config, base) as old, open_tree(config, head) as new:
        names = sorted(providers_of(old) | providers_of(new))
        reviews: list[ProviderReview] = []
        problems: list[Problem] = []
        for name in names:
            try:
                reviews.append(_review(config, name, old, new))
            except SpecError as error:
                problems.extend(error.problems)
        if problems:
            raise SpecError(problems)
        return Review(old.label, new.label, tuple(reviews))


def _review(config: Config, name: str, old: Tree, new: Tree) -> ProviderReview:
    before, after = (read_side(tree, config, name) for tree in (old, new))
    sides = before[0] if before else None, after[0] if after else None
    drifts = _drifts(before[1] if before else None, after[1] if after else None)
    changes = [_explained(change, sides, drifts) for change in _changes(name, *sides)]
    used = {drift for change in changes for drift in change.causes}
    unseen = tuple(drift for drift in drifts if drift not in used and drift.what != _SDK)
    sdk = sides[0].facts.get(_SDK, "") if sides[0] else "", sides[1].facts.get(_SDK, "") if sides[1] else ""
    return ProviderReview(name, *sides, tuple(changes), sdk, unseen, _spec_changed(*sides))


def _drifts(old: Surface | None, new: Surface | None) -> Sequence[Drift]:
    return compare(old, new) if old is not None and new is not None else ()


def _changes(name: str, old: Side | None, new: Side | None) -> Iterable[Change]:
    if old is None:
        return [Change("added", "module", name, "", _size(new), False, "a further module", name, (), None, 1)]
    if new is None:
        return [Change("removed", "module", name, _size(old), "", True, "code that imports it fails", name, (), 1)]
    return compare_contracts(old.contract, new.contract)


def _size(side: Side | None) -> str:
    items = (side.contract if side else NOTHING).items.values()
    return f"{sum(item.public and '.' not in item.path and item.kind != 'base' for item in items)} public names"


def _explained(change: Change, sides: tuple[Side | None, Side | None], drifts: Sequence[Drift]) -> Change:
    named: set[str] = set()
    for side in sides:
        origin = side and (side.origins.get(change.where) or side.origins.get(change.item))
        named.update(origin.sdk if origin else ())
    return replace(change, causes=tuple(drift for drift in drifts if drift.what in named))


def _spec_changed(old: Side | None, new: Side | None) -> bool:
    return (old.specs if old else {}) != (new.specs if new else {})
