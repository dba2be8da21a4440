"""Lists, dicts, tuples and sets that are arriving.

A list or a dict that still grows is shown as one of two: the one shown last stays as it is, and the one shown before it
is filled up and shown again if nobody has kept it. So a step costs what is new, and whoever keeps all has a copy each.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from callwright_runtime.partial.values import IGNORED, Atomic, PartialValue, String

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from callwright_runtime.partial.values import Start, Text

ContainerT = TypeVar("ContainerT")


class ListItems(PartialValue):
    """The items of a list."""

    __slots__ = ("_child", "_finished", "_start", "_turns")
    is_incremental = True

    def __init__(self, start: Start) -> None:
        self._start = start
        self._child = IGNORED
        self._finished: list[Any] = []
        self._turns: DoubleBuffer[list[Any]] = DoubleBuffer(list)

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
        items, known = self._turns.take()
        items[known:] = self._finished[known:]
        self._turns.give(items, len(items))
        if self._child.is_incremental:
            items.append(self._child.snapshot())
        return items


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

    __slots__ = ("_child", "_finished", "_key", "_key_of", "_start", "_turns")
    is_incremental = True

    def __init__(self, start: Start, key_of: Callable[[str], Any] = str) -> None:
        self._start = start
        self._key_of = key_of
        self._key: Any = None
        self._child = IGNORED
        self._finished: list[tuple[Any, Any]] = []
        self._turns: DoubleBuffer[dict[Any, Any]] = DoubleBuffer(dict)

    def open_child(self, name: str, first: str) -> PartialValue:
        """Begin the value of a member."""
        self._key = self._key_of(name)
        self._child = self._start(first)
        return self._child

    def close_child(self, text: Text) -> None:
        """Finish the member that began last."""
        self._finished.append((self._key, self._child.finish(text)))
        self._child = IGNORED

    def snapshot(self) -> dict[Any, Any]:
        """Give the members, the last of them as far as it has arrived."""
        members, known = self._turns.take()
        members.update(self._finished[known:])
        self._turns.give(members, len(self._finished))
        if self._child.is_incremental:
            members[self._key] = self._child.snapshot()
        return members


class DoubleBuffer(Generic[ContainerT]):
    """Two containers that are shown by turns; each is remembered with how many finished children it holds."""

    __slots__ = ("_given", "_make")

    def __init__(self, make: Callable[[], ContainerT]) -> None:
        self._make = make
        self._given: list[tuple[ContainerT, int]] = []

    def take(self) -> tuple[ContainerT, int]:
        """Take back the older one, or make one if somebody keeps it."""
        if len(self._given) == 2:  # noqa: PLR2004  both have been given
            is_kept = sys.getrefcount(self._given[0][0]) > _KEPT_BY_NOBODY
            older = self._given.pop(0)
            if not is_kept:
                return older
        return self._make(), 0

    def give(self, container: ContainerT, known: int) -> None:
        """Remember one that is shown now."""
        self._given.append((container, known))


_SAMPLE: list[tuple[list[Any], int]] = [([], 0)]
_KEPT_BY_NOBODY = sys.getrefcount(_SAMPLE[0][0])


def any_value(first: str) -> PartialValue:
    """Begin a plain JSON value."""
    if first == "{":
        return DictItems(any_value)
    if first == "[":
        return ListItems(any_value)
    return String() if first == '"' else Atomic(json.loads)
