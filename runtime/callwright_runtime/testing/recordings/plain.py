"""SDK objects as plain data that YAML holds, in the form of the SDK's wire, without names of classes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from enum import Enum
from importlib import import_module
from inspect import signature
from typing import Any, cast

from callwright_runtime.testing import protobuf
from callwright_runtime.testing.kinds import model_fields
from callwright_runtime.testing.recordings.references import class_of

_KEPT = (bool, int, float, bytes, dt.datetime, dt.date)


def plain(value: Any) -> Any:  # noqa: PLR0911 - a table of kinds
    """Return a value as plain data: mappings with text keys, lists, texts, numbers, bytes, times and None.

    Fields that were never set are left out. Other objects, such as functions, become the name of their class.
    """
    if value is None or type(value) in _KEPT or type(value) is str:
        return value
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, type):
        return named(value)
    if hasattr(value, "model_dump"):
        return _plain_model(value)
    if protobuf.is_message(class_of(value)):
        return plain_message(value)
    if isinstance(value, Mapping):
        items = cast("Mapping[Any, Any]", value).items()
        return {str(plain(key)): plain(item) for key, item in items}
    if isinstance(value, str | int | float | bytes | bytearray):
        return _builtin(value)
    if isinstance(value, AbstractSet):
        return sorted((plain(item) for item in cast("AbstractSet[Any]", value)), key=str)
    if isinstance(value, Iterable) and hasattr(cast("Any", value), "__len__"):
        return [plain(item) for item in cast("Iterable[Any]", value)]
    return _plain_object(value)


def _plain_model(value: Any) -> dict[str, Any]:
    """Return the fields of a pydantic model that were set, by their names on the wire, and undeclared ones.

    `model_dump` would turn bytes into text, add defaults where an SDK says so, and lose fields of subclasses.
    """
    names = {name: field.alias or name for name, field in model_fields(class_of(value)).items()}
    present = cast("dict[str, Any]", vars(value))
    undeclared: dict[str, Any] = value.__pydantic_extra__ or {}
    set_ones = value.model_fields_set & present.keys()
    fields = {wire: plain(present[name]) for name, wire in names.items() if name in set_ones}
    return fields | {key: plain(item) for key, item in undeclared.items()}


def _builtin(value: Any) -> Any:
    """Return an object of a subclass, such as a text with methods, as the builtin object that it is."""
    if isinstance(value, bytes | bytearray):
        return bytes(value)
    return next(kind(value) for kind in (str, int, float) if isinstance(value, kind))


def _plain_object(value: Any) -> Any:
    message = protobuf.wrapped_by(class_of(value))
    if message is None:
        return named(class_of(value))
    return plain_wrapper(value, message)


def named(kind: Any) -> str:
    """Return the name of a class in a form that no text has by chance."""
    return f"<{kind.__module__}.{kind.__qualname__}>"


def plain_message(message: Any) -> Any:
    """Return a protobuf message as its JSON form, with the names of the fields as they are declared."""
    return json_format().MessageToDict(message, preserving_proto_field_name=True)


def plain_wrapper(value: Any, kind: Any) -> dict[str, Any]:
    """Return an object that wraps a message as the arguments of its class: the message, and plain attributes."""
    first, *others = list(signature(class_of(value)).parameters)
    attributes = cast("dict[str, Any]", vars(value))
    inner = next(each for each in attributes.values() if isinstance(each, kind))
    more = {name: attributes.get(f"_{name}") for name in others}
    given = {name: each for name, each in more.items() if isinstance(each, str | int | float)}
    return {first: plain_message(inner), **given}


def json_format() -> Any:
    """Return protobuf's module for the JSON form of messages; whoever has a message has it."""
    return import_module("google.protobuf.json_format")
