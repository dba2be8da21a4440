"""What an enforced schema cannot express."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from callwright_runtime.tools.schema.walk import Schema, list_children

_KINDS = frozenset(("type", "$ref", "anyOf", "oneOf", "allOf", "enum", "const"))
_NOT_ENFORCED = ("not", "patternProperties", "if", "dependentSchemas", "contains")


def why_not_strict(schema: object) -> str:
    """Return why a plain schema cannot be strict, or ""."""
    if not isinstance(schema, Mapping):
        return ""
    node = cast("Schema", schema)
    return _check_node(node) or next((why for child in list_children(node) if (why := why_not_strict(child))), "")


def is_untyped(node: Schema) -> bool:
    """Return whether a schema accepts any value."""
    return _KINDS.isdisjoint(node)


def _check_node(node: Schema) -> str:
    if node.get("additionalProperties"):
        return "it has a dict with free keys"
    if node.get("type") == "object" and "properties" not in node:
        return "it has an object without declared fields"
    if "prefixItems" in node:
        return "it has a tuple"
    if any(key in node for key in _NOT_ENFORCED) or len(node.get("allOf", ())) > 1:
        return "it uses a part of JSON schema that is not enforced"
    if is_untyped(node):
        return "it has a field that takes anything"
    return ""
