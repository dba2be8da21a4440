"""Types of an SDK, seen through their aliases: unions, classes, and the fields of classes."""

from __future__ import annotations

import collections.abc
import sys
import types as python_types
import typing
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from inspect import Parameter, signature
from types import SimpleNamespace
from typing import (
    Annotated,
    Any,
    ForwardRef,
    NotRequired,
    Required,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from typing_extensions import ReadOnly, TypeAliasType, is_typeddict

_LISTS = (list, Iterable, Sequence, tuple, set, frozenset)
_ALIASES = tuple({TypeAliasType, getattr(typing, "TypeAliasType", TypeAliasType)})  # two classes before Python 3.14
_WRAPPED = (Annotated, Required, NotRequired, ReadOnly)


def model_fields(kind: Any) -> dict[str, Any]:
    """Return the fields of a pydantic model, with their types."""
    if not kind.__pydantic_complete__:
        kind.model_rebuild(raise_errors=False)
    fields: dict[str, Any] = kind.model_fields
    return fields


def is_required(kind: Any, name: str, hint: Any) -> bool:
    """Return whether a field is required; `__required_keys__` does not know annotations that are strings."""
    by_total = name in getattr(kind, "__required_keys__", hints_of(kind))
    return get_origin(hint) is Required or (by_total and get_origin(hint) is not NotRequired)


@cache
def hints_of(kind: Any) -> dict[str, Any]:
    """Return the types of the fields of a class; `Any` for a type that only a type checker can find."""
    try:
        hints = get_type_hints(kind, include_extras=True)
    except (NameError, TypeError):
        hints = _hints_one_by_one(kind)
    return {name: hint for name, hint in hints.items() if not name.startswith("_")}


def evaluate(name: str, annotation: Any, names: Mapping[str, Any]) -> Any:
    """Return the type of one annotation; `Any` if it names what is imported for type checkers only.

    Parameters:
        name: what is annotated.
        annotation: the annotation, also as text.
        names: the names of its module. Abstract collections are known without an import.
    """
    holder: Any = SimpleNamespace(__annotations__={name: annotation})
    try:
        return get_type_hints(holder, {**vars(collections.abc), **names}, include_extras=True)[name]
    except (NameError, TypeError, AttributeError):
        return Any


def _hints_one_by_one(kind: Any) -> dict[str, Any]:
    return {
        name: evaluate(name, annotation, vars(sys.modules.get(base.__module__, typing)))
        for base in reversed(getattr(kind, "__mro__", ()))
        for name, annotation in vars(base).get("__annotations__", {}).items()
    }


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


def subclasses_of(kind: type) -> tuple[Any, ...]:
    """Return the classes of the same package that a class is the base of."""
    package = kind.__module__.partition(".")[0]
    found: list[type] = kind.__subclasses__()
    return tuple(each for each in found if each.__module__.partition(".")[0] == package)


def is_of(value: Any, kind: Any) -> bool:
    """Return whether a value is an object of a class."""
    try:
        return is_class(kind) and isinstance(value, kind)
    except TypeError:  # a TypedDict, or a protocol
        return False


def is_list(kind: Any) -> bool:
    """Return whether a type is a list or another sequence."""
    origin = get_origin(kind) or kind
    return origin in _LISTS or (
        isinstance(origin, type) and issubclass(origin, Sequence) and not issubclass(origin, str | bytes)
    )


def _parameters_of(kind: Any) -> dict[str, tuple[Any, bool]]:
    """Return the named parameters of a constructor, which some models have instead of fields."""
    parameters = list(signature(kind.__init__).parameters.values())[1:]
    unnamed = (Parameter.VAR_KEYWORD, Parameter.VAR_POSITIONAL, Parameter.POSITIONAL_ONLY)
    named = [each for each in parameters if each.kind not in unnamed]
    return {each.name: (Any, each.default is each.empty) for each in named}


def fields_of(kind: Any) -> dict[str, tuple[Any, bool]] | None:
    """Return the type of each field of a class, and whether it is required; None for other types."""
    return _fields_of_class(kind) if is_class(kind) else None


@cache
def _fields_of_class(kind: Any) -> dict[str, tuple[Any, bool]] | None:
    if hasattr(kind, "model_fields"):
        known = model_fields(kind)
        by_name = {name: (field.annotation, field.is_required()) for name, field in known.items()}
        by_alias = {field.alias: by_name[name] for name, field in known.items() if field.alias}
        return _parameters_of(kind) | by_name | by_alias
    if is_typeddict(kind):
        return {name: (hint, is_required(kind, name, hint)) for name, hint in hints_of(kind).items()}
    hints = hints_of(kind) if kind not in (dict, list, str, int, float, bool, bytes, object) else {}
    return {name: (hint, not is_nullable(hint)) for name, hint in hints.items()} or None
