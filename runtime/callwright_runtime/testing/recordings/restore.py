"""SDK objects from plain data: the reverse of `plain`. Nothing is added to the data, unlike what fakes do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast, get_args, get_origin, get_type_hints, is_typeddict

from callwright_runtime.testing import protobuf
from callwright_runtime.testing.kinds import hints_of, is_class, is_list, members_of, model_fields, plain_type
from callwright_runtime.testing.make import make_value
from callwright_runtime.testing.recordings.plain import json_format, plain
from callwright_runtime.testing.unions import choose_member


def restore(kind: Any, data: Any) -> Any:
    """Return an object of a type, from its plain data."""
    kind = plain_type(kind)
    if data is None:
        return None
    if (members := members_of(kind)) is not None:
        return restore(choose_member(members, data), data)
    if isinstance(data, list):
        item = (get_args(kind) or (Any,))[0] if is_list(kind) else Any
        return [restore(item, each) for each in cast("list[Any]", data)]
    if not isinstance(data, dict):
        return make_value(kind, data)
    return _restore_fields(kind, cast("dict[str, Any]", data))


def _restore_fields(kind: Any, data: dict[str, Any]) -> Any:  # noqa: PLR0911 - a table of kinds
    if not is_class(kind) or get_origin(kind) is not None:
        arguments = get_args(kind)
        value = arguments[1] if get_origin(kind) in (dict, Mapping) and len(arguments) > 1 else Any
        return {key: restore(value, item) for key, item in data.items()}
    if is_typeddict(kind):
        hints = hints_of(kind)
        return {key: restore(hints.get(key, Any), item) for key, item in data.items()}
    if hasattr(kind, "model_fields"):
        return _restore_model(kind, data)
    if protobuf.is_message(kind):
        return json_format().ParseDict(data, kind(), ignore_unknown_fields=True)
    if (inner := protobuf.wrapped_by(kind)) is not None:
        return _restore_wrapper(kind, inner, data)
    if issubclass(kind, Mapping) and kind is not dict:
        return cast("Any", kind)(data)
    return data


def _restore_model(kind: Any, data: dict[str, Any]) -> Any:
    """Return a pydantic model, validated if that keeps the data: SDKs do not validate what a server sends."""
    from pydantic import ValidationError

    types = {field.alias or name: field.annotation for name, field in model_fields(kind).items()}
    undeclared = {name: hint for name, hint in _init_types(kind).items() if name in data and name not in types}
    if not undeclared:
        try:
            made = kind.model_validate(data)
            if plain(made) == data:
                return made
        except (ValidationError, TypeError, ValueError):
            pass
    types |= undeclared
    return kind.model_construct(**{key: restore(types.get(key, Any), item) for key, item in data.items()})


def _init_types(kind: Any) -> dict[str, Any]:
    """Return the types of the parameters of `__init__`: some SDKs declare there what they set as attributes."""
    try:
        return get_type_hints(kind.__init__)
    except (NameError, TypeError):
        return {}


def _restore_wrapper(kind: Any, message: Any, data: dict[str, Any]) -> Any:
    from inspect import signature

    first, *others = list(signature(kind).parameters)
    return kind(restore(message, data.get(first) or {}), *(data.get(name) for name in others))
