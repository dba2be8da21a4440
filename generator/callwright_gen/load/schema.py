"""JSON schema of specs, with which editors complete and check them."""

import json
from collections.abc import Container
from functools import cache
from typing import Any, cast

from callwright_gen.load.described import DescribedSchema
from callwright_gen.load.extends import INHERIT, REPLACE, WITH_THE_SDK
from callwright_gen.load.spec import Spec

_REF = "#/$defs/"
_CHANGES = "Changes"  # suffix of the schemas for sections of a spec that extends another
_MARK: dict[str, Any] = {"const": True, "description": "Discard the inherited mapping."}
_ASK: dict[str, Any] = {"const": True, "description": "Inherit the section although the SDK is another."}
_DERIVED = {
    "Spec": ("provider", "prefix"),
    "Messages": ("content",),
    **dict.fromkeys(("Block", "OpenCall", "ExtendCall", "CloseCall"), ("key",)),
    "Stream": ("chunk",),
    "Chunk": ("content", "finish"),
}  # keys that the loader derives, if they are missing
_NAMES = ("properties", "$defs")  # keywords whose values map names to schemas
_OWN = ["extends", "about"]


@cache
def spec_schema() -> str:
    """Return the schema as JSON text. The result is deterministic."""
    full = cast("dict[str, Any]", _without_titles(Spec.model_json_schema(schema_generator=DescribedSchema)))
    defs: dict[str, Any] = full.pop("$defs")
    defs["Spec"] = full
    for name, keys in _DERIVED.items():
        defs[name]["required"] = [key for key in defs[name]["required"] if key not in keys]
    sections = {name: section for name, section in defs.items() if section.get("type") == "object"}
    changes = {name + _CHANGES: _as_changes(section, sections) for name, section in sections.items()}
    changes["Spec" + _CHANGES]["required"] = _OWN
    for name in WITH_THE_SDK:
        changes[_class_of(name) + _CHANGES]["properties"][INHERIT] = _ASK
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Callwright provider spec",
        "description": full["description"],
        "if": {"required": ["extends"]},
        "then": {"$ref": f"{_REF}Spec{_CHANGES}"},
        "else": {"$ref": f"{_REF}Spec"},
        "$defs": defs | changes,
    }
    return json.dumps(schema, indent=2) + "\n"


def _class_of(section: str) -> str:
    return "".join(word.title() for word in section.split("_"))


def _without_titles(value: object, *, names: bool = False) -> object:
    """Drop titles, which only repeat the names. If `names` is true, the keys of `value` are names."""
    if isinstance(value, dict):
        items = cast("dict[str, object]", value).items()
        # The forms of a section are told apart by their keys, and may look the same to a validator.
        rest = {
            "anyOf" if key == "oneOf" and not names else key: item for key, item in items if names or key != "title"
        }
        return {key: _without_titles(item, names=not names and key in _NAMES) for key, item in rest.items()}
    return [_without_titles(item) for item in cast("list[object]", value)] if isinstance(value, list) else value


def _as_changes(section: dict[str, Any], sections: Container[str]) -> dict[str, Any]:
    """Return the schema of changes to a section: no key is required, and null deletes."""
    changes = cast("dict[str, Any]", _point_to_changes(section, sections))
    changes.pop("required", None)
    if "properties" in changes:
        fields: dict[str, Any] = changes["properties"]
        nullable = {key: {"anyOf": [_with_deletions(value), {"type": "null"}]} for key, value in fields.items()}
        changes["properties"] = nullable | {REPLACE: _MARK}
    return _with_deletions(changes)


def _with_deletions(schema: dict[str, Any]) -> dict[str, Any]:
    """Allow null and `$replace` in a mapping whose keys the spec chooses."""
    values = schema.get("additionalProperties")
    if not isinstance(values, dict):
        return schema
    rest = {key: item for key, item in schema.items() if key != "propertyNames"}
    return rest | {"additionalProperties": {"anyOf": [values, {"enum": [None, True]}]}}


def _point_to_changes(value: object, sections: Container[str]) -> object:
    match value:
        case dict():
            items = cast("dict[str, object]", value).items()
            # Without the key that tells the forms of a section apart, changes may fit several of them.
            named = {"anyOf" if key == "oneOf" else key: item for key, item in items if key != "discriminator"}
            return {key: _point_to_changes(item, sections) for key, item in named.items()}
        case list():
            return [_point_to_changes(item, sections) for item in cast("list[object]", value)]
        case str() if value.startswith(_REF) and value.removeprefix(_REF) in sections:
            return value + _CHANGES
        case _:
            return value
