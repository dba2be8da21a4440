"""Convert a plain schema to a dialect."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, cast

from callwright_runtime.tools.schema.describe import add_note, describe, write
from callwright_runtime.tools.schema.dialects import Dialect, find_dialect
from callwright_runtime.tools.schema.limits import is_untyped
from callwright_runtime.tools.schema.references import inline_reference, with_optional_cycles
from callwright_runtime.tools.schema.shallow import shallow_schema
from callwright_runtime.tools.schema.walk import HOLDERS, Schema, transform

_SILENT = frozenset(("title", "discriminator", "$schema", "$id", "$anchor", "$comment"))  # no constraints
_SCALARS = ("string", "number", "boolean", "null")
_NOT_REGULAR = re.compile(
    r"\(\?(?:[=!>(P]|<[=!]|[a-zA-Z-]+[:)])"  # look-around, conditions, flags and Python's own groups
    r"|(?<!\\)(?:\\\\)*\\(?:[1-9bBpPkAzZ])"  # back-references, boundaries and Unicode classes
)


def strict_schema(plain: Mapping[str, Any]) -> Schema:
    """Convert a plain schema to the dialect `strict`; it must be one that can be strict."""
    return convert_schema(plain, "strict")


def convert_schema(plain: Mapping[str, Any], dialect: str) -> Schema:
    """Convert a plain schema to a dialect. Constraints that the dialect lacks move to the description.

    Raises:
        ArgumentValueError: there is no dialect of this name.
    """
    rules = find_dialect(dialect)
    if rules.shallow:
        return shallow_schema(plain)
    source = with_optional_cycles(plain) if rules.optional_cycles else plain
    definitions = cast("Schema", source.get("$defs") or {})

    described = _described_holders(rules)

    def convert(node: Any) -> Any:
        return transform(node, change, described)

    def change(node: Schema) -> Schema:
        if rules.bare_references and (inlined := inline_reference(node, definitions)):
            return cast("Schema", convert(inlined))
        if "prefixItems" in described and "prefixItems" in node:
            node = _make_list_of_alternatives(node, convert)
        return _close(_describe(_simplify(node, rules), rules), rules)

    return cast("Schema", convert(source))


def _described_holders(rules: Dialect) -> frozenset[str]:
    """Return the keywords whose schemas the model reads in a description, where they stay as they are."""
    if rules.keywords is None:
        return frozenset()
    closed = frozenset(("additionalProperties",)) if rules.closed else frozenset[str]()
    return (HOLDERS - rules.keywords - {"oneOf", "allOf"}) | closed


def _simplify(node: Schema, rules: Dialect) -> Schema:
    """Write a node with the keywords that every dialect with a list of keywords has."""
    if rules.keywords is None:
        return node
    node = {key: value for key, value in node.items() if key not in _SILENT}
    if rules.all_required or node.get("default", ...) is None:  # neither would ever be used
        node.pop("default", None)
    if "oneOf" in node:
        node["anyOf"] = node.pop("oneOf")
    if len(parts := node.get("allOf", ())) == 1:
        del node["allOf"]
        node = {**parts[0], **node}
    if node.get("type") == "integer" and "minimum" in rules.keywords:
        node = _include_bounds(node, rules)
    if "const" in node and "const" not in rules.keywords:
        node = _replace_const(node)
    return _leave_one_kind(node) if rules.one_kind else node


def _include_bounds(node: Schema, rules: Dialect) -> Schema:
    """Replace the exclusive bounds of an integer by inclusive ones, if the dialect has only these."""
    bounds = {"exclusiveMinimum": ("minimum", max, 1), "exclusiveMaximum": ("maximum", min, -1)}
    for exclusive, (inclusive, tighter, step) in bounds.items():
        bound = node.get(exclusive)
        if exclusive not in (rules.keywords or ()) and isinstance(bound, int):
            rest = {key: value for key, value in node.items() if key != exclusive}
            node = {**rest, inclusive: tighter(bound + step, rest.get(inclusive, bound + step))}
    return node


def _make_list_of_alternatives(node: Schema, convert: Callable[[Any], Any]) -> Schema:
    """Replace a tuple by a list of any of its items. The positions stay in the description."""
    kinds: list[Any] = []
    for kind in map(convert, node["prefixItems"]):
        if kind not in kinds:
            kinds.append(kind)
    return {**node, "items": kinds[0] if len(kinds) == 1 else {"anyOf": kinds}}


def _replace_const(node: Schema) -> Schema:
    """Replace a constant by an enum, which holds strings and numbers; `null` needs only its type."""
    value = node["const"]
    if isinstance(value, bool) or not (value is None or isinstance(value, str | int | float)):
        return node
    rest = {key: value for key, value in node.items() if key != "const"}
    return {"type": "null", **rest} if value is None else {**rest, "enum": [value]}


def _leave_one_kind(node: Schema) -> Schema:
    """Leave one of `type`, `enum`, `const` and `anyOf` in a node."""
    if isinstance(kinds := node.get("type"), list):
        return _split_types(node, cast("list[Any]", kinds))
    for key in ("enum", "const"):
        if key not in node:
            continue
        values = node[key] if key == "enum" else [node[key]]
        rest = {other: value for other, value in node.items() if other != key}
        if values and all(value is None or isinstance(value, str | int | float) for value in values):
            rest.pop("type", None)
            return {**rest, key: node[key]}
        node = add_note(rest, f"{key}: {write(node[key])}")
    return {**node, "anyOf": [{"type": kind} for kind in _SCALARS]} if is_untyped(node) else node


def _split_types(node: Schema, kinds: list[Any]) -> Schema:
    rest = {key: value for key, value in node.items() if key not in ("type", "description")}
    described = {key: node[key] for key in ("description",) if key in node}
    return {"anyOf": [{**rest, "type": kind} for kind in kinds], **described}


def _close(node: Schema, rules: Dialect) -> Schema:
    """Close an object and require its properties, if the dialect asks for that."""
    if node.get("type") != "object":
        return node
    if rules.all_required and "properties" in node:
        node = {**node, "required": list(node["properties"])}
    if not rules.closed:
        return node
    return {**node, "properties": node.get("properties", {}), "additionalProperties": False}


def _describe(node: Schema, rules: Dialect) -> Schema:
    """Move what the dialect does not accept to the description."""
    return describe(node, [key for key, value in node.items() if not _is_accepted(key, value, rules)])


def _is_accepted(key: str, value: Any, rules: Dialect) -> bool:
    if rules.keywords is not None and key not in rules.keywords:
        return False
    if key == "additionalProperties":
        return not (rules.closed and isinstance(value, Mapping))
    if key == "format":
        return rules.formats is None or value in rules.formats
    if key == "pattern":
        return rules.any_pattern or not _NOT_REGULAR.search(str(value))
    if key == "minItems" and rules.max_min_items is not None:
        return bool(value <= rules.max_min_items)
    return True
