"""JSON schemas of tools and response models, in the dialect of JSON schema that an API enforces."""

from callwright_runtime.tools.schema.convert import convert_schema, strict_schema
from callwright_runtime.tools.schema.field_texts import schema_generator
from callwright_runtime.tools.schema.limits import why_not_strict
from callwright_runtime.tools.schema.nulls import read_with_nulls
from callwright_runtime.tools.schema.plain import plain_schema, schema_name
from callwright_runtime.tools.schema.response import ResponseSchema, response_schema
from callwright_runtime.tools.schema.walk import Schema

__all__ = [
    "ResponseSchema",
    "Schema",
    "convert_schema",
    "plain_schema",
    "read_with_nulls",
    "response_schema",
    "schema_generator",
    "schema_name",
    "strict_schema",
    "why_not_strict",
]
