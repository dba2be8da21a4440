"""Protobuf messages, and SDK classes that wrap one: the parts of `make` that need their descriptors.

The runtime does not import protobuf; every message class has a descriptor.
"""

from __future__ import annotations

import base64
import functools
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, cast, get_args, get_type_hints

_BYTES = 12  # FieldDescriptor.TYPE_BYTES


def is_message(kind: Any) -> bool:
    """Return whether a class is a protobuf message."""
    return isinstance(kind, type) and hasattr(kind, "DESCRIPTOR") and hasattr(kind, "SerializeToString")


def _constructor(kind: type) -> Any:
    """Return the `__init__` that a class defines or inherits, or None."""
    constructor = getattr(kind, "__init__", None)
    return None if constructor is object.__init__ else constructor


@cache
def wrapped_by(kind: type) -> Any:
    """Return the message class that the first parameter of an SDK's class takes, or None."""
    constructor = _constructor(kind)
    if is_message(kind) or constructor is None:
        return None
    try:
        hints = get_type_hints(constructor)
    except (NameError, TypeError):
        hints = {}
    hints.pop("return", None)
    first = next(iter(hints.values()), None)
    if is_message(first):
        return first
    return next((each for each in _arguments_of_bases(kind) if is_message(each)), None)


def _arguments_of_bases(kind: type) -> Iterator[Any]:
    for base in kind.__mro__:
        for generic in getattr(base, "__orig_bases__", ()):
            yield from get_args(generic)


def make_wrapper(kind: type, message: Any) -> Any:
    """Return an object of an SDK's class that wraps a message; its other parameters are None."""
    import inspect

    others = list(inspect.signature(kind).parameters.values())[1:]
    required = {
        each.name: None for each in others if each.default is each.empty and each.kind is each.POSITIONAL_OR_KEYWORD
    }
    return kind(message, **required)


def make_message(kind: Any, data: Mapping[str, Any], constants: Mapping[str, Any]) -> Any:
    """Return a message with data. An enum field without data has the constant of its name, if its enum has it."""
    message = kind()
    _fill(message, data, constants)
    return message


def _fill(message: Any, data: Mapping[str, Any], constants: Mapping[str, Any]) -> None:
    for field in message.DESCRIPTOR.fields:
        value = data.get(field.name)
        if (
            value is None
            and field.enum_type is not None
            and constants.get(field.name) in field.enum_type.values_by_name
        ):
            value = constants[field.name]
        if value is None and _needs_constant(field, constants):
            value = {}
        if value is not None:
            _set(message, field, value, constants)
    if unknown := data.keys() - {field.name for field in message.DESCRIPTOR.fields}:
        raise ValueError(f"{message.DESCRIPTOR.name} has no field {', '.join(sorted(unknown))}")


def message_fields(kind: Any) -> dict[str, Any]:
    """Return the class of each field that holds messages."""
    from importlib import import_module

    factory = import_module("google.protobuf.message_factory")
    return {
        field.name: factory.GetMessageClass(field.message_type)
        for field in kind.DESCRIPTOR.fields
        if field.message_type is not None
    }


def refusal(kind: Any, name: str, value: Any) -> str:
    """Return why a message cannot be made with a field, or an empty string."""
    try:
        kind(**{name: value})
    except (TypeError, ValueError) as error:
        return str(error)
    return ""


def _needs_constant(field: Any, constants: Mapping[str, Any]) -> bool:
    """Return whether a field is one message with a field that has a constant."""
    inner = field.message_type.fields if field.message_type is not None and not is_repeated(field) else ()
    return any(
        each.enum_type is not None and constants.get(each.name) in each.enum_type.values_by_name for each in inner
    )


def _set(message: Any, field: Any, value: Any, constants: Mapping[str, Any]) -> None:
    target = getattr(message, field.name)
    if hasattr(target, "add"):
        for item in value:
            _fill_or_copy(target.add(), item, constants)
    elif is_repeated(field):
        target.extend(_scalar(field, item) for item in value)
    elif field.message_type is not None:
        target.SetInParent()
        _fill_or_copy(target, value, constants)
    else:
        setattr(message, field.name, _scalar(field, value))


