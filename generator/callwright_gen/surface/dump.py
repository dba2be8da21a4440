"""Surface → JSON text: sorted, one fact per line, deterministic.

    {
      "sdk": {"dist": "some-sdk", "version": "3.54.0"},
      "symbols": {"some_sdk:Client": "class some_sdk.Client"},
      "params": {"some_sdk.types:CreateParams": {"model": "str", "seed?": "int | None"}},
      "types": {
        "some_sdk.types.Completion": {"access": "attribute", "fields": {"id": "str"}},
        "some_sdk.types.Page": {"access": "attribute", "fields": {"number": "int"}, "mapping": true},
        "some_sdk.types.Form": {"access": "attribute", "fields": {"of_": "str"}, "aliases": {"of_": "of"}},
        "some_sdk.types.Effort": {"alias": "Literal['low', 'high'] | None"},
        "some_sdk.types.FinishReason": {"enum": {"STOP": "STOP"}}
      }
    }

A name that ends with `?` is an optional key or argument, one that ends with `=` a field with a default.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from callwright_gen.surface.model import Alias, Enumeration, Field, Members, Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from callwright_gen.surface.snapshot import Surface


def dump_surface(surface: Surface) -> str:
    """Return the surface as JSON text that ends with a newline."""
    data = {
        "sdk": {"dist": surface.dist, "version": surface.version},
        "symbols": {ref: f"{symbol.kind} {symbol.path}" for ref, symbol in surface.symbols.items()},
        "params": {ref: fields_json(params.fields) for ref, params in surface.params_by_ref.items()},
        "types": {path: _members_json(members) for path, members in surface.types.items()},
    }
    return json.dumps(data, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def fields_json(fields: Mapping[str, Field]) -> dict[str, str]:
    """Return fields as name → type. Names of optional fields end with `?`, those of fields with a default with `=`."""
    return {f"{name}{_mark(field)}": str(field.type) for name, field in fields.items()}


def _mark(field: Field) -> str:
    if not field.required:
        return "?"
    return "=" if field.default else ""


def _aliases_json(fields: Mapping[str, Field]) -> dict[str, object]:
    """Return the names under which fields are written, for those that have another one."""
    aliases = {name: field.alias for name, field in fields.items() if field.alias}
    return {"aliases": aliases} if aliases else {}


def _members_json(members: Members) -> dict[str, object]:
    match members:
        case Record(access=access, fields=fields, mapping=mapping, constants=constants):
            flags: dict[str, object] = {"mapping": True} if mapping else {}
            named = {"constants": list(constants)} if constants else {}
            return {"access": access, "fields": fields_json(fields), **flags, **named, **_aliases_json(fields)}
        case Alias(target=target):
            return {"alias": str(target)}
        case Enumeration(values=values):
            return {"enum": dict(values)}
