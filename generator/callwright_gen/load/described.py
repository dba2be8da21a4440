"""Descriptions of a section's fields, from their docstrings: editor help, and the hint for a missing key."""

import ast
import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from itertools import pairwise
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import ModelSchema
from typing_extensions import override

from callwright_gen.load.base import Section


@cache
def describe(section: type[BaseModel]) -> Mapping[str, str]:
    """Return the descriptions of a section's fields, by spec key.

    They are read from the source on demand, since most runs do not need them.
    """
    owners = [owner for owner in reversed(section.__mro__) if issubclass(owner, Section)]
    texts = {name: text for owner in owners for name, text in _field_docstrings(owner)}
    return {field.alias or name: texts.get(name, "") for name, field in section.model_fields.items()}


def _field_docstrings(owner: type[Section]) -> Iterator[tuple[str, str]]:
    for statement, following in pairwise(_classes(owner.__module__)[owner.__name__].body):
        match statement, following:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, inspect.cleandoc(text)
            case _:
                pass


@cache
def _classes(module: str) -> dict[str, ast.ClassDef]:
    tree = ast.parse(inspect.getsource(import_module(module)))
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


class DescribedSchema(GenerateJsonSchema):
    """Generates the JSON schema of sections, with the descriptions of their fields."""

    @override
    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        json_schema = super().model_schema(schema)
        properties: dict[str, dict[str, Any]] = json_schema.get("properties", {})
        section: type[BaseModel] = schema["cls"]
        for key, text in describe(section).items():
            properties[key] |= {"description": text}
        # From the source as well: `python -OO` drops docstrings, and the schema must not depend on it.
        about = ast.get_docstring(_classes(section.__module__)[section.__name__])
        return {"description": about, **{key: value for key, value in json_schema.items() if key != "description"}}
