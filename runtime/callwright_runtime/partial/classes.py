"""Layouts of classes with fields: their names in JSON, and how to build an incomplete instance."""

from __future__ import annotations

import dataclasses
import functools
import typing
from typing import TYPE_CHECKING, Any, Literal, cast

import typing_extensions

from callwright_runtime.partial.objects import ObjectLayout
from callwright_runtime.support.hints import lazy_annotations, substitute, type_arguments, unwrap_alias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from callwright_runtime.partial.values import Validator

    Factory = Callable[[dict[str, Any], set[str]], Any]

_QUALIFIERS = {
    getattr(module, name)
    for module in (typing, typing_extensions)
    for name in ("Required", "NotRequired", "ReadOnly", "Final", "ClassVar")
    if hasattr(module, name)
}


def has_fields(cls: Any) -> bool:
    """Return whether a type is a model, a dataclass or a typed dict; root models have no fields."""
    if hasattr(cls, "model_fields"):
        return not cls.__pydantic_root_model__
    # `typing.is_typeddict` rejects typed dicts of typing_extensions, so look for their attribute.
    return dataclasses.is_dataclass(cls) or hasattr(cls, "__total__")


def describe(cls: Any, hints: Mapping[str, Any], validate: Validator) -> ObjectLayout:
    """Return the layout of a class, with its fields still to be added."""
    names = dict(_iterate_names(cls, hints))
    tags = {name: values for name, field in names.items() if (values := _list_literals(hints[field]))}
    return ObjectLayout(names, {}, tags, _make_factory(cls), validate)


def hints_of(hint: Any) -> dict[str, Any]:
    """Return the types of a class's fields; those of a model include its constraints and validators."""
    cls = typing.get_origin(hint) or hint
    if hasattr(cls, "model_fields"):
        cls.model_rebuild(raise_errors=False)  # it may refer to models that are defined later
        return {name: _restore_annotation(field) for name, field in cls.model_fields.items()}
    arguments = type_arguments(hint)
    return {name: substitute(each, arguments) for name, each in _list_hints(cls).items()}


def _list_hints(cls: Any) -> dict[str, Any]:
    names = (
        [field.name for field in dataclasses.fields(cls)] if dataclasses.is_dataclass(cls) else lazy_annotations(cls)
    )
    try:
        hints = typing.get_type_hints(cls, include_extras=True)
    except NameError:  # a type that is defined inside a function
        hints = {}
    return {name: _strip_qualifiers(hints.get(name, Any)) for name in names}


def _strip_qualifiers(hint: Any) -> Any:
    """Strip `Required[...]` and the like, which belong to the field and not to its type."""
    while typing.get_origin(hint) in _QUALIFIERS:
        (hint,) = typing.get_args(hint)
    return hint


def make_validator(hint: Any) -> Validator:
    """Return the validator of a type; pydantic builds it at first use."""

    @functools.cache
    def load() -> Validator:
        from pydantic import TypeAdapter

        return cast("Validator", TypeAdapter(hint).validate_json)

    def validate(text: str) -> Any:
        return load()(text)

    return validate


def _restore_annotation(field: Any) -> Any:
    from pydantic import Field

    parts = [*field.metadata, Field(discriminator=field.discriminator)] if field.discriminator else field.metadata
    return typing.Annotated[(field.annotation, *parts)] if parts else field.annotation


def _iterate_names(cls: Any, hints: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each name in JSON with the name of its field.

    Aliases come last, because an alias wins over another field of that name.
    """
    yield from ((name, name) for name in hints)
    for name in hints:
        for field in _list_field_infos(cls, name, hints[name]):
            for alias in getattr(field.validation_alias, "choices", (field.validation_alias,)):
                if isinstance(alias, str):
                    yield alias, name


def _list_field_infos(cls: Any, name: str, hint: Any) -> list[Any]:
    """Return what pydantic knows about a field: of a model or a pydantic dataclass, or written in its annotation."""
    field = getattr(cls, "__pydantic_fields__", {}).get(name)
    if field is not None:
        return [field]
    default = getattr(cls, "__dataclass_fields__", {}).get(name)
    parts = [*getattr(hint, "__metadata__", ()), getattr(default, "default", None)]
    return [each for each in parts if hasattr(each, "validation_alias")]


def _list_literals(hint: Any) -> tuple[Any, ...]:
    inner = unwrap_alias(hint)
    values = typing.get_args(inner) if typing.get_origin(inner) is Literal else ()
    return tuple(getattr(value, "value", value) for value in values)


def _make_factory(cls: Any) -> Factory:
    if hasattr(cls, "model_fields"):
        return _make_model_factory(cls)
    return _make_dataclass_factory(cls) if dataclasses.is_dataclass(cls) else lambda values, _: values


def _make_model_factory(cls: Any) -> Factory:
    """Build instances without running the model's code: `model_post_init` expects complete values."""
    keeps_extra = cls.model_config.get("extra") == "allow"
    put = object.__setattr__

    def make(values: dict[str, Any], finished: set[str]) -> Any:
        instance = cls.__new__(cls)
        put(instance, "__dict__", values)
        put(instance, "__pydantic_fields_set__", finished)
        put(instance, "__pydantic_extra__", {} if keeps_extra else None)
        put(instance, "__pydantic_private__", _make_private_defaults(cls) if cls.__private_attributes__ else {})
        return instance

    return make


def _make_private_defaults(cls: Any) -> dict[str, Any]:
    from pydantic import PrivateAttr

    unset = PrivateAttr().default
    values = {name: each.get_default(call_default_factory=True) for name, each in cls.__private_attributes__.items()}
    return {name: value for name, value in values.items() if value is not unset}


def _make_dataclass_factory(cls: Any) -> Factory:
    def make(values: dict[str, Any], _: set[str]) -> Any:
        instance = cls.__new__(cls)
        for name, value in values.items():
            object.__setattr__(instance, name, value)
        return instance

    return make
