"""References of a schema to its definitions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from callwright_runtime.tools.schema.walk import Schema, list_children


def has_reference(node: object, reference: str) -> bool:
    """Return whether a schema itself contains a reference."""
    if not isinstance(node, Mapping):
        return False
    schema = cast("Schema", node)
    return schema.get("$ref") == reference or any(has_reference(child, reference) for child in list_children(schema))


def inline_reference(node: Schema, definitions: Schema) -> Schema | None:
    """Return a node whose reference is replaced by its definition, because APIs reject or ignore sibling keys.

    The definition is not converted. None if the node has no reference with siblings.
    """
    reference = node.get("$ref")
    if reference is None or node.keys() <= {"$ref", "$defs"}:
        return None
    siblings = {key: value for key, value in node.items() if key != "$ref"}
    if siblings.get("default", ...) is None:  # the default of an optional field adds nothing to its type
        del siblings["default"]
    definition = definitions.get(reference.rpartition("/")[2])
    if not siblings:
        return {"$ref": reference}
    if definition is None or _reaches(definition, reference, definitions, set()):  # inlining a cycle would never end
        return {"anyOf": [{"$ref": reference}], **siblings}
    return {**definition, **siblings}


def with_optional_cycles(schema: Mapping[str, Any]) -> Schema:
    """Return a schema in which no definition requires a property that leads back to it."""
    definitions = cast("Schema", schema.get("$defs") or {})
    changed = {name: _without_required_cycle(name, node, definitions) for name, node in definitions.items()}
    return {**schema, "$defs": changed} if definitions else dict(schema)


def _without_required_cycle(name: str, node: Any, definitions: Schema) -> Any:
    if not isinstance(node, Mapping) or "required" not in node:
        return cast("Any", node)
    schema = cast("Schema", node)
    properties: Schema = schema.get("properties", {})
    reference = f"#/$defs/{name}"
    required = [
        each for each in schema["required"] if not _reaches(properties.get(each), reference, definitions, set())
    ]
    return {**schema, "required": required}


def _reaches(node: object, reference: str, definitions: Schema, seen: set[str]) -> bool:
    """Return whether a schema refers to a definition, directly or through other definitions."""
    if not isinstance(node, Mapping):
        return False
    schema = cast("Schema", node)
    target = schema.get("$ref")
    if target == reference:
        return True
    if isinstance(target, str) and target not in seen:
        seen.add(target)
        if _reaches(definitions.get(target.rpartition("/")[2]), reference, definitions, seen):
            return True
    return any(_reaches(child, reference, definitions, seen) for child in list_children(schema))