def _fill_or_copy(target: Any, value: Any, constants: Mapping[str, Any]) -> None:
    if isinstance(value, Mapping):
        _fill(target, cast("Mapping[str, Any]", value), constants)
    else:
        target.CopyFrom(value)


def is_repeated(field: Any) -> bool:
    """Return whether a field is a list."""
    known = getattr(field, "is_repeated", None)
    return bool(known) if known is not None and not callable(known) else field.label == field.LABEL_REPEATED


def _scalar(field: Any, value: Any) -> Any:
    if field.enum_type is not None and isinstance(value, str):
        return field.enum_type.values_by_name[value].number
    return base64.b64decode(value) if field.type == _BYTES and isinstance(value, str) else value


def unwrap(kind: type, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the data of the message that a class wraps, from data of the class's own properties.

    A property holds the field of the same name that is nearest to the message's root, or, if no field has this name,
    the nearest field whose messages the property's own class wraps.
    """
    message = wrapped_by(kind)
    made: dict[str, Any] = {}
    for name, value in data.items():
        if name == "proto":
            made = _merged(made, value)
            continue
        inner = _class_of_property(kind, name)
        path = _nearest(message.DESCRIPTOR, functools.partial(_has_name, name))
        if path is None and inner is not None:
            wanted = wrapped_by(inner).DESCRIPTOR.full_name
            path = _nearest(message.DESCRIPTOR, functools.partial(_has_message, wanted))
        if path is None:
            raise ValueError(f"{kind.__name__}.{name} is not a field of {message.DESCRIPTOR.name}")
        made = _merged(made, _nested(path, _unwrap_items(inner, value)))
    return made


def _unwrap_items(kind: Any, value: Any) -> Any:
    """Return the data of the messages that the objects of a property wrap, if they wrap any."""
    if kind is None:
        return value
    return [unwrap(kind, item) for item in cast("list[Any]", value)] if isinstance(value, list) else unwrap(kind, value)


def _has_name(name: str, field: Any) -> bool:
    return bool(field.name == name)


def _has_message(name: str, field: Any) -> bool:
    return bool(field.message_type is not None and field.message_type.full_name == name)


def _class_of_property(kind: type, name: str) -> Any:
    """Return the class of a property, or of its items, if it wraps a message."""
    getter = getattr(getattr(kind, name, None), "fget", None)
    if getter is None:
        return None
    hint = get_type_hints(getter).get("return")
    for each in (hint, *get_args(hint)):
        if (
            isinstance(each, type)
            and not is_message(each)
            and _constructor(each) is not None
            and wrapped_by(each) is not None
        ):
            return each
    return None


def _nearest(descriptor: Any, fits: Any) -> tuple[Any, ...] | None:
    """Return the fields that lead to the nearest field that fits."""
    paths: list[tuple[Any, tuple[Any, ...]]] = [(descriptor, ())]
    seen: set[str] = set()
    while paths:
        found, later = None, list[tuple[Any, tuple[Any, ...]]]()
        for each, path in paths:
            for field in each.fields:
                if fits(field):
                    found = found or (*path, field)
                if field.message_type is not None and field.message_type.full_name not in seen:
                    later.append((field.message_type, (*path, field)))
            seen.add(each.full_name)
        if found is not None:
            return found
        paths = later
    return None


def _nested(path: Sequence[Any], value: Any) -> dict[str, Any]:
    field, rest = path[0], path[1:]
    inner = _nested(rest, value) if rest else value
    return {field.name: [inner] if rest and is_repeated(field) else inner}


def _merged(left: Any, right: Any) -> Any:
    if isinstance(left, dict) and isinstance(right, dict):
        one, two = cast("dict[str, Any]", left), cast("dict[str, Any]", right)
        return {**one, **{key: _merged(one.get(key), value) for key, value in two.items()}}
    if isinstance(left, list) and isinstance(right, list):
        first, second = cast("list[Any]", left), cast("list[Any]", right)
        return (
            [_merged(a, b) for a, b in zip(first, second, strict=False)] + first[len(second) :] + second[len(first) :]
        )
    return cast("Any", left if right is None else right)
