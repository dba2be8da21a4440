"""Compare two contracts of a module."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen.review.changes import Change
from callwright_gen.review.contract import Contract, Item
from callwright_gen.review.signatures import compare_signatures, describe
from callwright_gen.review.verdicts import judge_default, judge_type, same, type_texts

# The members of an added or removed class are not listed separately.
_WHOLE = "class"
_REMOVED = {"base": "no longer a subclass of it", "key": "code that passes it is rejected"}
_ADDED = {"base": "now also a subclass of it", "key": "optional"}


def compare_contracts(old: Contract, new: Contract) -> list[Change]:
    """List the changes, breaking ones first, then in the order of the stubs.

    A private name is not part of the contract, but its value is. Values are compared if both contracts have the name,
    and signatures are compared with private names expanded.
    """
    changes = [*_removed(old, new), *_changed(old, new), *_added(old, new)]
    return sorted(changes, key=lambda change: not change.breaking)


def _removed(old: Contract, new: Contract) -> Iterator[Change]:
    for item in _missing(old, new):
        why = _REMOVED.get(item.kind, "references to it will break")
        yield Change("removed", item.kind, item.path, _text(item), "", True, why, item.path, (), item.first)


def _added(old: Contract, new: Contract) -> Iterator[Change]:
    for item in _missing(new, old):
        is_required = item.kind == "key" and item.required
        why = "required, and existing code does not pass it" if is_required else _ADDED.get(item.kind, "new name")
        yield Change("added", item.kind, item.path, "", _text(item), is_required, why, item.path, (), None, item.first)


def _missing(here: Contract, there: Contract) -> Iterator[Item]:
    """Yield the public items of `here` that `there` lacks or has as private items."""
    classes: set[str] = set()
    for key, item in here.items.items():
        other = there.items.get(key)
        if not item.public or (other is not None and other.public):
            continue
        if item.path.partition("(")[0].rpartition(".")[0] in classes or _is_base_of(item, classes):
            continue
        if item.kind == _WHOLE:
            classes.add(item.path)
        yield item


def _is_base_of(item: Item, classes: set[str]) -> bool:
    return item.kind == "base" and item.path.partition("(")[0] in classes


def _changed(old: Contract, new: Contract) -> Iterator[Change]:
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
        texts = type_texts(old.type, new.type)
        yield Change("retyped", old.kind, old.path, *texts, verdict.breaking, verdict.why, old.path, (), *lines)
    if old.required != new.required:
        texts = _required_text(old), _required_text(new)
        verdict = judge_default(None if old.required else "", None if new.required else "")
        yield Change("re-defaulted", old.kind, old.path, *texts, verdict.breaking, verdict.why, old.path, (), *lines)


def _required_text(item: Item) -> str:
    return "required" if item.required else "optional"


def _text(item: Item) -> str:
    if item.signatures:
        return describe(item.signatures[0]) if len(item.signatures) == 1 else f"{len(item.signatures)} overloads"
    return item.type.text
