"""What changed between two contracts of one module."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen.review.changes import Change
from callwright_gen.review.contract import Contract, Item
from callwright_gen.review.signatures import compare_signatures, describe
from callwright_gen.review.verdicts import judge_default, judge_type, same, shown

# What is inside a class that came or went with it is not told once more.
_WHOLE = "class"
_GONE = {"base": "it is not one of these any more", "key": "code that gives it is refused"}
_COME = {"base": "it is one of these as well", "key": "may be left out"}


def compare_contracts(old: Contract, new: Contract) -> list[Change]:
    """List the changes, breaking ones first, then in the order of the stubs.

    A private name is no part of the contract, but what it stands for is, wherever a signature names it: it is
    compared where both have it, and in the signatures by what it means.
    """
    found = [*_removed(old, new), *_kept(old, new), *_added(old, new)]
    return sorted(found, key=lambda change: not change.breaking)


def _removed(old: Contract, new: Contract) -> Iterator[Change]:
    for item in _missing(old, new):
        why = _GONE.get(item.kind, "code that names it fails")
        yield Change("removed", item.kind, item.path, _text(item), "", True, why, item.path, (), item.first)


def _added(old: Contract, new: Contract) -> Iterator[Change]:
    for item in _missing(new, old):
        needed = item.kind == "key" and item.required
        why = "must be given, which no code does yet" if needed else _COME.get(item.kind, "nothing named it before")
        yield Change("added", item.kind, item.path, "", _text(item), needed, why, item.path, (), None, item.first)


def _missing(here: Contract, there: Contract) -> Iterator[Item]:
    """Yield the public items of one contract that the other lacks, or has as private ones."""
    gone: set[str] = set()
    for key, item in here.items.items():
        other = there.items.get(key)
        if not item.public or (other is not None and other.public):
            continue
        if item.path.partition("(")[0].rpartition(".")[0] in gone or _is_base_of(item, gone):
            continue
        if item.kind == _WHOLE:
            gone.add(item.path)
        yield item


def _is_base_of(item: Item, classes: set[str]) -> bool:
    return item.kind == "base" and item.path.partition("(")[0] in classes


def _kept(old: Contract, new: Contract) -> Iterator[Change]:
    for key, before in old.items.items():
        after = new.items.get(key)
        if after is None or before.public != after.public:
            continue
        yield from _compare_items(before, after)
        if before.kind == "function":
            yield from compare_signatures(before, after)


def _compare_items(old: Item, new: Item) -> Iterator[Change]:
    lines = old.first, new.first
    if not same(old.type, new.type):
        verdict = judge_type(old.type, new.type, old.flow)
        texts = shown(old.type, new.type)
        yield Change("retyped", old.kind, old.path, *texts, verdict.breaking, verdict.why, old.path, (), *lines)
    if old.required != new.required:
        texts = _needed(old), _needed(new)
        verdict = judge_default(None if old.required else "", None if new.required else "")
        yield Change("re-defaulted", old.kind, old.path, *texts, verdict.breaking, verdict.why, old.path, (), *lines)


def _needed(item: Item) -> str:
    return "required" if item.required else "may be left out"


def _text(item: Item) -> str:
    if item.signatures:
        return describe(item.signatures[0]) if len(item.signatures) == 1 else f"{len(item.signatures)} overloads"
    return item.type.text
