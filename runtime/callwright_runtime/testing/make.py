"""Make SDK objects from plain data: the kind of a type decides how, and required fields get a zero of their type."""

from __future__ import annotations

import types as python_types
import typing
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cache
from importlib import import_module
from inspect import Parameter, signature
from typing import (
    Annotated,
    Any,
    ForwardRef,
    Literal,
    NotRequired,
    Required,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from typing_extensions import ReadOnly, TypeAliasType

from callwright_runtime.testing import protobuf
from callwright_runtime.testing.zero import zero

_LISTS = (list, Sequence, tuple, set, frozenset)
_ALIASES = tuple({TypeAliasType, getattr(typing, "TypeAliasType", TypeAliasType)})  # two classes before Python 3.14
_WRAPPED = (Annotated, Required, NotRequired, ReadOnly)


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
        return make(_choose(members, data), data, constants)
    origin = get_origin(kind)
    if isinstance(data, list):
        items = cast("list[Any]", data)
        arguments = get_args(kind) if origin in _LISTS or _is_list_like(origin) else ()
        return [make(arguments[0], item, constants) for item in items] if arguments else items
    if not isinstance(data, dict):
        return _make_value(kind, data)
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
    if issubclass(kind, Mapping):
        return cast("Any", kind)(_filled(kind, fields))
    if hints_of(kind):
        return kind(**_filled(kind, fields))
    return fields


def plain_data(kind: Any, data: dict[str, Any]) -> dict[str, Any]:
    """Return the data of the object that an SDK's class wraps, or the data itself."""
    kind = plain_type(kind)
    return protobuf.unwrap(kind, data) if isinstance(kind, type) and protobuf.wrapped_by(kind) is not None else data


def _make_value(kind: Any, data: Any) -> Any:
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


def model_fields(kind: Any) -> dict[str, Any]:
    """Return the fields of a pydantic model, with their types."""
    if not kind.__pydantic_complete__:
        kind.model_rebuild(raise_errors=False)
    return kind.model_fields


def _filled(kind: Any, fields: dict[str, Any]) -> dict[str, Any]:
    hints = hints_of(kind)
    made = {key: make(hints.get(key, Any), item) for key, item in fields.items()}
    for name, hint in hints.items():
        if name not in made and is_required(kind, hint) and not is_nullable(hint):
            made[name] = zero(hint, make)
    return made


def is_required(kind: Any, hint: Any) -> bool:
    """Return whether a field of a class is required. `__required_keys__` does not know annotations that are strings."""
    return get_origin(hint) is Required or (getattr(kind, "__total__", True) and get_origin(hint) is not NotRequired)


@cache
def hints_of(kind: Any) -> dict[str, Any]:
    """Return the types of the fields of a class."""
    try:
        hints = get_type_hints(kind, include_extras=True)
    except (NameError, TypeError):
        return {}
    return {name: hint for name, hint in hints.items() if not name.startswith("_")}


def plain_type(kind: Any) -> Any:
    """Return a type without aliases and annotations."""
    while True:
        origin = get_origin(kind)
        if isinstance(kind, _ALIASES):
            kind = kind.__value__
        elif isinstance(origin, _ALIASES):
            kind = origin.__value__[get_args(kind)]
        elif origin in _WRAPPED:
            kind = get_args(kind)[0]
        elif isinstance(kind, ForwardRef | str):
            return Any
        else:
            return kind


def members_of(kind: Any) -> tuple[Any, ...] | None:
    """Return the members of a union, nested ones included and None excluded; None for other types."""
    if get_origin(kind) not in (Union, python_types.UnionType):
        return None
    flat: list[Any] = []
    for each in get_args(kind):
        inner = plain_type(each)
        flat += [inner] if (members := members_of(inner)) is None else members
    return tuple(each for each in flat if each is not type(None))


def is_nullable(kind: Any) -> bool:
    """Return whether a type includes None."""
    kind = plain_type(kind)
    if get_origin(kind) not in (Union, python_types.UnionType):
        return kind is type(None)
    return any(is_nullable(each) for each in get_args(kind))


def is_class(kind: Any) -> bool:
    """Return whether a type is a class; `Any` is one since Python 3.11."""
    return isinstance(kind, type) and kind is not Any  # pyright: ignore[reportUnnecessaryComparison]


def is_of(value: Any, kind: Any) -> bool:
    """Return whether a value is an object of a class."""
    try:
        return is_class(kind) and isinstance(value, kind)
    except TypeError:  # a TypedDict, or a protocol
        return False


def _is_list_like(origin: Any) -> bool:
    return isinstance(origin, type) and issubclass(origin, Sequence)


def _choose(members: tuple[Any, ...], data: Any) -> Any:
    """Return the member of a union that fits data best: its literals match, it has the fields, and needs few others."""
    ranked = [(score, -index) for index, each in enumerate(members) if (score := _fit(each, data)) is not None]
    return members[-max(ranked)[1]] if ranked else Any


def _fit(kind: Any, data: Any) -> tuple[int, int] | None:  # noqa: PLR0911 - a table of kinds
    kind = plain_type(kind)
    origin = get_origin(kind) or kind
    if isinstance(data, list):
        return (1, 0) if origin in _LISTS or _is_list_like(origin) else None
    if not isinstance(data, dict):
        if get_origin(kind) is Literal:
            return (2, 0) if data in get_args(kind) else None
        if isinstance(kind, type) and issubclass(kind, Enum):
            return (2, 0) if any(data == each.value for each in kind) else None
        return (1, 0) if is_of(data, kind) else None
    fields = cast("dict[str, Any]", data)
    hints = fields_of(kind)
    if hints is None:
        return (-1, 0) if origin in (dict, Mapping) or kind in (Any, object) else None
    if any(key in hints and not _may_be(hints[key][0], value) for key, value in fields.items()):
        return None
    known = sum(key in hints for key in fields)
    needed = sum(required and key not in fields for key, (_, required) in hints.items())
    return (known - 2 * (len(fields) - known), -needed)


def _may_be(kind: Any, value: Any) -> bool:
    """Return whether a field can hold a value, as far as its literals say."""
    kind = plain_type(kind)
    if not isinstance(value, str | int):
        return True
    members = members_of(kind) or (kind,)
    literals = [plain_type(each) for each in members]
    if all(get_origin(each) is Literal for each in literals):
        return any(value in get_args(each) for each in literals)
    return True


def _parameters_of(kind: Any) -> dict[str, tuple[Any, bool]]:
    """Return the named parameters of a constructor, which some models have instead of fields."""
    parameters = list(signature(kind.__init__).parameters.values())[1:]
    unnamed = (Parameter.VAR_KEYWORD, Parameter.VAR_POSITIONAL, Parameter.POSITIONAL_ONLY)
    named = [each for each in parameters if each.kind not in unnamed]
    return {each.name: (Any, each.default is each.empty) for each in named}


def fields_of(kind: Any) -> dict[str, tuple[Any, bool]] | None:
    """Return the type of each field of a class, and whether it is required; None for other types."""
    if not is_class(kind):
        return None
    if hasattr(kind, "model_fields"):
        known = model_fields(kind)
        by_name = {name: (field.annotation, field.is_required()) for name, field in known.items()}
        by_alias = {field.alias: by_name[name] for name, field in known.items() if field.alias}
        return _parameters_of(kind) | by_name | by_alias
    if is_typeddict(kind):
        return {name: (hint, is_required(kind, hint)) for name, hint in hints_of(kind).items()}
    hints = hints_of(kind) if kind not in (dict, list, str, int, float, bool, bytes, object) else {}
    return {name: (hint, not is_nullable(hint)) for name, hint in hints.items()} or None
