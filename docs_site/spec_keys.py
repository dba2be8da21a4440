"""The reference of a spec's keys, from the models that validate it: each with its type, default and description."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeAlias, cast

from typing_extensions import TypeAliasType

from callwright_gen.load import spec_schema
from callwright_gen.load import text as text_kinds
from callwright_gen.load.text import TextKind
from docs_site.markdown import code, codes, table

_Schema: TypeAlias = dict[str, Any]
_REF = "#/$defs/"
_HEAD = """\
# Keys of a spec

Every key, with its type, its default and what it does. This page is generated from the models that validate specs.
[The spec language](spec-language.md) explains the concepts, with examples. In a spec that extends another one, only
`extends`, `provider`, `prefix` and `about` are required, and `null` removes what is inherited.

"""


def spec_keys_page() -> str:
    """Return the page: the sections in the order of a spec, then the kinds of text."""
    definitions = cast("dict[str, _Schema]", json.loads(spec_schema())["$defs"])
    places: dict[str, list[str]] = {}
    _visit("Spec", "", definitions, places)
    sections = [name for name in places if "properties" in definitions[name]]
    texts = sorted(name for name in places if "properties" not in definitions[name])
    page = [_HEAD, *(_section(definitions[name], name, places[name]) for name in sections), "## Kinds of text\n\n"]
    return "".join([*page, *(_kind(name, definitions[name]) for name in texts)])


def _visit(name: str, place: str, definitions: dict[str, _Schema], places: dict[str, list[str]]) -> None:
    """Collect the places of every definition, in the order of a spec."""
    known = name in places
    places.setdefault(name, []).append(place)
    if known:
        return
    schema = definitions[name]
    for key, value in schema.get("properties", {}).items():
        for target in _references(value):
            _visit(target, f"{place}.{key}".lstrip("."), definitions, places)
    for target in _references({key: value for key, value in schema.items() if key != "properties"}):
        _visit(target, place, definitions, places)


def _references(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in cast("dict[str, object]", value).items():
            if key == "$ref":
                yield str(item).removeprefix(_REF)
            else:
                yield from _references(item)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _references(item)


def _section(schema: _Schema, name: str, places: list[str]) -> str:
    required = schema.get("required", [])
    rows = (
        (code(key), _type(value), "required" if key in required else _default(value), _cell(value.get("description")))
        for key, value in schema["properties"].items()
    )
    where = f"Used at {codes(dict.fromkeys(places))}.\n\n" if any(places) else ""
    return f"## {name}\n\n{schema['description']}\n\n{where}{table(('key', 'type', 'default', 'meaning'), rows)}\n"


def _kind(name: str, schema: _Schema) -> str:
    alias = cast("TypeAliasType | None", getattr(text_kinds, name, None))
    metadata = getattr(getattr(alias, "__value__", None), "__metadata__", ())
    described = next((each.description for each in metadata if isinstance(each, TextKind)), "")
    text = described or schema.get("description") or _type(schema)
    limit = f" At most {schema['maxLength']} characters." if "maxLength" in schema else ""
    return f"### {name}\n\n{text[:1].upper()}{text[1:].removesuffix('.')}.{limit}\n\n"


def _type(schema: _Schema) -> str:
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(_REF)
        return f"[{name}](#{name.lower()})"
    if "const" in schema:
        return code(json.dumps(schema["const"]))
    if "enum" in schema:
        return " or ".join(code(str(each)) for each in schema["enum"])
    for form in ("anyOf", "oneOf", "allOf"):
        if form in schema:
            types = dict.fromkeys(_type(each) for each in schema[form] if each.get("type") != "null")
            return " or ".join(types)
    return _container(schema)


def _container(schema: _Schema) -> str:
    match schema.get("type"):
        case "array" if "prefixItems" in schema:
            return f"list of {', '.join(_type(each) for each in schema['prefixItems'])}"
        case "array":
            return f"list of {_type(schema.get('items', {}))}"
        case "object" if isinstance(values := schema.get("additionalProperties"), dict):
            names = schema.get("propertyNames", {})
            return f"mapping of {_type(names) if names else 'names'} to {_type(cast('_Schema', values))}"
        case "object":
            return "mapping"
        case str(kind):
            return {"string": "text", "boolean": "true or false", "integer": "whole number"}.get(kind, kind)
        case _:
            return "any value"


def _default(schema: _Schema) -> str:
    default = schema.get("default")
    match default:
        case None | [] | {}:
            return ""
        case dict():
            return ""  # the defaults of a section are at its keys
        case _:
            return code(json.dumps(default).strip('"'))


def _cell(text: str | None) -> str:
    return (text or "").replace("\n", " ")
