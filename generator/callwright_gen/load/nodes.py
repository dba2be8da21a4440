"""The tree of a YAML file in which every value and every key knows where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from callwright_gen.problems import Position

ScalarValue = str | int | float | bool | None
Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value. `shift` counts the characters from `position` to the first one of the text (1 after a quote).

    It is None where the text of the file differs from the value (escapes, folded lines, blocks): then no place inside
    the text can be named.
    """

    position: Position
    value: ScalarValue
    shift: int | None = None

    def at(self, offset: int) -> Position:
        """Return the place of the character `offset` of the text, or of the whole value where that is not known."""
        return self.position if self.shift is None else self.position.shifted(self.shift + offset)


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    position: Position
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a table with its value."""

    position: Position
    node: "Node"


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping with text as keys, in the order of the file."""

    position: Position
    entries: Mapping[str, Entry]

    def get(self, key: str) -> "Node | None":
        """Return the value of `key`, if the table has it."""
        entry = self.entries.get(key)
        return entry.node if entry else None


Node = Scalar | Items | Table


def plain(node: Node) -> object:
    """Return the values alone, as dicts, lists and scalars."""
    match node:
        case Scalar(value=value):
            return value
        case Items(items=items):
            return [plain(item) for item in items]
        case Table(entries=entries):
            return {key: plain(entry.node) for key, entry in entries.items()}


def child(node: Node, step: str | int) -> Node | None:
    """Return the value under a key or an index, or None where there is none."""
    match node, step:
        case Table(), str():
            return node.get(step)
        case Items(items=items), int() if step < len(items):
            return items[step]
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Found:
    """A place that a tree has: the way to it, where its key or item stands, and its value."""

    loc: Loc
    key: Position
    node: Node


def nearest(root: Node, loc: Loc) -> Found:
    """Follow `loc` as far as the tree has it.

    Steps that it does not have are passed over: a validator's own marks (which member of a union, "[key]"), the parts
    of a value that a spec wrote in its short form, and a key that is missing.
    """
    found = Found((), root.position, root)
    for step in loc:
        if (below := child(found.node, step)) is not None:
            found = Found((*found.loc, step), _key_position(found.node, step, below), below)
    return found


def _key_position(node: Node, step: str | int, below: Node) -> Position:
    return node.entries[step].position if isinstance(node, Table) and isinstance(step, str) else below.position


def dotted(loc: Loc) -> str:
    """Write a place as a person says it: `stream.events[2].block`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in loc).removeprefix(".")
