"""A YAML document that keeps its comments while its keys are renamed, moved and removed."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from typing import TYPE_CHECKING, Any, TypeAlias, TypeGuard, cast

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.representer import RoundTripRepresenter

if TYPE_CHECKING:
    from collections.abc import Mapping

    class Map(dict[str, Any]):
        """A mapping of ruamel.yaml, which is untyped: a dict with an order, comments and a format."""

        ca: Any
        fa: Any

        def insert(self, number: int, key: str, value: Any) -> None:
            """Insert a key at a place."""

else:
    Map = dict

Rewrite: TypeAlias = Callable[[str, bool], str]
"""Returns the new form of a text, which is the value of a key or not."""


class _WithNulls(RoundTripRepresenter):
    """Writes null as a word: a spec has no key without a value."""


def _represent_null(representer: Any, _: None) -> Any:
    return representer.represent_scalar("tag:yaml.org,2002:null", "null")


_AnyClass: Any = _WithNulls
_AnyClass.add_representer(type(None), _represent_null)


def _yaml() -> Any:  # ruamel.yaml is untyped
    yaml: Any = YAML()
    yaml.Representer = _WithNulls
    yaml.preserve_quotes = True
    yaml.width = 10_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def read(text: str) -> Map:
    """Return the document of a text."""
    document: Map = _yaml().load(text)
    return document


def write(document: Map) -> str:
    """Return the text of a document."""
    stream = StringIO()
    _yaml().dump(document, stream)
    return stream.getvalue()


def section(parent: Map, *keys: str) -> Map | None:
    """Return an inner mapping, or None."""
    found: Any = parent
    for key in keys:
        found = found.get(key) if is_map(found) else None
    return found if is_map(found) else None


def is_map(value: object) -> TypeGuard[Map]:
    """Return whether a value is a mapping."""
    return isinstance(value, dict)


def rename(mapping: Map, names: Mapping[str, str]) -> None:
    """Rename keys at their places."""
    for old, new in names.items():
        if old in mapping:
            replace(mapping, old, new, mapping[old])


def replace(mapping: Map, old: str, new: str, value: Any) -> None:
    """Put another key and value at the place of a key."""
    number = list(mapping).index(old)
    comment = mapping.ca.items.pop(old, None)
    del mapping[old]
    mapping.insert(number, new, value)
    if comment is not None:
        mapping.ca.items[new] = comment


def remove(mapping: Map, key: str) -> Any:
    """Remove a key, and return its value."""
    return mapping.pop(key, None)


def add_block(document: Map, name: str, key: str, lines: Mapping[str, Mapping[str, object]]) -> None:
    """Add a mapping with one line for each entry to a section, which becomes a block."""
    table: Any = document.setdefault(name, CommentedMap())
    table.fa.set_block_style()
    block: Any = CommentedMap()
    for entry, value in lines.items():
        line: Any = CommentedMap(value)
        line.fa.set_flow_style()
        block[entry] = line
    table[key] = block


def rewrite(node: Any, change: Rewrite) -> None:
    """Rewrite every text in a value."""
    if is_map(node):
        for key, value in list(node.items()):
            if isinstance(value, str):
                _put(node, key, value, change(value, True))
            else:
                rewrite(value, change)
    elif isinstance(node, list):
        for number, item in enumerate(cast("list[Any]", node)):
            if isinstance(item, str):
                _put(node, number, item, change(item, False))
            else:
                rewrite(item, change)


def _put(node: Any, key: Any, old: str, new: str) -> None:
    if new != old:
        node[key] = type(old)(new) if type(old) is not str else new
