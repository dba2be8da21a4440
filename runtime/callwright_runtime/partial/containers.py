"""Partial lists, dicts, tuples and sets.

A snapshot is a new container; it shares its finished children with earlier snapshots.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from callwright_runtime.partial.values import IGNORED, Atomic, PartialValue, String

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from callwright_runtime.partial.values import Builder, ReadText


class ListItems(PartialValue):
    """A partial list."""

    __slots__ = ("_build", "_child", "_finished")
    is_incremental = True

    def __init__(self, builder: Builder) -> None:
        self._build = builder
        self._child = IGNORED
        self._finished: list[Any] = []

    def open_child(self, name: str, first: str) -> PartialValue:  # noqa: ARG002
        """Open an item."""
        self._child = self._build(first)
        return self._child

    def close_child(self, text: ReadText) -> None:
        """Close the current item."""
        self._finished.append(self._child.finish(text))
        self._child = IGNORED

    def snapshot(self) -> list[Any]:
        """Return the items; the last one may be partial."""
        if self._child.is_incremental:
            return [*self._finished, self._child.snapshot()]
        return self._finished.copy()


class ImmutableItems(PartialValue):
    """A partial tuple or set, which is built when it is read.

    Parameters:
        builders: the builders of the items, in order.
        kind: `tuple`, `set` or `frozenset`.
    """

    __slots__ = ("_builders", "_child", "_finished", "_kind", "_value")
    is_incremental = True
    changes_on_finish = True

    def __init__(self, builders: Iterator[Builder], kind: Callable[[Any], Any]) -> None:
        self._builders = builders
        self._kind = kind
        self._child = IGNORED
        # A set is collected as a set, so that each item is hashed only once. An unhashable item makes it None.
        self._finished: list[Any] | set[Any] | None = [] if kind is tuple else set()
        self._value: Any = None  # the last snapshot, until another item is finished

    def open_child(self, name: str, first: str) -> PartialValue:  # noqa: ARG002
        """Open an item; items after the end of a fixed tuple are ignored."""
        builder = next(self._builders, None)
        self._child = IGNORED if builder is None else builder(first)
        return self._child

    def close_child(self, text: ReadText) -> None:
        """Close the current item."""
        if self._child is IGNORED:
            return
        self._value = None
        item = self._child.finish(text)
        if isinstance(self._finished, list):
            self._finished.append(item)
        elif self._finished is not None:
            try:
                self._finished.add(item)
            except TypeError:  # not hashable
                self._finished = None

    def snapshot(self) -> Any:
        """Return the finished items."""
        if self._finished is None:
            return None
        if self._value is None or self._kind is set:  # a set can be changed, so each snapshot is a new one
            self._value = self._kind(self._finished)
        return self._value


class DictItems(PartialValue):
    """A partial dict.

    Parameters:
        builder: builds the values.
        key_of: converts a name in JSON to a key.
    """

    __slots__ = ("_build", "_child", "_finished", "_key", "_key_of")
    is_incremental = True

    def __init__(self, builder: Builder, key_of: Callable[[str], Any] = str) -> None:
        self._build = builder
        self._key_of = key_of
        self._key: Any = None
        self._child = IGNORED
        self._finished: dict[Any, Any] = {}

    def open_child(self, name: str, first: str) -> PartialValue:
        """Open the value of a member."""
        self._key = self._key_of(name)
        self._child = self._build(first)
        return self._child

    def close_child(self, text: ReadText) -> None:
        """Close the current member."""
        self._finished[self._key] = self._child.finish(text)
        self._child = IGNORED

    def snapshot(self) -> dict[Any, Any]:
        """Return the members; the last one may be partial."""
        members = self._finished.copy()
        if self._child.is_incremental:
            members[self._key] = self._child.snapshot()
        return members


def any_value(first: str) -> PartialValue:
    """Return the partial value of plain JSON that begins with a character."""
    if first == "{":
        return DictItems(any_value)
    if first == "[":
        return ListItems(any_value)
    return String() if first == '"' else Atomic(json.loads)
