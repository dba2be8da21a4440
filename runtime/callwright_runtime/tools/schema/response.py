"""Schemas of response models, computed once per model and dialect."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from callwright_runtime.errors import ArgumentValueError
from callwright_runtime.tools.schema.convert import convert_schema
from callwright_runtime.tools.schema.dialects import find_dialect
from callwright_runtime.tools.schema.field_texts import schema_generator
from callwright_runtime.tools.schema.limits import why_not_strict
from callwright_runtime.tools.schema.plain import plain_schema, schema_name

if TYPE_CHECKING:
    from pydantic import BaseModel

    from callwright_runtime.tools.schema.walk import Schema

_NOT_ENFORCED = "portable"  # the dialect of schemas that an API shows to the model but does not enforce


class ResponseSchema(NamedTuple):
    """The schema of a response model; `strict` says whether the API may enforce it."""

    name: str
    description: str | None
    schema: Schema
    strict: bool


_response_schemas: WeakKeyDictionary[type[BaseModel], dict[str, ResponseSchema]] = WeakKeyDictionary()


def response_schema(model: type[BaseModel], dialect: str = "strict") -> ResponseSchema:
    """Return the schema of a response model in a dialect.

    It is strict if the model's config asks for that, or if the config does not set `strict` and the model allows it.

    Raises:
        ArgumentValueError: `model_config` asks for a strict schema, and the schema cannot be strict; or there is no
            dialect of this name.
    """
    schemas = _response_schemas.get(model)
    if schemas is None:
        schemas = _response_schemas[model] = {}
    schema = schemas.get(dialect)
    if schema is None:
        schema = schemas[dialect] = _make_response_schema(model, dialect)
    return schema


def _make_response_schema(model: type[BaseModel], dialect: str) -> ResponseSchema:
    plain = plain_schema(model.model_json_schema(schema_generator=schema_generator()))
    description = plain.pop("description", None)
    strict = model.model_config.get("strict")
    why_not = why_not_strict(plain) if strict is not False else "it is turned off"
    if strict and why_not:
        raise ArgumentValueError(f"{model.__name__} asks for strict, but {why_not}: change it, or leave strict out.")
    target = _NOT_ENFORCED if why_not and find_dialect(dialect).optional else dialect
    return ResponseSchema(schema_name(model.__name__), description, convert_schema(plain, target), not why_not)
