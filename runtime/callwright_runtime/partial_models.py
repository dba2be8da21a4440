"""Builds instances of a type from JSON that is still arriving: unvalidated, and None for what is not there yet."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any, Literal, Union, cast

Grow = Callable[[Any], Any]
Known = dict[type[Any], Grow]

_COLLECTIONS: dict[object, Callable[[Any], Any]] = {list: list, set: set, frozenset: frozenset}
_TAG_WEIGHT = 1000


def grower(hint: Any) -> Grow:
    """Make the function that turns the JSON value of a hint, as far as it has arrived, into an instance."""
    return _of(hint, {})


def _of(hint: Any, known: Known) -> Grow:
    inner = _bare(hint)
    origin = typing.get_origin(inner)
    if origin in (Union, types.UnionType):
        return _of_union(typing.get_args(inner), known)
    if origin is not None:
        return _of_generic(origin, typing.get_args(inner), known)
    return _of_class(inner, known) if isinstance(inner, type) else _as_it_is


def _of_generic(origin: Any, arguments: tuple[Any, ...], known: Known) -> Grow:
    if origin is tuple:
        return _of_tuple(arguments, known)
    if origin in _COLLECTIONS:
        return _of_items(_COLLECTIONS[origin], _of(arguments[0], known))
    if origin is dict:
        return _of_mapping(_of(arguments[1], known))
    return _of_class(origin, known) if hasattr(origin, "__dataclass_fields__") else _as_it_is


def _bare(hint: Any) -> Any:
    while True:
        if typing.get_origin(hint) is typing.Annotated:
            hint = hint.__origin__
        elif hasattr(hint, "__value__"):  # a `type` alias
            hint = hint.__value__
        else:
            return hint


def _as_it_is(value: Any) -> Any:
    return value


def _of_class(cls: type[Any], known: Known) -> Grow:
    if cls in (str, int, float, bool, list, dict, tuple, set, object, type(None)):
        return _as_it_is
    if issubclass(cls, Enum):
        return _of_enum(cls)
    if hasattr(cls, "model_fields"):
        return _of_model(cls, known)
    if dataclasses.is_dataclass(cls):
        return _of_fields(cls, _make_dataclass, {name: name for name in cls.__dataclass_fields__}, known)
    if _is_typed_dict(cls):
        return _of_fields(cls, lambda _, values: values, {name: name for name in cls.__annotations__}, known)
    return _of_scalar(cls)


def _is_typed_dict(cls: Any) -> bool:
    return hasattr(cls, "__total__")  # those of typing_extensions are unknown to `typing`


def _of_model(cls: Any, known: Known) -> Grow:
    keys: dict[str, str] = {name: field.alias or name for name, field in cls.model_fields.items()}
    if not cls.__pydantic_root_model__:
        return _of_fields(cls, lambda model, values: model.model_construct(**values), keys, known)
    root = _of(cls.model_fields["root"].annotation, known)
    return lambda value: cls.model_construct(root(value))


def _of_fields(cls: Any, make: Callable[[Any, dict[str, Any]], Any], keys: Mapping[str, str], known: Known) -> Grow:
    if cls in known:
        return known[cls]
    growers: dict[str, tuple[str, Grow]] = {}

    def grow(value: Any) -> Any:
        if not isinstance(value, Mapping):
            return None
        given = cast("Mapping[str, Any]", value)
        values = {name: inner(given[key]) if key in given else None for name, (key, inner) in growers.items()}
        return make(cls, values)

    known[cls] = grow  # before its fields, which may be of the same type
    growers.update({name: (keys[name], _of(hint, known)) for name, hint in _hints(cls, keys).items()})
    return grow


def _hints(cls: Any, keys: Mapping[str, str]) -> dict[str, Any]:
    if hasattr(cls, "model_fields"):
        return {name: field.annotation for name, field in cls.model_fields.items()}
    hints = typing.get_type_hints(cls)
    return {name: hints.get(name, Any) for name in keys}


def _make_dataclass(cls: Any, values: dict[str, Any]) -> Any:
    instance = cls.__new__(cls)
    for name, value in values.items():
        object.__setattr__(instance, name, value)
    return instance


def _of_items(make: Callable[[Any], Any], inner: Grow) -> Grow:
    def grow(value: Any) -> Any:
        if not isinstance(value, list):
            return None
        items = [inner(item) for item in cast("Sequence[Any]", value)]
        try:
            return make(items)
        except TypeError:  # an item that is not complete cannot be hashed
            return items

    return grow


def _of_tuple(hints: tuple[Any, ...], known: Known) -> Grow:
    if len(hints) == 2 and hints[1] is Ellipsis:  # noqa: PLR2004  tuple[T, ...]
        return _of_items(tuple, _of(hints[0], known))
    inner = [_of(hint, known) for hint in hints]

    def grow(value: Any) -> Any:
        if not isinstance(value, list):
            return None
        return tuple(each(item) for each, item in zip(inner, cast("Sequence[Any]", value), strict=False))

    return grow


def _of_mapping(inner: Grow) -> Grow:
    def grow(value: Any) -> Any:
        if not isinstance(value, dict):
            return None
        return {key: inner(item) for key, item in cast("dict[str, Any]", value).items()}

    return grow


def _of_enum(cls: type[Enum]) -> Grow:
    def grow(value: Any) -> Any:
        return next((member for member in cls if member.value == value), None)

    return grow


def _of_scalar(cls: type[Any]) -> Grow:
    """A date, a number with a fixed point: None until the text that has arrived is one."""
    from pydantic import ConfigDict, TypeAdapter, ValidationError

    adapter: TypeAdapter[Any] | None = None

    def grow(value: Any) -> Any:
        nonlocal adapter
        adapter = adapter or TypeAdapter(cls, config=ConfigDict(arbitrary_types_allowed=True))
        try:
            return adapter.validate_python(value)
        except ValidationError:
            return None

    return grow


def _of_union(hints: tuple[Any, ...], known: Known) -> Grow:
    members = [(_keys(hint), _tag(hint), _of(hint, known)) for hint in hints if hint is not type(None)]
    objects = [member for member in members if member[0] is not None]
    others = [member for member in members if member[0] is None]

    def grow(value: Any) -> Any:
        if isinstance(value, dict) and objects:
            given = cast("dict[str, Any]", value)
            return max(objects, key=lambda member: _fit(given, member[0] or frozenset(), member[1]))[2](given)
        grown = (inner(value) for _, _, inner in others)
        return next((each for each in grown if each is not None), None)

    return grow


def _fit(value: dict[str, Any], keys: frozenset[str], tag: Mapping[str, Any]) -> int:
    """How well an object fits a member of a union: by its discriminator, else by the names of its fields."""
    tagged = sum(1 if value[key] in values else -1 for key, values in tag.items() if key in value)
    return _TAG_WEIGHT * tagged + sum(key in keys for key in value)


def _keys(hint: Any) -> frozenset[str] | None:
    cls: Any = _bare(hint)
    if hasattr(cls, "model_fields"):
        return frozenset(field.alias or name for name, field in cls.model_fields.items())
    if dataclasses.is_dataclass(cls) or _is_typed_dict(cls):
        return frozenset(cls.__annotations__)
    return frozenset() if typing.get_origin(cls) is dict or cls is dict else None


def _tag(hint: Any) -> dict[str, Any]:
    cls: Any = _bare(hint)
    fields: dict[str, Any] = getattr(cls, "model_fields", {})
    return {
        field.alias or name: typing.get_args(field.annotation)
        for name, field in fields.items()
        if typing.get_origin(field.annotation) is Literal
    }
