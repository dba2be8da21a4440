"""JSON schemas of tools and response models, in two dialects.

`plain` is pydantic's schema without titles. `strict` is the dialect that APIs enforce while the model writes: every
object closed, every property required, no defaults. Constraints that are not enforced move to the description.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from weakref import WeakKeyDictionary

from callwright_runtime.errors import ArgumentValueError

if TYPE_CHECKING:
    from pydantic import BaseModel

Schema = dict[str, Any]

_MAPPINGS = ("properties", "$defs", "patternProperties")
_VERBATIM = frozenset(("default", "example", "examples", "enum", "const"))
_NOT_ENFORCED = ("minLength", "maxLength", "uniqueItems", "minProperties", "maxProperties", "contentMediaType")
_FORMATS = frozenset(("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"))
_MAX_NAME_LENGTH = 64


class ResponseSchema(NamedTuple):
    """The schema of a response model; `strict` says whether the API may enforce it."""

    name: str
    description: str | None
    schema: Schema
    strict: bool


_response_schemas: WeakKeyDictionary[type[BaseModel], ResponseSchema] = WeakKeyDictionary()


def response_schema(model: type[BaseModel]) -> ResponseSchema:
    """Return the schema of a response model.

    It is strict if the model's config asks for that, or if the config does not set `strict` and the model allows it.

    Raises:
        ArgumentValueError: `model_config` asks for a strict schema, and the schema cannot be strict.
    """
    schema = _response_schemas.get(model)
    if schema is None:
        schema = _response_schemas[model] = _make_response_schema(model)
    return schema


def _make_response_schema(model: type[BaseModel]) -> ResponseSchema:
    plain = plain_schema(model.model_json_schema())
    description = plain.pop("description", None)
    strict = model.model_config.get("strict")
    why_not = why_not_strict(plain) if strict is not False else "it is turned off"
    if strict and why_not:
        raise ArgumentValueError(f"{model.__name__} asks for strict, but {why_not}: change it, or leave strict out.")
    schema = plain if why_not else strict_schema(plain)
    return ResponseSchema(schema_name(model.__name__), description, schema, not why_not)


@lru_cache(1024)  # reading one tool call needs the names of all tools
def schema_name(name: str) -> str:
    """Return a name that every API accepts: letters, digits, `_` and `-`, at most 64 characters."""
    return re.sub(r"[^A-Za-z0-9_-]+", "_", name).strip("_")[:_MAX_NAME_LENGTH] or "answer"


def plain_schema(schema: Mapping[str, Any]) -> Schema:
    """Return a schema without titles, with the definition that its root refers to in place of the root."""
    plain: Schema = _transform(schema, _drop_title)
    if "$ref" not in plain:
        return plain
    reference: str = plain["$ref"]
    definitions: Schema = plain["$defs"]
    name = reference.rpartition("/")[2]
    if not _has_reference(definitions, reference):
        definitions = {other: schema for other, schema in definitions.items() if other != name}
    return {**plain["$defs"][name], **({"$defs": definitions} if definitions else {})}


def _has_reference(node: object, reference: str) -> bool:
    if isinstance(node, dict):
        children = cast("Schema", node)
        return children.get("$ref") == reference or any(_has_reference(child, reference) for child in children.values())
    return isinstance(node, list) and any(_has_reference(child, reference) for child in cast("list[object]", node))


def strict_schema(plain: Mapping[str, Any]) -> Schema:
    """Convert a plain schema to the strict dialect; it must be one that can be strict."""
    definitions = cast("Schema", plain.get("$defs") or {})

    def tighten(node: Schema) -> Schema:
        return _close_object(_describe_unenforced(_inline_reference(node, definitions, tighten)))

    strict: Schema = _transform(plain, tighten)
    return strict


def why_not_strict(schema: object) -> str:
    """Return why a plain schema cannot be strict, or ""."""
    if isinstance(schema, list):
        return next((why for child in cast("list[object]", schema) if (why := why_not_strict(child))), "")
    if not isinstance(schema, dict):
        return ""
    node = cast("Schema", schema)
    return _check_node(node) or why_not_strict(_list_children(node))


def _check_node(node: Schema) -> str:
    if node.get("additionalProperties"):
        return "it has a dict with free keys"
    if node.get("type") == "object" and "properties" not in node:
        return "it has an object without declared fields"
    if "prefixItems" in node:
        return "it has a tuple"
    if "not" in node or "patternProperties" in node:
        return "it uses a part of JSON schema that is not enforced"
    if not any(key in node for key in ("type", "$ref", "anyOf", "oneOf", "allOf", "enum", "const")):
        return "it has a field that takes anything"
    return ""


def _list_children(node: Schema) -> list[object]:
    children: list[object] = []
    for key, value in node.items():
        if key in _MAPPINGS:
            children += value.values()
        elif key in ("items", "anyOf", "oneOf", "allOf"):
            children.append(value)
    return children


def _transform(node: Any, change: Callable[[Schema], Schema]) -> Any:
    """Copy a schema and change every node, inner ones first.

    Property names and user values (defaults, enums, examples) are not nodes and stay as they are.
    """
    if isinstance(node, list):
        return [_transform(item, change) for item in cast("list[object]", node)]
    if not isinstance(node, Mapping):
        return node
    copy: Schema = {}
    for key, value in cast("Mapping[str, Any]", node).items():
        if key in _MAPPINGS:
            copy[key] = {name: _transform(child, change) for name, child in value.items()}
        else:
            copy[key] = value if key in _VERBATIM or key == "required" else _transform(value, change)
    return change(copy)


def _drop_title(node: Schema) -> Schema:
    return {key: value for key, value in node.items() if key != "title"}


def _inline_reference(node: Schema, definitions: Schema, change: Callable[[Schema], Schema]) -> Schema:
    """Replace a reference that has sibling keys by its definition, because strict APIs reject siblings."""
    reference = node.get("$ref")
    if reference is None or len(node) == 1:
        return node
    siblings = {key: value for key, value in node.items() if key not in ("$ref", "default")}
    if not siblings:
        return {"$ref": reference}
    definition = cast("Schema", _transform(definitions[reference.rpartition("/")[2]], change))
    return {**definition, **siblings}


def _describe_unenforced(node: Schema) -> Schema:
    """Move constraints that are not enforced into the description, where the model reads them."""
    unenforced = {key: node[key] for key in _NOT_ENFORCED if key in node}
    if "format" in node and node["format"] not in _FORMATS:
        unenforced["format"] = node["format"]
    if not unenforced:
        return node
    rest = {key: value for key, value in node.items() if key not in unenforced}
    note = ", ".join(f"{key}: {value}" for key, value in unenforced.items())
    return {**rest, "description": f"{rest['description']} ({note})" if rest.get("description") else note}


def _close_object(node: Schema) -> Schema:
    closed = {key: value for key, value in node.items() if key not in ("default", "discriminator", "oneOf")}
    if "oneOf" in node:
        closed["anyOf"] = node["oneOf"]
    if node.get("type") == "object":
        closed["required"] = list(node["properties"])
        closed["additionalProperties"] = False
    return closed
