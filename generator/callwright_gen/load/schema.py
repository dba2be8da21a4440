"""The JSON schema by which editors complete and check a spec while it is written."""

import json
from typing import Any, cast

from callwright_gen.load.extends import REPLACE
from callwright_gen.load.spec import Spec

_REF = "#/$defs/"
_CHANGES = "Changes"  # suffix of the forms that sections have in a spec that extends another
_OWN = ["extends", "provider", "prefix", "about"]


def spec_schema() -> str:
    """Return the schema as JSON text: the same bytes for the same models."""
    full = Spec.model_json_schema(by_alias=True)
    sections: dict[str, Any] = full.pop("$defs")
    sections["Spec"] = full
    changes = {name + _CHANGES: _as_changes(section) for name, section in sections.items()}
    changes["Spec" + _CHANGES]["required"] = _OWN
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Callwright provider spec",
        "description": full["description"],
        "if": {"required": ["extends"]},
        "then": {"$ref": f"{_REF}Spec{_CHANGES}"},
        "else": {"$ref": f"{_REF}Spec"},
        "$defs": sections | changes,
    }
    return json.dumps(schema, indent=2) + "\n"


def _as_changes(section: dict[str, Any]) -> dict[str, Any]:
    """Turn the schema of a section into that of changes to it: nothing is required, and null deletes."""
    changed = cast("dict[str, Any]", _point_to_changes(section))
    changed.pop("required", None)
    if "properties" in changed:
        changed["properties"] = {key: _or_null(value) for key, value in changed["properties"].items()}
        changed["properties"][REPLACE] = {
            "const": True,
            "description": "Take nothing over from the extended spec.",
        }
    return changed


def _or_null(value: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [value, {"type": "null"}]}


def _point_to_changes(value: object) -> object:
    if isinstance(value, dict):
        items = cast("dict[str, object]", value).items()
        return {key: f"{item}{_CHANGES}" if _is_ref(key, item) else _point_to_changes(item) for key, item in items}
    return [_point_to_changes(item) for item in cast("list[object]", value)] if isinstance(value, list) else value


def _is_ref(key: str, item: object) -> bool:
    return key == "$ref" or (isinstance(item, str) and item.startswith(_REF))
