"""Helpers for plain data: build it for an API, and read it from SDK objects."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, ValuesView
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, TypeVar, cast

ItemT = TypeVar("ItemT")


def omit_none(**entries: object) -> dict[str, Any]:
    """Return the entries that are not None, such as the optional keys of a shape."""
    return {key: value for key, value in entries.items() if value is not None}


def set_path(target: dict[str, Any], path: Sequence[str], value: object) -> None:
    """Set a value inside nested dicts. Copy the dicts on the way, so that their owner sees no change."""
    *parents, last = path
    for key in parents:
        target[key] = dict(cast("Mapping[str, Any]", target.get(key) or {}))
        target = target[key]
    target[last] = value


def set_path_default(target: dict[str, Any], path: Sequence[str], value: object) -> None:
    """Set a value inside nested dicts, unless there is one already."""
    inner: object = target
    for key in path:
        inner = cast("Mapping[str, object]", inner).get(key) if isinstance(inner, Mapping) else None
    if inner is None:
        set_path(target, path, value)


def set_path_unless_none(
    target: dict[str, Any], path: Sequence[str], value: object, *sources: Mapping[str, Any] | None
) -> None:
    """Set a value inside nested dicts like `set_path_default`, unless the last source that has its key says None.

    Parameters:
        target: the arguments of the call.
        path: the keys that lead to the value.
        value: the value to set.
        sources: the call params of the user, the most important ones last.
    """
    stated = next((source for source in reversed(sources) if source and path[0] in source), None)
    depth = _depth_of_none(stated, path) if stated is not None else 0
    if not depth:
        set_path_default(target, path, value)
    elif depth > 1:
        set_path(target, path[:depth], None)
        inner: dict[str, Any] = target
        for key in path[: depth - 1]:
            inner = inner[key]
        del inner[path[depth - 1]]


def matches_at(value: object, path: Sequence[str], expected: Mapping[str, object]) -> bool:
    """Return whether there is a value at a path that has the expected entries."""
    for key in path:
        value = cast("Mapping[str, object]", value).get(key) if isinstance(value, Mapping) else None
    if not expected:
        return value is not None
    entries = cast("Mapping[str, object]", value if isinstance(value, Mapping) else {})
    return all(entries.get(key) == item for key, item in expected.items())


def _depth_of_none(source: Mapping[str, Any], path: Sequence[str]) -> int:
    """Return how many keys of the path lead to a None, or 0 if none do."""
    inner: object = source
    for depth, key in enumerate(path, 1):
        if not isinstance(inner, Mapping) or key not in inner:
            return 0
        inner = cast("Mapping[str, object]", inner)[key]
        if inner is None:
            return depth
    return 0


def _dump_field(field: Any, value: Any) -> Any:
    """Return the value of a field of a protobuf message; a value of an enum is its name, as requests write it."""
    if field.enum_type is None:
        return dump(value)
    names = field.enum_type.values_by_number
    return names[value].name if isinstance(value, int) and value in names else dump(value)


def dump(value: Any) -> Any:  # noqa: PLR0911  a table of kinds
    """Return an SDK object as JSON data: only fields that were set, without nulls; lists item by item."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude_none=True, warnings=False)
    if hasattr(value, "__fields_set__"):  # a model of pydantic 1
        return json.loads(value.json(by_alias=True, exclude_unset=True, exclude_none=True))
    if hasattr(value, "ListFields"):  # a protobuf message
        return {field.name: _dump_field(field, item) for field, item in value.ListFields()}
    if is_dataclass(value) and not isinstance(value, type):
        held = {field.name: getattr(value, field.name) for field in fields(value)}
        return {name: _dumped(item) for name, item in held.items() if item is not None}
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [dump(item) for item in cast("Sequence[Any]", value)]
    if isinstance(value, Mapping):
        return {key: dump(item) for key, item in cast("Mapping[str, Any]", value).items() if item is not None}
    return value


def _dumped(value: Any) -> Any:
    """Return the data of a field of a dataclass: what a dict holds is the user's, nulls included."""
    return cast("Any", value) if type(value) is dict else dump(value)


def only_key(value: Mapping[str, Any] | None, outer: str, inner: str) -> Mapping[str, Any] | None:
    """Return a mapping whose mapping at `outer` has only the key `inner`; without that key, `outer` is left out."""
    if value is None or outer not in value:
        return value
    found = value[outer].get(inner) if isinstance(value[outer], Mapping) else None
    return without_key(value, outer) if found is None else {**value, outer: {inner: found}}


def without_key(value: Mapping[str, Any] | None, key: str) -> Mapping[str, Any] | None:
    """Return a mapping without one of its keys."""
    return value if value is None or key not in value else {name: value[name] for name in value if name != key}


def enum_value(value: object) -> str:
    """Return the value of an enum member; a string, which a newer server may send instead, stays as it is."""
    return str(value.value if isinstance(value, Enum) else value)


def dump_fields(value: Any) -> Any:
    """Return an SDK object as Python data by attribute name: bytes stay bytes, nulls are dropped."""
    if hasattr(value, "model_dump"):
        return value.model_dump(exclude_unset=True, exclude_none=True)
    if isinstance(value, list):
        return [dump_fields(item) for item in cast("list[Any]", value)]
    return value


def as_list(value: ItemT | Iterable[ItemT]) -> list[ItemT]:
    """Return a list; a text, a mapping, an object or another single value becomes its only item."""
    if isinstance(value, (str, bytes)) or not isinstance(value, (Sequence, AbstractSet, ValuesView, Iterator)):
        return [cast("ItemT", value)]
    return list(cast("Iterable[ItemT]", value))


def merge(*parts: Mapping[str, Any] | None) -> dict[str, Any]:
    """Merge mappings; None in a later mapping does not replace an earlier value."""
    result: dict[str, Any] = {}
    for part in parts:
        result.update({key: value for key, value in (part or {}).items() if value is not None or key not in result})
    return result


def nest(kwargs: dict[str, Any], under: str, names: Iterable[str]) -> None:
    """Move keyword arguments into a dict at one keyword argument, where the SDK expects them."""
    arguments = {name: kwargs.pop(name) for name in names if name in kwargs}
    if arguments:
        kwargs[under] = {**kwargs.get(under, {}), **arguments}


def sum_counts(*counts: int | None) -> int | None:
    """Return the sum of the counts that there are, or None if there are none."""
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def undeclared_text(value: Any, *names: str) -> str | None:
    """Return the first of some fields that the SDK does not declare which holds text, or None."""
    for name in names:
        if isinstance(found := read_undeclared(value, name), str):
            return found
    return None


def read_undeclared(value: Any, name: str) -> Any:
    """Return a field that the SDK does not declare, or None.

    Look in pydantic's own storage: a missing attribute raises an exception, which is slow for each event of a stream.
    """
    if isinstance(value, dict):  # undeclared fields of a model hold plain data
        return cast("dict[str, Any]", value).get(name)
    extra = getattr(value, "__pydantic_extra__", None)
    if extra is None:
        return getattr(value, name, None)
    return extra.get(name, value.__dict__.get(name))
