"""YAML text → tree of nodes with positions. Every error is reported as a problem with a position."""

import math
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

import yaml
from typing_extensions import override

from callwright_gen.load.nodes import Entry, Items, Node, Scalar, ScalarValue, Table
from callwright_gen.load.read_text import read_text
from callwright_gen.problems import Position, Problem, SpecError

MAX_NODES = 20_000  # values after aliases are expanded; the largest spec of a real provider has about 500
MAX_DEPTH = 40
_TAG = "tag:yaml.org,2002:"
_QUOTE = "Quote a text inside braces or brackets if it contains ?, [, { or a comma, and close all brackets."
_KINDS = {"null": "nothing", "bool": "true or false", "int": "a number", "float": "a number"}


class _Event(Protocol):
    """Type of PyYAML's events, which are partly untyped."""

    start_mark: yaml.Mark
    anchor: str | None
    tag: str | None
    value: str
    implicit: tuple[bool, bool]


class _Loader(Protocol):
    """Type of PyYAML's safe loaders, which are untyped."""

    def check_event(self, kind: type[yaml.Event]) -> bool: ...
    def peek_event(self) -> _Event: ...
    def get_event(self) -> _Event: ...
    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str: ...


class _PureLoader(yaml.SafeLoader):
    """The loader of PyYAML without libyaml, with one difference removed: in `[a?.b]`, libyaml reads `?` as text."""

    _in_plain = False

    @override
    def scan_plain(self) -> yaml.ScalarToken:
        self._in_plain = True
        try:
            return super().scan_plain()
        finally:
            self._in_plain = False

    @override
    def peek(self, index: int = 0) -> str:
        # The text itself is read with `prefix`; this only decides where it ends.
        char = cast("str", super().peek(index))  # pyright: ignore[reportUnknownMemberType]
        return "_" if self._in_plain and char == "?" else char


_LOADER = cast(
    "Callable[[str], _Loader]", getattr(yaml, "CSafeLoader", _PureLoader)
)  # the C loader is ten times faster


@dataclass(frozen=True)
class Source:
    """The tree of one file, with its problems that are not fatal."""

    path: Path
    root: Table
    problems: tuple[Problem, ...]


def read_yaml(path: Path) -> Source:
    """Read a YAML file that contains one mapping.

    Raises:
        SpecError: The file is unreadable, invalid, empty, not a mapping, nested too deeply, or has too many values.
    """
    composer = _Composer(path.as_posix(), read_text(path))
    root = composer.compose()
    if not isinstance(root, Table):
        what = "the spec is empty" if root is None else "a spec must be a mapping"
        position = root.position if root else composer.start
        raise SpecError([Problem(position, "", what, "Start with 'provider: NAME'.")])
    return Source(path, root, tuple(composer.problems))


