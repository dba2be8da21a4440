"""Partial lists, dicts, tuples and sets.

Partial lists and dicts are double-buffered: the snapshot returned last never changes, and the one before it is filled
up and returned again unless the caller kept it. So a step costs only its new items, and a caller that keeps every
snapshot has a copy of each.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from callwright_runtime.partial.values import IGNORED, Atomic, PartialValue, String

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from callwright_runtime.partial.values import Builder, ReadText

ContainerT = TypeVar("ContainerT")


class ListItems(PartialValue):
    """A partial list."""

    __slots__ = ("_buffer", "_build", "_child", "_finished")
    is_incremental = True

    def __init__(self, builder: Builder) -> None:
        self._build = builder
        self._child = IGNORED
        self._finished: list[Any] = []
        self._buffer: DoubleBuffer[list[Any]] = DoubleBuffer(list)

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
        items, count = self._buffer.take()
        items[count:] = self._finished[count:]
        self._buffer.remember(items, len(items))
        if self._child.is_incremental:
            items.append(self._child.snapshot())
        return items


class ImmutableItems(PartialValue):
    """A partial tuple or set, which is rebuilt whenever an item is finished.

    Parameters:
        builders: the builders of the items, in order.
        build: builds the tuple or the set from a list; a `TypeError` (unhashable item) makes the snapshot None.
    """

    __slots__ = ("_build", "_builders", "_child", "_finished", "_value")
    is_incremental = True
    changes_on_finish = True

    def __init__(self, builders: Iterator[Builder], build: Callable[[list[Any]], Any]) -> None:
        self._builders = builders
        self._build = build
        self._child = IGNORED
        self._finished: list[Any] = []
        self._value = build([])

    def open_child(self, name: str, first: str) -> PartialValue:  # noqa: ARG002
        """Open an item; items after the end of a fixed tuple are ignored."""
        builder = next(self._builders, None)
        self._child = IGNORED if builder is None else builder(first)
        return self._child

    def close_child(self, text: ReadText) -> None:
        """Close the current item."""
        if self._child is not IGNORED:
            self._finished.append(self._child.finish(text))
            self._value = self._try_build()

    def snapshot(self) -> Any:
        """Return the finished items."""
        return self._value

    def _try_build(self) -> Any:
        try:
            return self._build(self._finished)
        except TypeError:  # an item is not hashable
            return None


class DictItems(PartialValue):
    """A partial dict.

    Parameters:
        builder: builds the values.
        key_of: converts a name in JSON to a key.
    """

    __slots__ = ("_buffer", "_build", "_child", "_finished", "_key", "_key_of")
    is_incremental = True

    def __init__(self, builder: Builder, key_of: Callable[[str], Any] = str) -> None:
        self._build = builder
        self._key_of = key_of
        self._key: Any = None
        self._child = IGNORED
        self._finished: list[tuple[Any, Any]] = []
        self._buffer: DoubleBuffer[dict[Any, Any]] = DoubleBuffer(dict)

    def open_child(self, name: str, first: str) -> PartialValue:
        """Open the value of a member."""
        self._key = self._key_of(name)
        self._child = self._build(first)
        return self._child

    def close_child(self, text: ReadText) -> None:
        """Close the current member."""
        self._finished.append((self._key, self._child.finish(text)))
        self._child = IGNORED

    def snapshot(self) -> dict[Any, Any]:
        """Return the members; the last one may be partial."""
        members, count = self._buffer.take()
        members.update(self._finished[count:])
        self._buffer.remember(members, len(self._finished))
        if self._child.is_incremental:
            members[self._key] = self._child.snapshot()
        return members


class DoubleBuffer(Generic[ContainerT]):
    """Double-buffered container: reuses the older copy unless the caller kept it.

    The reference count, exact in CPython, shows whether the caller kept it. A new copy at each step would make
    the cost quadratic.
    """

    __slots__ = ("_buffers", "_make")

    def __init__(self, make: Callable[[], ContainerT]) -> None:
        self._make = make
        self._buffers: list[tuple[ContainerT, int]] = []

    def take(self) -> tuple[ContainerT, int]:
        """Return the older container and its number of finished items; a new one if the caller kept the older one."""
        if len(self._buffers) == 2:  # noqa: PLR2004  both buffers are in use
            is_shared = sys.getrefcount(self._buffers[0][0]) > _UNSHARED_COUNT
            older = self._buffers.pop(0)
            if not is_shared:
                return older
        return self._make(), 0

    def remember(self, container: ContainerT, count: int) -> None:
        """Store the container that is about to be returned."""
        self._buffers.append((container, count))


_SAMPLE: list[tuple[list[Any], int]] = [([], 0)]
_UNSHARED_COUNT = sys.getrefcount(_SAMPLE[0][0])


def any_value(first: str) -> PartialValue:
    """Return the partial value of plain JSON that begins with a character."""
    if first == "{":
        return DictItems(any_value)
    if first == "[":
        return ListItems(any_value)
    return String() if first == '"' else Atomic(json.loads)
