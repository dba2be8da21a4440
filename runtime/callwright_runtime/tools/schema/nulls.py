"""Nulls in place of values whose default is None: `language: str = None` means that null is no value."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.support.json_text import json_text

if TYPE_CHECKING:
    from pydantic import ValidationError

    from callwright_runtime.tools.schema.walk import Schema

_KINDS = ("type", "$ref", "enum", "const", "anyOf", "oneOf", "allOf")
_ALTERNATIVES = ("anyOf", "oneOf", "allOf")


def with_null(node: Schema) -> Schema:
    """Return a schema that accepts null if its default is null."""
    if node.get("default", ...) is not None or _accepts_null(node):
        return node
    outside: Schema = {key: node[key] for key in ("default", "description") if key in node}
    inside = {key: value for key, value in node.items() if key not in outside}
    return {"anyOf": [inside, {"type": "null"}], **outside}


def _accepts_null(node: Schema) -> bool:
    if not any(key in node for key in _KINDS):
        return True
    if "const" in node or "enum" in node:
        return None in node.get("enum", [node.get("const", ...)])
    return node.get("type") == "null" or any(
        _accepts_null(each) for key in _ALTERNATIVES[:2] for each in node.get(key, ())
    )


def without_nulls(text: str, error: ValidationError, schema: Mapping[str, Any]) -> str | None:
    """Return JSON without the nulls that were not valid, so that their defaults count.

    Parameters:
        text: the JSON that was not valid.
        error: says why.
        schema: the JSON schema of what was expected.

    Returns:
        None if something else is wrong, or if a default is another one than None.
    """
    errors = error.errors(include_url=False, include_context=False)
    if any(each["input"] is not None for each in errors):
        return None
    data = json.loads(text)
    paths = {_path_to_null(data, each["loc"], schema) for each in errors}
    for path in paths:
        if path is None:
            return None
        holder = data
        for step in path[:-1]:
            holder = holder[step]
        del holder[path[-1]]
    return json_text(data)


def _path_to_null(data: Any, loc: tuple[str | int, ...], schema: Mapping[str, Any]) -> tuple[str | int, ...] | None:
    """Return the path to a null whose default is null; the place of an error may end with members of a union."""
    nodes = [schema]
    for depth, step in enumerate(loc, 1):
        try:
            data = data[step]
        except (LookupError, TypeError):
            return None
        nodes = [child for node in nodes for child in _children(node, step, schema)]
        if data is None:
            return (
                loc[:depth]
                if isinstance(step, str) and any(node.get("default", ...) is None for node in nodes)
                else None
            )
    return None


def _children(node: Mapping[str, Any], step: str | int, root: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if "$ref" in node:
        node = root.get("$defs", {}).get(node["$ref"].rpartition("/")[2], {})
    for key in _ALTERNATIVES:
        for each in node.get(key, ()):
            yield from _children(each, step, root)
    child = node.get("items") if isinstance(step, int) else node.get("properties", {}).get(step)
    if isinstance(child, Mapping):
        yield cast("Mapping[str, Any]", child)
