"""The places of a streamed answer that hold the same fact as a place of the plain one, and damage to both."""

from __future__ import annotations

import copy
import json
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.support.replies import Event

Trail: TypeAlias = tuple[str | int, ...]
Places: TypeAlias = tuple[tuple[int, Trail], ...]

MISSING = object()
SAMPLE: Mapping[str, Any] = {"missing": MISSING, "null": None, "empty text": ""}
DAMAGES: Mapping[str, Any] = {
    **SAMPLE,
    "empty list": [],
    "empty object": {},
    "number": 7,
    "text": "seven",
    "object": {"title": "Emma"},
    "list": ["seven"],
}


@dataclass(frozen=True)
class Fact:
    """One fact of an answer.

    Parameters:
        plain: where it is in the body; None if only streams have it.
        streamed: where it is in the events: the number of an event, and the place in its data.
        is_text: whether the stream holds an object as its JSON text.
    """

    plain: Trail | None
    streamed: Places
    is_text: bool = False

    @property
    def name(self) -> str:
        """Return the path to the fact, without positions in lists."""
        trail = self.plain if self.plain is not None else self.streamed[0][1]
        path = "".join(f".{step}" if isinstance(step, str) else "[]" for step in trail).removeprefix(".")
        return path if self.plain is not None else f"stream: {path}"


def facts(body: Any, events: Sequence[Event], names: Mapping[str, str]) -> Iterator[Fact]:
    """Yield the facts that a body and a stream share, and the indexes that only the stream has.

    A value has counterparts under the same key, or under the stream's name for it: those whose path ends most alike. A
    mapping or a list has the counterparts that contain those of its values.

    Parameters:
        body: the plain answer.
        events: the same answer as a stream, each text in one piece.
        names: the stream's names for keys, where they differ.
    """
    places = [(number, trail, value) for number, event in enumerate(events) for trail, value in _walk(event.data)]
    matched: dict[Trail, Places] = {}
    for trail, value in _walk(body):
        found = [place[:2] for place in places if _alike(trail, place[1], names) and _same(value, place[2])]
        most = max((_alike(trail, other, names) for _, other in found), default=0)
        if found:
            matched[trail] = tuple(place for place in found if _alike(trail, place[1], names) == most)
    for trail, value in _walk(body):
        if trail not in matched and isinstance(value, dict | list) and value:
            inside = {place for other, found in matched.items() if other[: len(trail)] == trail for place in found}
            around = {(number, other[:end]) for number, other in inside for end in range(1, len(other))}
            if found := tuple(sorted((place for place in around if _alike(trail, place[1], names)), key=repr)):
                matched[trail] = found
    values = dict(_walk(body))
    texts = {(number, trail) for number, trail, value in places if isinstance(value, str)}
    yield from (
        Fact(trail, found, isinstance(values[trail], dict) and texts.issuperset(found))
        for trail, found in matched.items()
    )
    indexes: dict[tuple[str, ...], list[tuple[int, Trail]]] = {}
    for number, trail, _ in places:
        if trail[-1] == "index" and not any((number, trail) in found for found in matched.values()):
            indexes.setdefault(_names(trail), []).append((number, trail))
    yield from (Fact(None, tuple(found)) for found in indexes.values())


def _names(trail: Trail) -> tuple[str, ...]:
    return tuple(step for step in trail if isinstance(step, str))


def _alike(trail: Trail, other: Trail, names: Mapping[str, str]) -> int:
    """Return how many names two paths have in common at their ends; 0 if only one of them is an item of a list."""
    if isinstance(trail[-1], int) != isinstance(other[-1], int):
        return 0
    pairs = zip(reversed(_names(trail)), reversed(_names(other)), strict=False)
    return len(list(takewhile(lambda pair: pair[1] in (pair[0], names.get(pair[0])), pairs)))


def _walk(value: Any, trail: Trail = ()) -> Iterator[tuple[Trail, Any]]:
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield (*trail, key), item
            yield from _walk(item, (*trail, key))


def _same(value: Any, other: Any) -> bool:
    if type(value) is type(other):
        return value == other
    for text, item in ((value, other), (other, value)):
        if isinstance(text, str) and isinstance(item, dict):
            with suppress(ValueError):
                return json.loads(text) == item
    return False


def damage_body(body: Any, fact: Fact, value: Any) -> Any:
    """Return a body with another value at a fact; unchanged if it has no such place."""
    return body if fact.plain is None else _damaged(body, fact.plain, value)


def damage_events(events: Sequence[Event], fact: Fact, value: Any) -> list[Event]:
    """Return events with another value wherever they hold a fact."""
    changed = list(events)
    for number, trail in fact.streamed:
        changed[number] = replace(changed[number], data=_damaged(changed[number].data, trail, value, fact.is_text))
    return changed


def _damaged(whole: Any, trail: Trail, value: Any, is_text: bool = False) -> Any:
    copied = copy.deepcopy(whole)
    inside = copied
    try:
        for step in trail[:-1]:
            inside = inside[step]
        if value is MISSING:
            del inside[trail[-1]]
        else:
            inside[trail[-1]] = json.dumps(value) if is_text and isinstance(value, dict | list | int) else value
    except (LookupError, TypeError):  # a place inside another one that is already damaged
        return whole
    return copied
