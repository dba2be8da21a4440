"""Copy and change JSON schemas node by node."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

Schema = dict[str, Any]

_OF_NAMES = frozenset(("properties", "$defs", "definitions", "patternProperties", "dependentSchemas"))
_OF_LISTS = frozenset(("anyOf", "oneOf", "allOf", "prefixItems"))
_OF_ONE = frozenset(("items", "additionalProperties", "propertyNames", "contains", "not", "if", "then", "else"))


HOLDERS = _OF_NAMES | _OF_LISTS | _OF_ONE
"""The keywords that hold schemas."""


def transform(node: Any, change: Callable[[Schema], Schema], keep: frozenset[str] = frozenset()) -> Any:
    """Copy a schema and change every node, inner ones first, except those inside the keywords of `keep`.

    Only keywords that hold schemas are followed: defaults, enums, examples and unknown keywords stay as they are.
    """
    if not isinstance(node, Mapping):
        return node  # `true` and `false` are schemas
    copy: Schema = {}
    for key, value in cast("Mapping[str, Any]", node).items():
        if key in keep:
            copy[key] = value
        elif key in _OF_NAMES and isinstance(value, Mapping):
            children = cast("Mapping[str, Any]", value)
            copy[key] = {name: transform(child, change, keep) for name, child in children.items()}
        elif key in _OF_LISTS and isinstance(value, list):
            copy[key] = [transform(child, change, keep) for child in cast("list[Any]", value)]
        else:
            copy[key] = transform(value, change, keep) if key in _OF_ONE else value
    return change(copy)


def list_children(node: Mapping[str, Any]) -> list[Any]:
    """Return the schemas directly inside a schema."""
    children: list[Any] = []
    for key, value in node.items():
        if key in _OF_NAMES and isinstance(value, Mapping):
            children += cast("Mapping[str, Any]", value).values()
        elif key in _OF_LISTS and isinstance(value, list):
            children += cast("list[Any]", value)
        elif key in _OF_ONE:
            children.append(value)
    return children
