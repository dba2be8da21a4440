"""Events of content blocks: opened, continued piece by piece, and closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.support.json_text import json_text
from callwright_runtime.testing.draft import Draft
from callwright_runtime.testing.inverse import BlockChange, Rule, WritePath
from callwright_runtime.testing.split import every, pieces_of
from callwright_runtime.testing.write import MISSING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from callwright_runtime.testing.reply import Reply

_Change = tuple[int, Rule, BlockChange]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block is: its index, and its position in the list of another block."""

    index: int
    position: int | None = None

    def keys(self, change: BlockChange) -> tuple[tuple[WritePath, Any], ...]:
        inside = () if change.inside is None else ((change.inside[1], self.position),)
        return ((change.key, self.index), *inside)


def block_events(rules: Sequence[Rule], blocks: Any, reply: Reply) -> list[Draft]:
    """Return the events of all blocks, if the rules have blocks."""
    changes = [(number, rule, block) for number, rule in enumerate(rules) for block in rule.blocks]
    if not changes or not isinstance(blocks, list):
        return []
    streams = [
        list(_block(rules, changes, index, block, reply)) for index, block in enumerate(cast("list[Any]", blocks))
    ]
    return interleaved(streams, reply.interleave)


def interleaved(streams: list[list[Draft]], alternate: bool) -> list[Draft]:
    """Return the events of several blocks: one block after the other, or in turn."""
    if not alternate:
        return [draft for stream in streams for draft in stream]
    longest = max((len(stream) for stream in streams), default=0)
    return [stream[index] for index in range(longest) for stream in streams if index < len(stream)]


def _block(rules: Sequence[Rule], changes: list[_Change], index: int, block: Any, reply: Reply) -> Iterator[Draft]:
    outer = [each for each in changes if each[2].inside is None]
    inner = [each for each in changes if each[2].inside is not None]
    place = _Place(index)
    continued = _continued(outer, block)
    bare: Any = _bare(block, _later(continued, block))
    for field in {change.inside[0] for _, _, change in inner if change.inside}:
        if isinstance(bare, dict) and isinstance(cast("dict[str, Any]", bare).get(field), list):
            bare = {**cast("dict[str, Any]", bare), field: []}
    yield from _opened(outer, bare, place)
    yield from _deltas(continued, block, place, reply)
    yield from _inside(inner, index, block, reply)
    yield from _closed(rules, outer, index, block)


def _inside(inner: list[_Change], index: int, block: Any, reply: Reply) -> Iterator[Draft]:
    fields = cast("dict[str, Any]", block) if isinstance(block, dict) else {}
    for name in dict.fromkeys(change.inside[0] for _, _, change in inner if change.inside):
        mine = [each for each in inner if each[2].inside and each[2].inside[0] == name]
        items = fields.get(name)
        for position, item in enumerate(cast("list[Any]", items) if isinstance(items, list) else []):
            place = _Place(index, position)
            continued = _continued(mine, item)
            yield from _opened(mine, _bare(item, _later(continued, item)), place)
            yield from _deltas(continued, item, place, reply)


def _continued(changes: list[_Change], block: Any) -> list[_Change]:
    """Return the rules that continue the fields of this block: one for each field."""
    found: dict[str, _Change] = {}
    for each in changes:
        change = each[2]
        if change.action in {"open", "close", "wrap"} or get_field(block, change.field) in (MISSING, None):
            continue
        other = found.get(change.field)
        if other is None or (_is_undeclared(other[2].path) and not _is_undeclared(change.path)):
            found[change.field] = each
    return list(found.values())


def _later(continued: list[_Change], block: Any) -> list[str]:
    """Return the fields that arrive in pieces; an empty text has none, so it is there from the start."""
    return [change.field for _, _, change in continued if get_field(block, change.field) != ""]


def _is_undeclared(path: WritePath) -> bool:
    return any(isinstance(step, tuple) and step[0] == "!" for step in path.steps)


def get_field(block: Any, dotted: str) -> Any:
    """Return a field of plain data, or `MISSING`."""
    for name in dotted.split("."):
        block = cast("dict[str, Any]", block).get(name, MISSING) if isinstance(block, dict) else MISSING
    return block


def _bare(block: Any, fields: list[str]) -> Any:
    """Return a block without fields that arrive later, and without what is then empty."""
    for dotted in fields:
        block = _without(block, dotted.split("."))
    return block


def _without(block: Any, names: list[str]) -> Any:
    if not isinstance(block, dict):
        return block
    fields = dict(cast("dict[str, Any]", block))
    if len(names) == 1:
        fields.pop(names[0], None)
    elif names[0] in fields:
        fields[names[0]] = _without(fields[names[0]], names[1:])
        if not fields[names[0]]:
            del fields[names[0]]
    return fields


def _opened(changes: list[_Change], bare: Any, place: _Place) -> Iterator[Draft]:
    for number, rule, change in changes:
        if change.action == "open" and bare:
            yield Draft(rule, number, ((change.path, bare), *place.keys(change)))
            return


def _deltas(continued: list[_Change], block: Any, place: _Place, reply: Reply) -> Iterator[Draft]:
    for number, rule, change in continued:
        value = get_field(block, change.field)
        for piece in _pieces(change, value, reply):
            yield Draft(rule, number, ((change.path, piece), *place.keys(change)))


def _pieces(change: BlockChange, value: Any, reply: Reply) -> list[Any]:
    if change.action == "json":
        return every(value if isinstance(value, str) else json_text(value))
    if change.action == "join":
        return (
            every(value)
            if _is_json(value) and change.field.endswith("arguments")
            else pieces_of(str(value), reply.chunks)
        )
    if change.action == "extend" and isinstance(value, list):
        return cast("list[Any]", value)
    return [value]


def _is_json(value: Any) -> bool:
    return isinstance(value, str) and value[:1] in {"{", "["}


def _closed(rules: Sequence[Rule], outer: list[_Change], index: int, block: Any) -> Iterator[Draft]:
    done: set[int] = set()
    for number, rule, change in outer:
        if change.action == "close":
            done.add(number)
            yield Draft(rule, number, ((change.path, block), (change.key, index)))
    for number, rule in enumerate(rules):
        for call in rule.calls:
            if call.action == "close" and number not in done:
                yield Draft(rule, number, ((call.paths["key"], index),))
