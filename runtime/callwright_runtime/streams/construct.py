"""Build SDK objects from plain data that may be incomplete because a stream broke off."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast, get_args, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ObjectT = TypeVar("ObjectT")


class _OldField(Protocol):
    """A field of a model of pydantic 1."""

    alias: str
    outer_type_: Any
    required: bool


def construct_lenient(kind: type[ObjectT], values: Mapping[str, Any]) -> ObjectT:
    """Return an SDK object, validated if its data is complete.

    Otherwise validate each field that is there, and set missing required fields to None. The class is a model of
    pydantic, of version 1 or 2, or a dataclass.
    """
    try:
        return cast("ObjectT", _validated(kind, values))
    except (ValueError, RuntimeError):  # the latter for types that pydantic does not know
        return cast("ObjectT", _construct_partial(kind, values))


def _validated(kind: Any, values: Any) -> Any:
    if hasattr(kind, "model_validate"):
        return kind.model_validate(values)
    if hasattr(kind, "parse_obj"):
        return kind.parse_obj(values)
    from pydantic import TypeAdapter

    return TypeAdapter(kind).validate_python(values)


@dataclass(frozen=True, slots=True)
class _Field:
    alias: str
    annotation: Any
    required: bool


def _fields(kind: Any) -> dict[str, _Field]:
    if hasattr(kind, "model_fields"):
        kind.model_rebuild(raise_errors=False)  # the SDK's classes may name classes that it defines later
        return {
            name: _Field(field.alias or name, field.annotation, field.is_required())
            for name, field in kind.model_fields.items()
        }
    if hasattr(kind, "__fields__"):
        old: Mapping[str, _OldField] = kind.__fields__
        return {name: _Field(field.alias, field.outer_type_, bool(field.required)) for name, field in old.items()}
    hints, missing = get_type_hints(kind), dataclasses.MISSING
    return {
        each.name: _Field(each.name, hints[each.name], each.default is missing and each.default_factory is missing)
        for each in dataclasses.fields(kind)
    }


def _construct_partial(kind: Any, values: Mapping[str, Any]) -> Any:
    fields = _fields(kind).items()
    present = {name: values.get(name, values.get(field.alias)) for name, field in fields}
    valid = {name: _convert(field.annotation, present[name]) for name, field in fields if present[name] is not None}
    complete = dict.fromkeys(name for name, field in fields if field.required) | valid
    make = getattr(kind, "model_construct", None) or getattr(kind, "construct", None) or kind
    return make(**complete)


def _convert(annotation: Any, value: Any) -> Any:
    objects = list(_find_classes(annotation))
    try:
        return _validated_as(annotation, objects, value)
    except (ValueError, RuntimeError):  # the latter for types that pydantic does not know
        if isinstance(value, list):
            return [_convert(objects[0] if objects else Any, item) for item in cast("list[Any]", value)]
        return _construct_partial(objects[0], value) if isinstance(value, dict) and objects else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _validated_as(annotation: Any, objects: list[Any], value: Any) -> Any:
    """Validate a value; models of pydantic 1 are unknown to the adapters of pydantic 2.

    Raises:
        ValueError: it is not valid.
    """
    if any(not hasattr(each, "model_validate") and hasattr(each, "parse_obj") for each in objects):
        if isinstance(value, list):
            return [objects[0].parse_obj(item) for item in cast("list[Any]", value)]
        return objects[0].parse_obj(value)
    from pydantic import TypeAdapter

    return TypeAdapter(annotation).validate_python(value)


def _find_classes(annotation: Any) -> Iterator[Any]:
    """Yield the models and dataclasses inside an annotation."""
    known = ("model_validate", "parse_obj", "__dataclass_fields__")
    if isinstance(annotation, type) and any(hasattr(annotation, each) for each in known):
        yield annotation
    for argument in get_args(annotation):
        yield from _find_classes(argument)
