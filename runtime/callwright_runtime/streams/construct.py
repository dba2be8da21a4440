"""Build SDK objects from plain data that may be incomplete because a stream broke off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, get_args

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

ModelT = TypeVar("ModelT", bound="BaseModel")


def construct_lenient(model: type[ModelT], values: Mapping[str, Any]) -> ModelT:
    """Return an SDK object, validated if its data is complete.

    Otherwise validate each field that is there, and set missing required fields to None.
    """
    from pydantic import ValidationError

    try:
        return model.model_validate(values)
    except ValidationError:
        return _construct_partial(model, values)


def _construct_partial(model: type[ModelT], values: Mapping[str, Any]) -> ModelT:
    model.model_rebuild(raise_errors=False)  # the SDK's classes may name classes that it defines later
    fields = model.model_fields.items()
    present = {name: values.get(name, values.get(field.alias or name)) for name, field in fields}
    valid = {name: _convert(field.annotation, present[name]) for name, field in fields if present[name] is not None}
    required = dict.fromkeys(name for name, field in fields if field.is_required())
    return model.model_construct(**required | valid)


def _convert(annotation: Any, value: Any) -> Any:
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(annotation).validate_python(value)
    except ValidationError:
        models = list(_find_models(annotation))
        if isinstance(value, list):
            return [_convert(models[0] if models else Any, item) for item in value]  # pyright: ignore[reportUnknownVariableType]
        return _construct_partial(models[0], value) if isinstance(value, dict) and models else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _find_models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models inside an annotation."""
    from pydantic import BaseModel

    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _find_models(argument)
