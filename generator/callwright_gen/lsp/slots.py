"""Complete the slots of shapes, and their pipes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from callwright_gen.load import LoadedSpec
from callwright_gen.load.nodes import Items, Node, Scalar, Table
from callwright_gen.load.placeholders import PIPES, Slots
from callwright_gen.load.places import shape_places
from callwright_gen.lsp.paths import Offer
from callwright_gen.problems import Position

_NAME = re.compile(r"\$\{?[A-Za-z0-9_.]*$")
_PIPE = re.compile(r"\|\s*\w*$")


def slots_at(loaded: LoadedSpec, file: str, line: int, column: int) -> Slots | None:
    """Return the slots that are available at a position, counted from 1, or None outside of shapes."""
    for _, node, slots in shape_places(loaded.tree):
        if any(_covers(scalar, file, line, column) for scalar in _scalars(node)):
            return slots
    return None


def _covers(scalar: Scalar, file: str, line: int, column: int) -> bool:
    start: Position = scalar.position
    length = len(str(scalar.value)) + (scalar.shift or 0)
    return (start.file, start.line) == (file, line) and start.column <= column <= start.column + length + 1


def _scalars(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Table(entries=entries):
            for entry in entries.values():
                yield from _scalars(entry.node)
        case Items(items=items):
            for item in items:
                yield from _scalars(item)


def slot_offers(slots: Slots, before: str) -> list[Offer]:
    """Return the slots, or the pipes, that can follow the text before the cursor."""
    if pipe := _PIPE.search(before):
        start = pipe.start() + 1
        return [Offer(name, text, "", "pipe", start) for name, text in PIPES.items()]
    name = _NAME.search(before)
    start = name.start() if name else len(before)
    bracket = "{" if name and name[0].startswith("${") else ""
    return [Offer(f"${bracket}{text.removeprefix('$')}", "", "", "slot", start) for text in slots.names]
