"""The dialect `shallow`, for clients that know no schemas inside the properties of a tool."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.tools.schema.describe import describe
from callwright_runtime.tools.schema.references import inline_reference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from callwright_runtime.tools.schema.walk import Schema

_KEPT = ("type", "items", "description", "enum")
_SILENT = ("title", "discriminator")


def shallow_schema(plain: Mapping[str, Any]) -> Schema:
    """Return a schema whose properties have only these keywords. Everything else moves to their descriptions."""
    definitions = cast("Schema", plain.get("$defs") or {})
    properties = cast("Schema", plain.get("properties") or {})
    return {**plain, "properties": {name: _shallow(node, definitions) for name, node in properties.items()}}


def _shallow(node: Any, definitions: Schema) -> Schema:
    if not isinstance(node, dict):
        return {}
    schema = cast("Schema", node)
    if "$ref" in schema:  # a sibling makes the definition take the place of the reference
        schema = inline_reference({"description": "", **schema}, definitions) or schema
    schema = {key: value for key, value in schema.items() if key not in _SILENT}
    if schema.get("default", ...) is None:
        del schema["default"]
    if "const" in schema:
        schema = {"enum": [schema.pop("const")], **schema}
    schema = _with_types(schema, definitions)
    return describe(schema, [key for key in schema if key not in _KEPT])


def _with_types(schema: Schema, definitions: Schema) -> Schema:
    """Write the types of alternatives as a list, and keep the alternatives if they say more."""
    alternatives = [_shallow_type(each, definitions) for each in schema.get("anyOf", ())]
    types = list(dict.fromkeys(kind for kind, _ in alternatives if kind is not None))
    if not types or len(types) < len({kind for kind, _ in alternatives}):
        return schema
    if all(alone for _, alone in alternatives):
        schema = {key: value for key, value in schema.items() if key != "anyOf"}
    return {"type": types[0] if len(types) == 1 else types, **schema}


def _shallow_type(node: Schema, definitions: Schema) -> tuple[str | None, bool]:
    """Return the type of an alternative, and whether it is all that the alternative says."""
    target = definitions.get(str(node.get("$ref", "")).rpartition("/")[2], node)
    kind = target.get("type")
    return (kind, node.keys() <= {"type"}) if isinstance(kind, str) else (None, False)
