"""Tree of a YAML file, with the position of every key and value."""

from collections.abc import Mapping
from dataclasses import dataclass

from typing_extensions import override

from callwright_gen.problems import Loc, Position

_LONGEST_KEY = 100  # characters of a key in the name of a place
ScalarValue = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar value. `shift` is the offset from `position` to the first character of the text (1 for a quoted one).

    It is None if the file spells the text differently (escapes, folded lines, block scalars). Positions inside the text
    are unknown then.
    """

    position: Position
    value: ScalarValue
    shift: int | None = None
    parts: "tuple[Part, ...]" = ()

    def at(self, offset: int) -> Position:
        """Return the position of the character at `offset`, or of the whole value if `shift` is None."""
        part = next((part for part in reversed(self.parts) if part.start <= offset), None)
        if part is not None:
            return part.source.at(offset - part.start + part.offset)
        return self.position if self.shift is None else self.position.shifted(self.shift + offset)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text that is put together from several values: it starts at `start`, and in `source` at `offset`."""

    start: int
    source: Scalar
    offset: int = 0


@dataclass(frozen=True)
class TextPosition(Position):
    """A position in a text that is put together from several values."""

    text: Scalar = Scalar(Position("", 1, 1), None)
    offset: int = 0

    @classmethod
    def of(cls, text: Scalar, offset: int) -> "TextPosition":
        """Return the position of a character of the text."""
        at = text.at(offset)
        return cls(at.file, at.line, at.column, text, offset)

    @override
    def shifted(self, characters: int) -> Position:
        """Return the position in the file of a later character."""
        return self.text.at(self.offset + characters)


def joined(*pieces: "str | tuple[Scalar, str, int]", position: Position) -> Scalar:
    """Return a text that is put together from literal text and from parts of values: value, text, offset."""
    text, parts = "", list[Part]()
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
        else:
            parts.append(Part(len(text), piece[0], piece[2]))
            text += piece[1]
    return Scalar(position, text, None, tuple(parts))


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    position: Position
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """The value of a key, with the position of the key."""

    position: Position
    node: "Node"


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping with string keys, in the order of the file."""

    position: Position
    entries: Mapping[str, Entry]

    def get(self, key: str) -> "Node | None":
        """Return the value of `key`, or None."""
        entry = self.entries.get(key)
        return entry.node if entry else None

    def having(self, key: str, node: "Node") -> "Table":
        """Return the table with another value at `key`, which keeps its place and position."""
        entry = self.entries.get(key)
        return Table(self.position, {**self.entries, key: Entry(entry.position if entry else node.position, node)})


Node = Scalar | Items | Table


def plain(node: Node) -> object:
    """Return the values without positions, as dicts, lists and scalars."""
    match node:
        case Scalar(value=value):
            return value
        case Items(items=items):
            return [plain(item) for item in items]
        case Table(entries=entries):
            return {key: plain(entry.node) for key, entry in entries.items()}


def child(node: Node, step: str | int) -> Node | None:
    """Return the value at a key or an index, or None."""
    match node, step:
        case Table(), str():
            return node.get(step)
        case Items(items=items), int() if step < len(items):
            return items[step]
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Location:
    """A location in a tree: its steps from the root, the position of its key or item, and its value."""

    loc: Loc
    key: Position
    node: Node


def nearest(root: Node, loc: Loc) -> Location:
    """Return the location that `loc` leads to, skipping steps that the tree does not have.

    These are steps of pydantic (a member of a union, "[key]"), parts of a value in its short form, and missing keys.
    """
    location = Location((), root.position, root)
    for step in loc:
        if (value := child(location.node, step)) is not None:
            location = Location((*location.loc, step), _key_position(location.node, step, value), value)
    return location


def position_of(root: Node, loc: Loc, offset: int = 0) -> Position:
    """Return the position of the value at `loc`, or of its nearest ancestor that the tree has.

    Args:
        root: The tree.
        loc: Keys and indices from the root, as spelled in the file.
        offset: Number of characters into the text of the value.
    """
    location = nearest(root, loc)
    return location.node.at(offset) if isinstance(location.node, Scalar) else location.key


def place_of(root: Node, loc: Loc, offset: int = 0) -> Position:
    """Return a position for the text that starts at `offset`, whose characters may come from several places."""
    location = nearest(root, loc)
    if isinstance(location.node, Scalar) and location.node.parts:
        return TextPosition.of(location.node, offset)
    return position_of(root, loc, offset)


def _key_position(node: Node, step: str | int, value: Node) -> Position:
    return node.entries[step].position if isinstance(node, Table) and isinstance(step, str) else value.position


def dotted(loc: Loc) -> str:
    """Return a location in dotted form: `stream.events[2].block`. Very long keys are cut."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{_cut(step)}" for step in loc).removeprefix(".")


def _cut(key: str) -> str:
    return key if len(key) <= _LONGEST_KEY else f"{key[:_LONGEST_KEY]}…"
