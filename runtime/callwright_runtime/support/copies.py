"""Copies of data that calls share, so that changing what a response holds changes no other call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Iterable


ValueT = TypeVar("ValueT")


def own_copy(value: ValueT, *, unchanged: object = None, shared: Iterable[object] = ()) -> ValueT:
    """Return plain data in new containers; other objects stay the same.

    Parameters:
        value: dicts, lists and sets, nested in any way.
        unchanged: a part that stays the same object.
        shared: objects of an SDK inside that are copied as well.
    """
    return cast("ValueT", _copy(value, unchanged, frozenset(map(id, shared))))


def _copy(value: Any, unchanged: object, shared: frozenset[int]) -> Any:
    if value is unchanged:
        return value
    kind: Any = cast("Any", type)(value)
    if kind is dict:
        return {key: _copy(item, unchanged, shared) for key, item in cast("dict[Any, Any]", value).items()}
    if kind in (list, tuple, set):
        items = [_copy(item, unchanged, shared) for item in cast("list[Any]", value)]
        return items if kind is list else tuple(items) if kind is tuple else set(items)
    if id(value) in shared:
        from copy import deepcopy

        return deepcopy(value)
    return value
