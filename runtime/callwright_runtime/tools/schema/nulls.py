"""Nulls in place of values whose default is None: `language: str = None` means that null is no value."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from callwright_runtime.support.json_text import json_text

if TYPE_CHECKING:
    from pydantic import ValidationError

    from callwright_runtime.tools.schema.walk import Schema

ValueT = TypeVar("ValueT")
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


def read_with_nulls(
    read: Callable[[str], ValueT], text: str, refusal: type[ValidationError], schema: Callable[[], Mapping[str, Any]]
) -> ValueT:
    """Read JSON; a null in place of a default of None is that default.

    Parameters:
        read: reads the text, and validates it.
        text: the JSON.
        refusal: what `read` raises for what is not valid.
        schema: returns the JSON schema of what is expected; called only if a null is not valid.

    Raises:
        ValidationError: something else is wrong, or a default is another one than None.
    """
    try:
        return read(text)
    except refusal as error:
        without = _without_nulls(text, error, schema)
        if without is None:
            raise
    return read(without)


def _without_nulls(text: str, error: ValidationError, schema: Callable[[], Mapping[str, Any]]) -> str | None:
    """Return JSON without the nulls that were not valid, so that their defaults count; None if that is not enough."""
    errors = error.errors(include_url=False, include_context=False)
    if any(each["input"] is not None for each in errors):
        return None
    data, expected = json.loads(text), schema()
    paths = {_path_to_null(data, each["loc"], expected) for each in errors}
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
