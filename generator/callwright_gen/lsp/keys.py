"""The key under the cursor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from callwright_gen.files import unsaved
from callwright_gen.load.nodes import Items, Node, Table
from callwright_gen.load.vocabulary import Key, vocabulary_at
from callwright_gen.load.yaml_source import read_yaml
from callwright_gen.problems import Loc, SpecError


def key_at(path: Path, text: str, line: int, column: int) -> Key | None:
    """Return the key of a section at a line and a column, both from 0, or None."""
    try:
        with unsaved({path: text}):
            root = read_yaml(path).root
    except SpecError:
        return None
    for loc, name, start_line, start in _keys(root, ()):
        if start_line == line + 1 and start <= column + 1 <= start + len(name):
            return vocabulary_at(loc, extends="extends" in root.entries).keys.get(name)
    return None


def _keys(node: Node, loc: Loc) -> Iterator[tuple[Loc, str, int, int]]:
    if isinstance(node, Table):
        for key, entry in node.entries.items():
            yield loc, key, entry.position.line, entry.position.column
            yield from _keys(entry.node, (*loc, key))
    elif isinstance(node, Items):
        for number, item in enumerate(node.items):
            yield from _keys(item, (*loc, number))
