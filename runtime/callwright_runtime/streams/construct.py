"""Objects of an SDK made of plain data, also where a stream broke off before all of it was there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, get_args

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

ModelT = TypeVar("ModelT", bound="BaseModel")


def construct_lenient(model: type[ModelT], values: Mapping[str, Any]) -> ModelT:
    """Make an object of an SDK; where something is missing, what is there is validated for itself, the rest None."""
    from pydantic import ValidationError

    try:
        return model.model_validate(values)
    except ValidationError:
        return _construct_partial(model, values)


def _construct_partial(model: type[ModelT], values: Mapping[str, Any]) -> ModelT:
    fields = model.model_fields.items()
    given = {name: values.get(name, values.get(field.alias or name)) for name, field in fields}
    made = {name: _value(field.annotation, given[name]) for name, field in fields if given[name] is not None}
    required = dict.fromkeys(name for name, field in fields if field.is_required())
    return model.model_construct(**required | made)


def _value(annotation: Any, value: Any) -> Any:
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(annotation).validate_python(value)
    except ValidationError:
        models = list(_models(annotation))
        if isinstance(value, list):
            return [_value(models[0] if models else Any, item) for item in value]  # pyright: ignore[reportUnknownVariableType]
        return _construct_partial(models[0], value) if isinstance(value, dict) and models else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Find the models that an annotation names."""
    from pydantic import BaseModel

    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
