"""The mappings of a YAML text, with the places of their entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol, cast

import yaml

from callwright_gen.load.nodes import Loc


class _Mark(Protocol):
    line: int
    column: int


@dataclass(frozen=True)
class Place:
    """A place in a text; both count from 0."""

    line: int
    column: int


@dataclass(frozen=True)
class Entry:
    """An entry of a mapping, from its key to the end of its value."""

    key: str
    start: Place
    end: Place


@dataclass(frozen=True)
class Mapping:
    """A mapping. `flow` means that it is written in braces."""

    loc: Loc
    flow: bool
    entries: tuple[Entry, ...]


def mappings_of(text: str) -> Iterator[Mapping]:
    """Yield every mapping of a valid YAML text, outer ones first."""
    # PyYAML's functions are partly untyped.
    compose = cast("Callable[..., yaml.Node | None]", yaml.compose)
    root = compose(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    if root is not None:
        yield from _mappings(root, ())


def _mappings(node: yaml.Node, loc: Loc) -> Iterator[Mapping]:
    value: Any = node.value
    if isinstance(node, yaml.MappingNode):
        entries = tuple(Entry(str(key.value), _place(key.start_mark), _end(inner)) for key, inner in value)
        yield Mapping(loc, bool(node.flow_style), entries)
        for key, inner in value:
            yield from _mappings(inner, (*loc, str(key.value)))
    elif isinstance(node, yaml.SequenceNode):
        for number, inner in enumerate(value):
            yield from _mappings(inner, (*loc, number))


def _end(node: yaml.Node) -> Place:
    """Return where a value ends. The mark of a block is at the next token, after comments."""
    value: Any = node.value
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and value:
        last = value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    end = _place(node.end_mark)
    # A block scalar ends at the start of the line after it.
    return Place(end.line - 1, 1_000_000) if end.column == 0 and end.line > node.start_mark.line else end


def _place(mark: object) -> Place:
    at = cast("_Mark", mark)
    return Place(at.line, at.column)
