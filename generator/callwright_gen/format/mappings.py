"""The mappings of a YAML text, with the places of their entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol, cast

import yaml

from callwright_gen.problems import Loc


class _Mark(Protocol):
    line: int
    column: int


END_OF_LINE = 1_000_000
"""Column of a value that ends with its line."""


@dataclass(frozen=True, order=True)
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
        entries = tuple(Entry(str(key.value), _place(key.start_mark), _end(inner, key)) for key, inner in value)
        yield Mapping(loc, bool(node.flow_style), entries)
        for key, inner in value:
            if not _is_alias(inner, key):
                yield from _mappings(inner, (*loc, str(key.value)))
    elif isinstance(node, yaml.SequenceNode):
        for number, inner in enumerate(value):
            if not _is_alias(inner, node):
                yield from _mappings(inner, (*loc, number))


def _is_alias(node: yaml.Node, before: yaml.Node) -> bool:
    """Return whether a node is that of an anchor, which is written before the key or the list that refers to it."""
    return _place(node.start_mark) < _place(before.start_mark)


def _end(node: yaml.Node, before: yaml.Node) -> Place:
    """Return where a value ends. The mark of a block is at the next token, after comments."""
    if _is_alias(node, before):
        return Place(before.start_mark.line, END_OF_LINE)
    value: Any = node.value
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and value:
        if isinstance(node, yaml.MappingNode):
            key, inner = value[-1]
            return _end(inner, key)
        return _end(value[-1], node)
    end = _place(node.end_mark)
    # A block scalar ends at the start of the line after it.
    return Place(end.line - 1, END_OF_LINE) if end.column == 0 and end.line > node.start_mark.line else end


def _place(mark: object) -> Place:
    at = cast("_Mark", mark)
    return Place(at.line, at.column)
