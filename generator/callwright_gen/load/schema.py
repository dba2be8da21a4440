"""The JSON schema by which editors complete and check a spec while it is written."""

import json
from collections.abc import Container
from typing import Any, cast

from callwright_gen.load.described import DescribedSchema
from callwright_gen.load.extends import REPLACE
from callwright_gen.load.spec import Spec

_REF = "#/$defs/"
_CHANGES = "Changes"  # suffix of the forms that sections have in a spec that extends another
_MARK: dict[str, Any] = {"const": True, "description": "Take nothing over from the extended spec."}
_NAMES = ("properties", "$defs")  # keys of a schema whose values are mappings by name
_OWN = ["extends", "provider", "prefix", "about"]


def spec_schema() -> str:
    """Return the schema as JSON text: the same bytes for the same models."""
    full = cast("dict[str, Any]", _without_titles(Spec.model_json_schema(schema_generator=DescribedSchema)))
    defs: dict[str, Any] = full.pop("$defs")
    defs["Spec"] = full
    sections = {name: section for name, section in defs.items() if section.get("type") == "object"}
    changes = {name + _CHANGES: _as_changes(section, sections) for name, section in sections.items()}
    changes["Spec" + _CHANGES]["required"] = _OWN
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


def _without_titles(value: object, *, names: bool = False) -> object:
    """Drop the titles that only repeat the names; where `names` holds, the keys are names themselves."""
    if isinstance(value, dict):
        items = cast("dict[str, object]", value).items()
        kept = {key: item for key, item in items if names or key != "title"}
        return {key: _without_titles(item, names=not names and key in _NAMES) for key, item in kept.items()}
    return [_without_titles(item) for item in cast("list[object]", value)] if isinstance(value, list) else value


def _as_changes(section: dict[str, Any], sections: Container[str]) -> dict[str, Any]:
    """Turn the schema of a section into that of changes to it: nothing is required, and null deletes."""
    changed = cast("dict[str, Any]", _point_to_changes(section, sections))
    changed.pop("required", None)
    if "properties" in changed:
        fields: dict[str, Any] = changed["properties"]
        nullable = {key: {"anyOf": [_opened(value), {"type": "null"}]} for key, value in fields.items()}
        changed["properties"] = nullable | {REPLACE: _MARK}
    return _opened(changed)


def _opened(schema: dict[str, Any]) -> dict[str, Any]:
    """Let a mapping with names of the spec's own hold null and the mark, too."""
    values = schema.get("additionalProperties")
    if not isinstance(values, dict):
        return schema
    kept = {key: item for key, item in schema.items() if key != "propertyNames"}
    return kept | {"additionalProperties": {"anyOf": [values, {"enum": [None, True]}]}}


def _point_to_changes(value: object, sections: Container[str]) -> object:
    match value:
        case dict():
            items = cast("dict[str, object]", value).items()
            return {key: _point_to_changes(item, sections) for key, item in items}
        case list():
            return [_point_to_changes(item, sections) for item in cast("list[object]", value)]
        case str() if value.startswith(_REF) and value.removeprefix(_REF) in sections:
            return value + _CHANGES
        case _:
            return value
