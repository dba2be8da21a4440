"""What emitted modules need to write messages in the shape of an API and to read them back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import Any, cast


def omit_none(**entries: object) -> dict[str, Any]:
    """Keep the entries that are not None: the optional keys of a shape."""
    return {key: value for key, value in entries.items() if value is not None}


def set_path(target: dict[str, Any], path: Sequence[str], value: object) -> None:
    """Set a value inside nested dicts; dicts on the way are replaced by copies, so that their owner sees no change."""
    *parents, last = path
    for key in parents:
        target[key] = dict(cast("Mapping[str, Any]", target.get(key) or {}))
        target = target[key]
    target[last] = value


def set_path_default(target: dict[str, Any], path: Sequence[str], value: object) -> None:
    """Set a value inside nested dicts unless there is one already."""
    inner: object = target
    for key in path:
        inner = cast("Mapping[str, object]", inner).get(key) if isinstance(inner, Mapping) else None
    if inner is None:
        set_path(target, path, value)


def dump(value: Any) -> Any:
    """Give an object of an SDK as plain data: what was received, without what is null; lists item by item."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude_none=True, warnings=False)
    if hasattr(value, "ListFields"):  # a message of protobuf
        return {field.name: dump(item) for field, item in value.ListFields()}
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [dump(item) for item in cast("Sequence[Any]", value)]
    if isinstance(value, Mapping):
        return {key: dump(item) for key, item in cast("Mapping[str, Any]", value).items() if item is not None}
    return value


def enum_value(value: object) -> str:
    """Give the value of an enum's member; a text, which a newer server may send instead, stays as it is."""
    return str(value.value if isinstance(value, Enum) else value)


def dump_fields(value: Any) -> Any:
    """Give an object of an SDK as plain data by the names of its attributes, bytes as bytes, without what is null."""
    if hasattr(value, "model_dump"):
        return value.model_dump(exclude_unset=True, exclude_none=True)
    if isinstance(value, list):
        return [dump_fields(item) for item in cast("list[Any]", value)]
    return value


def as_list(value: object) -> list[object]:
    """Give a list: a text or a single value becomes its only item."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        return [value]
    return list(cast("Iterable[object]", value))


def merge(*parts: Mapping[str, Any] | None) -> dict[str, Any]:
    """Merge mappings; what is None in a later one leaves the earlier value as it is."""
    whole: dict[str, Any] = {}
    for part in parts:
        whole.update({key: value for key, value in (part or {}).items() if value is not None or key not in whole})
    return whole


def nest(kwargs: dict[str, Any], under: str, names: Iterable[str]) -> None:
    """Move arguments into the one argument that the SDK keeps them in."""
    moved = {name: kwargs.pop(name) for name in names if name in kwargs}
    if moved:
        kwargs[under] = {**kwargs.get(under, {}), **moved}


def sum_counts(*counts: int | None) -> int | None:
    """Return the sum of the counts that there are, or None if there are none."""
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def read_undeclared(value: Any, name: str) -> Any:
    """Read a field that the SDK does not declare; None where it is not there.

    Models are asked where they keep such fields: a missing attribute costs an exception, in each event of a stream.
    """
    if isinstance(value, dict):  # what such a field of a model holds is plain data
        return cast("dict[str, Any]", value).get(name)
    extra = getattr(value, "__pydantic_extra__", None)
    if extra is None:
        return getattr(value, name, None)
    return extra.get(name, value.__dict__.get(name))
