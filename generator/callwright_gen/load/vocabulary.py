"""Keys, words and kinds of text at a place of a spec, from the JSON schema that is generated from the models."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias, cast

from callwright_gen.load.schema import spec_schema
from callwright_gen.problems import Loc

_Schema: TypeAlias = dict[str, Any]
_REF = "#/$defs/"
_CHANGES = "Changes"


@dataclass(frozen=True)
class Key:
    """A key of a section: its documentation, the section that defines it, and whether it is required."""

    name: str
    text: str
    section: str
    required: bool


@dataclass(frozen=True)
class Here:
    """What can be written at a place.

    Parameters:
        keys: the keys of a section, by name.
        words: the words that the value can be.
        kinds: the names of the kinds of text: `ReadPath`, `Reference`, `ShapeTree` …
    """

    keys: dict[str, Key]
    words: tuple[str, ...]
    kinds: frozenset[str]


def vocabulary_at(loc: Loc, *, extends: bool) -> Here:
    """Return what can be written at a place, from the root on.

    Parameters:
        loc: the steps to the place.
        extends: whether the spec extends another one, so that no key is required.
    """
    defs = _definitions()
    found = [(f"Spec{_CHANGES if extends else ''}", cast("_Schema", defs["SpecChanges" if extends else "Spec"]))]
    for step in loc:
        found = [inner for name, schema in found for inner in _below(name, schema, step)]
    keys: dict[str, Key] = {}
    words: dict[str, None] = {}
    for name, schema in found:
        for each in _keys(name, schema):
            keys.setdefault(each.name, each)
        words |= dict.fromkeys(_words(schema))
    return Here(keys, tuple(words), frozenset(name for name, _ in found))


@cache
def _definitions() -> _Schema:
    schema = json.loads(spec_schema())
    return cast("_Schema", schema["$defs"])


def _below(name: str, schema: _Schema, step: str | int) -> Iterator[tuple[str, _Schema]]:
    """Yield the forms of the value at a key or an index."""
    properties = schema.get("properties", {})
    if step in properties:
        yield from _forms(name, properties[step])
    elif isinstance(step, str) and isinstance(rest := schema.get("additionalProperties"), dict):
        yield from _forms(name, cast("_Schema", rest))
    elif isinstance(step, int):
        places = cast("list[_Schema]", schema.get("prefixItems", []))
        item = places[step] if step < len(places) else schema.get("items")
        if isinstance(item, dict):
            yield from _forms(name, cast("_Schema", item))
    if not schema or schema.get("description", "").startswith("Plain YAML") or name == "ShapeTree":
        yield name, schema  # a shape has no sections


def _forms(name: str, schema: _Schema) -> Iterator[tuple[str, _Schema]]:
    """Yield the alternatives of a schema, with the names of their definitions."""
    if isinstance(ref := schema.get("$ref"), str):
        target = ref.removeprefix(_REF)
        yield from _forms(target, cast("_Schema", _definitions()[target]))
    alternatives = [*schema.get("anyOf", []), *schema.get("oneOf", []), *schema.get("allOf", [])]
    for each in alternatives:
        yield from _forms(name, cast("_Schema", each))
    if "$ref" not in schema and not alternatives:
        yield name, schema


def _keys(name: str, schema: _Schema) -> Iterator[Key]:
    required = schema.get("required", [])
    for key, value in schema.get("properties", {}).items():
        yield Key(key, _description(value), name, key in required)


def _description(schema: _Schema) -> str:
    """Return the description of a key. In a spec that extends another one, every value may be null instead."""
    alternatives = cast("list[_Schema]", schema.get("anyOf", []))
    texts = (str(each.get("description", "")) for each in (schema, *alternatives))
    return next((text for text in texts if text), "")


def _words(schema: _Schema) -> Iterator[str]:
    if schema.get("type") == "boolean":
        yield from ("true", "false")
    for value in (*schema.get("enum", []), *([schema["const"]] if "const" in schema else [])):
        if isinstance(value, str):
            yield value
        elif isinstance(value, bool):
            yield str(value).lower()
