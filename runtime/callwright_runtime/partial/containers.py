"""Lists, dicts, tuples and sets whose JSON is still arriving.

A snapshot is a new container that shares its finished children with the snapshots before it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from callwright_runtime.partial.values import IGNORED, Atomic, PartialValue, String

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from callwright_runtime.partial.values import Start, Text


class ListItems(PartialValue):
    """The items of a list."""

    __slots__ = ("_child", "_finished", "_start")
    is_incremental = True

    def __init__(self, start: Start) -> None:
        self._start = start
        self._child = IGNORED
        self._finished: list[Any] = []

    def open_child(self, name: str, first: str) -> PartialValue:  # noqa: ARG002
        """Begin an item."""
        self._child = self._start(first)
        return self._child

    def close_child(self, text: Text) -> None:
        """Finish the item that began last."""
        self._finished.append(self._child.finish(text))
        self._child = IGNORED

    def snapshot(self) -> list[Any]:
        """Give the items, the last of them as far as it has arrived."""
        if self._child.is_incremental:
            return [*self._finished, self._child.snapshot()]
        return self._finished.copy()


class ImmutableItems(PartialValue):
    """The items of a tuple or of a set, which is made anew whenever another one is finished.

    Parameters:
        starts: begin the items, one after the other.
        seal: makes the tuple or the set; it is None while an item cannot be put into it.
    """

    __slots__ = ("_child", "_finished", "_seal", "_sealed", "_starts")
    is_incremental = True
    changes_on_finish = True

    def __init__(self, starts: Iterator[Start], seal: Callable[[list[Any]], Any]) -> None:
        self._starts = starts
        self._seal = seal
        self._child = IGNORED
        self._finished: list[Any] = []
        self._sealed = seal([])

    def open_child(self, name: str, first: str) -> PartialValue:  # noqa: ARG002
        """Begin an item; those that a tuple has no place for are passed over."""
        start = next(self._starts, None)
        self._child = IGNORED if start is None else start(first)
        return self._child

    def close_child(self, text: Text) -> None:
        """Finish the item that began last."""
        if self._child is not IGNORED:
            self._finished.append(self._child.finish(text))
            self._sealed = self._try_seal()

    def snapshot(self) -> Any:
        """Give the finished items."""
        return self._sealed

    def _try_seal(self) -> Any:
        try:
            return self._seal(self._finished)
        except TypeError:  # it cannot be hashed
            return None


class DictItems(PartialValue):
    """The members of a dict.

    Parameters:
        start: begins a value.
        key_of: makes a key of a name.
    """

    __slots__ = ("_child", "_finished", "_key", "_key_of", "_start")
    is_incremental = True

    def __init__(self, start: Start, key_of: Callable[[str], Any] = str) -> None:
        self._start = start
        self._key_of = key_of
        self._key: Any = None
        self._child = IGNORED
        self._finished: dict[Any, Any] = {}

    def open_child(self, name: str, first: str) -> PartialValue:
        """Begin the value of a member."""
        self._key = self._key_of(name)
        self._child = self._start(first)
        return self._child

    def close_child(self, text: Text) -> None:
        """Finish the member that began last."""
        self._finished[self._key] = self._child.finish(text)
        self._child = IGNORED

    def snapshot(self) -> dict[Any, Any]:
        """Give the members, the last of them as far as it has arrived."""
        members = self._finished.copy()
        if self._child.is_incremental:
            members[self._key] = self._child.snapshot()
        return members


def any_value(first: str) -> PartialValue:
    """Begin a plain JSON value."""
    if first == "{":
        return DictItems(any_value)
    if first == "[":
        return ListItems(any_value)
    return String() if first == '"' else Atomic(json.loads)
