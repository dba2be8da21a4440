"""Descriptions of fields that are plain text: `Annotated[int, "How many."]`, in models, dataclasses and typed dicts."""

from __future__ import annotations

import typing
from functools import cache
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FIELDS_OF = ("model", "dataclass", "typed_dict")  # pydantic's kinds of schemas that have a class with fields


@cache
def schema_generator() -> Any:
    """Return pydantic's generator of JSON schemas that knows such descriptions; pydantic itself drops them."""
    from pydantic.json_schema import GenerateJsonSchema

    def of(kind: str) -> Any:
        name = f"{kind}_schema"
        generate: Any = getattr(GenerateJsonSchema, name)

        def with_texts(self: Any, schema: Any) -> Any:
            generated = generate(self, schema)
            _describe(generated.get("properties", {}), schema.get("cls"))
            return generated

        return name, with_texts

    return type("SchemaWithTexts", (GenerateJsonSchema,), dict(map(of, _FIELDS_OF)))


def _describe(properties: dict[str, Any], cls: Any) -> None:
    for key, text in _texts(cls):
        if key in properties:
            properties[key].setdefault("description", text)


def _texts(cls: Any) -> Iterator[tuple[str, str]]:
    """Yield the key of each field in JSON and its text."""
    for name, metadata in _metadata(cls):
        text = next((each for each in metadata if isinstance(each, str)), None)
        if text is not None:
            yield name, text


def _metadata(cls: Any) -> Iterator[tuple[str, tuple[Any, ...]]]:
    fields = cast("Mapping[str, Any] | None", getattr(cls, "__pydantic_fields__", None))
    if fields is not None:
        for name, field in fields.items():
            alias = field.validation_alias if isinstance(field.validation_alias, str) else field.alias
            yield alias or name, tuple(field.metadata)
        return
    try:
        hints = typing.get_type_hints(cls, include_extras=True)
    except (NameError, TypeError):  # names of a local scope; no class at all
        return
    for name, hint in hints.items():
        yield name, getattr(hint, "__metadata__", ())
