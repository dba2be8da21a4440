"""Events that repeat the text so far: each becomes an event with what is new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from typing import Any, TypeAlias, cast

Path: TypeAlias = Sequence[str | int]
"""Fields, positions in lists, and `"*"` for each item of a list."""


class Growth:
    """Reduces the events of one stream to what is new in each.

    Parameters:
        paths: where events hold texts that repeat what came before. The item of a list is known by its `index`, or
            else by its position.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths
        self._seen: dict[tuple[Any, ...], str] = {}

    def reduced(self, event: Any) -> Any:
        """Return a copy of an event whose texts are what is new. The SDK's own event does not change."""
        for number, path in enumerate(self._paths):
            event = self._at(event, path, (number,))
        return event

    def _at(self, holder: Any, path: Path, place: tuple[Any, ...]) -> Any:
        if not path:
            return self._part(holder, place) if isinstance(holder, str) else holder
        first, rest = path[0], path[1:]
        if first == "*":
            items = cast("Sequence[Any]", holder or ())
            return [self._at(item, rest, (*place, _index(item, at))) for at, item in enumerate(items)]
        value = _get(holder, first)
        return holder if value is None else _with(holder, first, self._at(value, rest, (*place, first)))

    def _part(self, text: str, place: tuple[Any, ...]) -> str:
        before = self._seen.get(place, "")
        self._seen[place] = text
        return text.removeprefix(before)


class Repetition(Growth):
    """The inverse, for fakes: makes of events with what is new in each those that repeat what came before."""

    def _part(self, text: str, place: tuple[Any, ...]) -> str:
        self._seen[place] = self._seen.get(place, "") + text
        return self._seen[place]


def _index(item: Any, position: int) -> Any:
    index = _get(item, "index")
    return position if index is None else index


def _get(holder: Any, key: str | int) -> Any:
    if isinstance(key, int):
        items = cast("Sequence[Any]", holder if isinstance(holder, Sequence) else ())
        return items[key] if key < len(items) else None
    if isinstance(holder, Mapping):
        return cast("Mapping[str, Any]", holder).get(key)
    return getattr(holder, key, None)


def _with(holder: Any, key: str | int, value: Any) -> Any:
    changed = copy(holder)
    if isinstance(key, int) or isinstance(holder, Mapping):
        changed[key] = value
    else:
        object.__setattr__(changed, key, value)
    return changed
