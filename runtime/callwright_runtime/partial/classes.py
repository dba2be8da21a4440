"""Describes classes with fields: what the fields are called in JSON, and how an instance that is not whole is made."""

from __future__ import annotations

import dataclasses
import functools
import typing
from typing import TYPE_CHECKING, Any, Literal, cast

from callwright_runtime.partial.objects import ObjectLayout
from callwright_runtime.support.hints import lazy_annotations, unwrap_alias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from callwright_runtime.partial.values import Check

    Make = Callable[[dict[str, Any], set[str]], Any]


def has_fields(cls: Any) -> bool:
    """Tell models, dataclasses and typed dicts from other types; root models have none."""
    if hasattr(cls, "model_fields"):
        return not cls.__pydantic_root_model__
    return dataclasses.is_dataclass(cls) or hasattr(cls, "__total__")  # `typing` knows only its own typed dicts


def describe(cls: Any, hints: Mapping[str, Any], check: Check) -> ObjectLayout:
    """Describe a class with fields, the fields themselves left to be added."""
    names = dict(_names(cls, hints))
    tags = {name: values for name, field in names.items() if (values := _literals(hints[field]))}
    return ObjectLayout(names, {}, tags, _maker(cls), check)


def hints_of(cls: Any) -> dict[str, Any]:
    """Give the types of the fields of a class, those of a model with its constraints and validators."""
    if hasattr(cls, "model_fields"):
        cls.model_rebuild(raise_errors=False)  # it may name models that were defined after it
        return {name: _annotated(field) for name, field in cls.model_fields.items()}
    names = (
        [field.name for field in dataclasses.fields(cls)] if dataclasses.is_dataclass(cls) else lazy_annotations(cls)
    )
    try:
        hints = typing.get_type_hints(cls)
    except NameError:  # a type that is local to a function
        hints = {}
    return {name: hints.get(name, Any) for name in names}


def check_of(hint: Any) -> Check:
    """Make the check of a type; its validator is built when it is first needed."""

    @functools.cache
    def validator() -> Check:
        from pydantic import TypeAdapter

        return cast("Check", TypeAdapter(hint).validate_json)

    def check(text: str) -> Any:
        return validator()(text)

    return check


def _annotated(field: Any) -> Any:
    from pydantic import Field

    parts = [*field.metadata, Field(discriminator=field.discriminator)] if field.discriminator else field.metadata
    return typing.Annotated[(field.annotation, *parts)] if parts else field.annotation


def _names(cls: Any, hints: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The names in JSON, each with that of its field; an alias goes before another field of that name."""
    yield from ((name, name) for name in hints)
    for name, field in getattr(cls, "model_fields", {}).items():
        for alias in getattr(field.validation_alias, "choices", (field.validation_alias,)):
            if isinstance(alias, str):
                yield alias, name


def _literals(hint: Any) -> tuple[Any, ...]:
    inner = unwrap_alias(hint)
    values = typing.get_args(inner) if typing.get_origin(inner) is Literal else ()
    return tuple(getattr(value, "value", value) for value in values)


def _maker(cls: Any) -> Make:
    if hasattr(cls, "model_fields"):
        return _model_maker(cls)
    return _dataclass_maker(cls) if dataclasses.is_dataclass(cls) else lambda values, _: values


def _model_maker(cls: Any) -> Make:
    """Instances are made without running anything of the model: its `model_post_init` wants values that are there."""
    keeps_extra = cls.model_config.get("extra") == "allow"
    put = object.__setattr__

    def make(values: dict[str, Any], finished: set[str]) -> Any:
        made = cls.__new__(cls)
        put(made, "__dict__", values)
        put(made, "__pydantic_fields_set__", finished)
        put(made, "__pydantic_extra__", {} if keeps_extra else None)
        put(made, "__pydantic_private__", _private(cls) if cls.__private_attributes__ else {})
        return made

    return make


def _private(cls: Any) -> dict[str, Any]:
    from pydantic import PrivateAttr

    unset = PrivateAttr().default
    given = {name: each.get_default(call_default_factory=True) for name, each in cls.__private_attributes__.items()}
    return {name: value for name, value in given.items() if value is not unset}


def _dataclass_maker(cls: Any) -> Make:
    def make(values: dict[str, Any], _: set[str]) -> Any:
        made = cls.__new__(cls)
        for name, value in values.items():
            object.__setattr__(made, name, value)
        return made

    return make
