"""Make SDK objects from plain data: the kind of a type decides how, and required fields get a zero of their type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, is_dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any, cast, get_args, get_origin

from typing_extensions import is_typeddict

from callwright_runtime.testing import protobuf
from callwright_runtime.testing.kinds import (
    hints_of,
    is_class,
    is_list,
    is_nullable,
    is_of,
    is_required,
    members_of,
    model_fields,
    plain_type,
)
from callwright_runtime.testing.unions import choose_member
from callwright_runtime.testing.zero import zero


@cache
def find_type(reference: str) -> Any:
    """Return the type at `package.module:Name`.

    Raises:
        ImportError: the module is not installed.
    """
    module, _, name = reference.partition(":")
    return getattr(import_module(module), name)


def make(kind: Any, data: Any, constants: Mapping[str, Any] | None = None) -> Any:
    """Return an object of a type, from plain data. Data that is an object of the type already is unchanged.

    Parameters:
        kind: the type.
        data: mappings, lists and values.
        constants: values of enum fields that must not be the first member, by name.
    """
    kind = plain_type(kind)
    if data is None or (not isinstance(data, dict | list) and is_of(data, kind)):
        return data
    if (members := members_of(kind)) is not None:
        return make(choose_member(members, data), data, constants)
    origin = get_origin(kind)
    if isinstance(data, list):
        items = cast("list[Any]", data)
        arguments = get_args(kind) if is_list(kind) else ()
        return [make(arguments[0], item, constants) for item in items] if arguments else items
    if not isinstance(data, dict):
        return make_value(kind, data)
    fields = cast("dict[str, Any]", data)
    if not is_class(kind) or origin is not None:
        value = get_args(kind)[1] if origin in (dict, Mapping) and len(get_args(kind)) > 1 else Any
        return {key: make(value, item, constants) for key, item in fields.items()}
    return _make_object(kind, fields, constants)


def _make_object(kind: Any, fields: dict[str, Any], constants: Mapping[str, Any] | None) -> Any:  # noqa: PLR0911 - a table of kinds
    if protobuf.is_message(kind):
        return protobuf.make_message(kind, fields, constants or {})
    if (inner := protobuf.wrapped_by(kind)) is not None:
        return protobuf.make_wrapper(kind, protobuf.make_message(inner, protobuf.unwrap(kind, fields), constants or {}))
    if is_typeddict(kind):
        return _filled(kind, fields)
    if hasattr(kind, "model_fields"):
        return _make_model(kind, fields)
    if kind is object or kind is dict:
        return fields
    if is_dataclass(kind):
        return _make_dataclass(kind, fields)
    if issubclass(kind, Mapping):
        return cast("Any", kind)(_filled(kind, fields))
    if hints_of(kind):
        return kind(**_filled(kind, fields))
    return fields


def plain_data(kind: Any, data: dict[str, Any]) -> dict[str, Any]:
    """Return the data of the object that an SDK's class wraps, or the data itself."""
    kind = plain_type(kind)
    return protobuf.unwrap(kind, data) if isinstance(kind, type) and protobuf.wrapped_by(kind) is not None else data


def make_value(kind: Any, data: Any) -> Any:
    """Return a member of an enum for its value; other values are unchanged."""
    if is_class(kind) and issubclass(kind, Enum):
        try:
            return kind(data)
        except ValueError:
            return data
    return data


def _make_model(kind: Any, fields: dict[str, Any]) -> Any:
    """Return a pydantic model, validated if its data is valid: SDKs do not validate answers either."""
    from pydantic import ValidationError

    known = model_fields(kind)
    names = {field.alias or name: name for name, field in known.items()}
    given = {names.get(key, key): value for key, value in fields.items()}
    values = {key: make(known[key].annotation if key in known else Any, item) for key, item in given.items()}
    for name, field in known.items():
        if values.get(name) is None and field.is_required():
            values[name] = zero(field.annotation, make)
    try:
        return kind.model_validate(
            {known[key].alias or key if key in known else key: value for key, value in values.items()}
        )
    except (ValidationError, TypeError, ValueError):
        return kind.model_construct(**values)


def _make_dataclass(kind: Any, fields: dict[str, Any]) -> Any:
    """Return an object of a dataclass, with the fields that it does not declare as further attributes."""
    filled, declared = _filled(kind, fields), kind.__dataclass_fields__
    optional = (MISSING, MISSING)
    empty = {name: None for name, each in declared.items() if (each.default, each.default_factory) == optional}
    made = kind(**{**empty, **{name: value for name, value in filled.items() if name in declared}})
    for name in filled.keys() - declared.keys():
        setattr(made, name, filled[name])
    return made


def _filled(kind: Any, fields: dict[str, Any]) -> dict[str, Any]:
    hints = hints_of(kind)
    made = {key: make(hints.get(key, Any), item) for key, item in fields.items()}
    for name, hint in hints.items():
        if name not in made and is_required(kind, name, hint) and not is_nullable(hint):
            made[name] = zero(hint, make)
    return made