class _Composer:
    """Composes nodes from the events of one document. Collects anchors and problems."""

    def __init__(self, file: str, text: str) -> None:
        self.start = Position(file, 1, 1)
        self.problems: list[Problem] = []
        self._lines = text.split("\n")
        self._loader = _LOADER(text)
        self._anchors: dict[str, tuple[Node, int]] = {}  # with the number of values that an alias expands to
        self._count = 0

    def compose(self) -> Node | None:
        """Return the tree of the only document, or None if the file is empty."""
        with self._invalid_yaml():
            self._loader.get_event()  # the start of the stream
            if self._loader.check_event(yaml.StreamEndEvent):
                return None
            self._loader.get_event()  # the start of the document
            event = self._loader.get_event()
            root = None if _is_empty(event) else self._node(event, 0)
            self._loader.get_event()  # the end of the document
            if not self._loader.check_event(yaml.StreamEndEvent):
                raise self._fatal(
                    self._loader.peek_event(), "a second document starts here", "A spec must be a single document."
                )
            return root

    def _node(self, event: _Event, depth: int) -> Node:
        before = self._count
        self._add(event, 1)
        if depth > MAX_DEPTH:
            raise self._fatal(event, f"values are nested more than {MAX_DEPTH} levels deep")
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        node = self._new_node(event, depth)
        if event.anchor is not None:
            self._anchors[event.anchor] = node, self._count - before
        return node

    def _add(self, event: _Event, values: int) -> None:
        self._count += values
        if self._count > MAX_NODES:
            what = f"the file expands to more than {MAX_NODES:,} values"
            raise self._fatal(event, what, "Aliases of aliases multiply. Write the values out.")

    def _alias(self, event: _Event) -> Node:
        if event.anchor not in self._anchors:
            raise self._fatal(event, f"the anchor '&{event.anchor}' is not defined before this alias")
        node, values = self._anchors[event.anchor]
        self._add(event, values)
        return node

    def _new_node(self, event: _Event, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if event.tag is not None:
            self._report(event, f"the tag {event.tag!r} is not allowed", "Remove it.")
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(self._position(event), tuple(self._items(depth)))
        return Table(self._position(event), self._entries(depth))

    def _items(self, depth: int) -> Iterator[Node]:
        while not self._loader.check_event(yaml.SequenceEndEvent):
            yield self._node(self._loader.get_event(), depth + 1)
        self._loader.get_event()

    def _entries(self, depth: int) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        while not self._loader.check_event(yaml.MappingEndEvent):
            event = self._loader.get_event()
            key = self._key(event, depth)
            value = self._loader.get_event()
            if key is not None and _is_empty(value):
                self._report(event, "this key has no value", "Write one, or null for none, or remove the key.")
            entry = Entry(self._position(event), self._node(value, depth + 1))
            if key in entries:
                first = entries[key].position.line
                self._report(event, f"duplicate key {key!r}", f"It is first defined on line {first}.")
            elif key is not None:
                entries[key] = entry
        self._loader.get_event()
        return entries

    def _key(self, event: _Event, depth: int) -> str | None:
        if not isinstance(event, yaml.ScalarEvent):
            self._node(event, depth + 1)
            self._report(event, "a key must be text, not a list, a mapping or an alias")
            return None
        kind = self._kind(event)
        if kind == "merge":
            self._report(event, "the merge key '<<' is not allowed", "Write the entries out, or use 'extends'.")
            return None
        if kind in _KINDS:
            self._report(event, f"YAML reads the key {event.value} as {_KINDS[kind]}", f'Quote it: "{event.value}".')
        return event.value

    def _scalar(self, event: _Event) -> Scalar:
        kind = self._kind(event)
        if event.tag is not None and kind not in {*_KINDS, "str"}:
            self._report(event, f"the tag {event.tag!r} is not allowed", "Remove it.")
        value = self._value(event, kind) if kind in _KINDS else event.value
        return Scalar(self._position(event), value, self._shift(event))

    def _value(self, event: _Event, kind: str) -> ScalarValue:
        construct: Callable[[yaml.Node], ScalarValue] = getattr(self._loader, f"construct_yaml_{kind}")
        try:
            value = construct(yaml.ScalarNode(_TAG + kind, event.value))
        except (ValueError, KeyError):
            value = math.nan
        if isinstance(value, float) and not math.isfinite(value):
            self._report(event, f"this cannot be read as {_KINDS[kind]}", "Write a finite number, or quote the text.")
            return 0
        return value

    def _kind(self, event: _Event) -> str:
        tag = event.tag or self._loader.resolve(yaml.ScalarNode, event.value, event.implicit)
        return tag.removeprefix(_TAG)

    def _shift(self, event: _Event) -> int | None:
        start = event.start_mark
        line = self._lines[start.line] if start.line < len(self._lines) else ""
        quotes = 0 if event.implicit[0] else 1
        return quotes if line.startswith(event.value, start.column + quotes) else None

    def _position(self, event: _Event) -> Position:
        return Position(self.start.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _report(self, event: _Event, what: str, hint: str = "") -> None:
        self.problems.append(Problem(self._position(event), "", what, hint))

    def _fatal(self, event: _Event, what: str, hint: str = "") -> SpecError:
        return SpecError([*self.problems, Problem(self._position(event), "", what, hint)])

    @contextmanager
    def _invalid_yaml(self) -> Generator[None]:
        try:
            yield
        except yaml.MarkedYAMLError as error:
            raise SpecError([*self.problems, self._syntax_problem(error)]) from None
        except yaml.YAMLError as error:
            raise SpecError([*self.problems, Problem(self.start, "", f"invalid YAML: {error}")]) from None

    def _syntax_problem(self, error: yaml.MarkedYAMLError) -> Problem:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        what = " ".join(filter(None, ("invalid YAML:", error.problem, error.context)))
        tab = line < len(self._lines) and self._lines[line].startswith("\t", column)
        hint = "Indent with spaces, not with tabs." if tab else _QUOTE if "a flow" in str(error.context) else ""
        return Problem(Position(self.start.file, line + 1, column + 1), "", what, hint)


def _is_empty(event: _Event) -> bool:
    return isinstance(event, yaml.ScalarEvent) and event.implicit[0] and not event.value
