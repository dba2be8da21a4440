"""JSON schemas of tools and response models, in two dialects.

`plain` is pydantic's schema without titles. `strict` is what the APIs enforce while the model writes: every object
closed, every property required, no defaults; what is not enforced is told to the model in the description instead.
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

_NAMED = ("properties", "$defs", "patternProperties")
_VERBATIM = frozenset(("default", "example", "examples", "enum", "const"))
_NOT_ENFORCED = ("minLength", "maxLength", "uniqueItems", "minProperties", "maxProperties", "contentMediaType")
_FORMATS = frozenset(("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"))
_LONGEST_NAME = 64


class ResponseSchema(NamedTuple):
    """The schema of a response model; `strict` tells whether the API may enforce it."""

    name: str
    description: str | None
    schema: Schema
    strict: bool


_response_schemas: WeakKeyDictionary[type[BaseModel], ResponseSchema] = WeakKeyDictionary()


def response_schema(model: type[BaseModel]) -> ResponseSchema:
    """Give the schema of a response model, strict where its config says so or says nothing and the model can be.

    Raises:
        ArgumentValueError: `model_config` asks for strict, and the model cannot be.
    """
    known = _response_schemas.get(model)
    if known is None:
        known = _response_schemas[model] = _make_response_schema(model)
    return known


def _make_response_schema(model: type[BaseModel]) -> ResponseSchema:
    plain = plain_schema(model.model_json_schema())
    description = plain.pop("description", None)
    wanted = model.model_config.get("strict")
    why_not = why_not_strict(plain) if wanted is not False else "it is turned off"
    if wanted and why_not:
        raise ArgumentValueError(f"{model.__name__} asks for strict, but {why_not}: change it, or leave strict out.")
    schema = plain if why_not else strict_schema(plain)
    return ResponseSchema(schema_name(model.__name__), description, schema, not why_not)


@lru_cache(1024)  # each call of a tool asks for the names of all tools
def schema_name(name: str) -> str:
    """Make a name that every API takes: letters, digits, `_` and `-`, at most 64."""
    return re.sub(r"[^A-Za-z0-9_-]+", "_", name).strip("_")[:_LONGEST_NAME] or "answer"


def plain_schema(schema: Mapping[str, Any]) -> Schema:
    """Take the titles out of a schema, and put the definition that its root refers to in the root's place."""
    plain: Schema = _rebuilt(schema, _without_title)
    if "$ref" not in plain:
        return plain
    reference: str = plain["$ref"]
    definitions: Schema = plain["$defs"]
    name = reference.rpartition("/")[2]
    if not _refers(definitions, reference):
        definitions = {other: schema for other, schema in definitions.items() if other != name}
    return {**plain["$defs"][name], **({"$defs": definitions} if definitions else {})}


def _refers(node: object, reference: str) -> bool:
    if isinstance(node, dict):
        children = cast("Schema", node)
        return children.get("$ref") == reference or any(_refers(child, reference) for child in children.values())
    return isinstance(node, list) and any(_refers(child, reference) for child in cast("list[object]", node))


def strict_schema(plain: Mapping[str, Any]) -> Schema:
    """Turn a plain schema that can be strict into the strict dialect."""
    definitions = cast("Schema", plain.get("$defs") or {})

    def tighten(node: Schema) -> Schema:
        return _closed(_described(_inlined(node, definitions, tighten)))

    strict: Schema = _rebuilt(plain, tighten)
    return strict


def why_not_strict(schema: object) -> str:
    """Say what keeps a plain schema from being strict; the empty text if nothing does."""
    if isinstance(schema, list):
        return next((why for child in cast("list[object]", schema) if (why := why_not_strict(child))), "")
    if not isinstance(schema, dict):
        return ""
    node = cast("Schema", schema)
    return _why_not_here(node) or why_not_strict(_children(node))


def _why_not_here(node: Schema) -> str:
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


def _children(node: Schema) -> list[object]:
    children: list[object] = []
    for key, value in node.items():
        if key in _NAMED:
            children += value.values()
        elif key in ("items", "anyOf", "oneOf", "allOf"):
            children.append(value)
    return children


def _rebuilt(node: Any, change: Callable[[Schema], Schema]) -> Any:
    """Copy a schema with every node changed, inner ones first; names and values of the user are no nodes."""
    if isinstance(node, list):
        return [_rebuilt(item, change) for item in cast("list[object]", node)]
    if not isinstance(node, Mapping):
        return node
    copied: Schema = {}
    for key, value in cast("Mapping[str, Any]", node).items():
        if key in _NAMED:
            copied[key] = {name: _rebuilt(child, change) for name, child in value.items()}
        else:
            copied[key] = value if key in _VERBATIM or key == "required" else _rebuilt(value, change)
    return change(copied)


def _without_title(node: Schema) -> Schema:
    return {key: value for key, value in node.items() if key != "title"}


def _inlined(node: Schema, definitions: Schema, change: Callable[[Schema], Schema]) -> Schema:
    """A reference with keys beside it is refused by strict APIs: put the definition in its place."""
    reference = node.get("$ref")
    if reference is None or len(node) == 1:
        return node
    beside = {key: value for key, value in node.items() if key not in ("$ref", "default")}
    if not beside:
        return {"$ref": reference}
    definition = cast("Schema", _rebuilt(definitions[reference.rpartition("/")[2]], change))
    return {**definition, **beside}


def _described(node: Schema) -> Schema:
    """Move what is not enforced into the description, where the model reads it."""
    dropped = {key: node[key] for key in _NOT_ENFORCED if key in node}
    if "format" in node and node["format"] not in _FORMATS:
        dropped["format"] = node["format"]
    if not dropped:
        return node
    rest = {key: value for key, value in node.items() if key not in dropped}
    told = ", ".join(f"{key}: {value}" for key, value in dropped.items())
    return {**rest, "description": f"{rest['description']} ({told})" if rest.get("description") else told}


def _closed(node: Schema) -> Schema:
    closed = {key: value for key, value in node.items() if key not in ("default", "discriminator", "oneOf")}
    if "oneOf" in node:
        closed["anyOf"] = node["oneOf"]
    if node.get("type") == "object":
        closed["required"] = list(node["properties"])
        closed["additionalProperties"] = False
    return closed
