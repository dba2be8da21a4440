"""Draw the events of a stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.whole.drawing.sdk import TEXT
from tests.whole.drawing.stories import mixed, stories
from tests.whole.drawing.tagged_events import draw_tagged_events
from tests.whole.drawing.values import object_of, put

if TYPE_CHECKING:
    from tests.whole.drawing.places import Drawn
    from tests.whole.drawing.streams import Keys, Streamed


def draw_events(drawn: Drawn, made: Streamed) -> list[dict[str, Any]]:
    """Draw the events of one stream."""
    if made.kinds:
        return draw_tagged_events(drawn, made)
    events = [object_of(drawn, made.chunk) for _ in range(drawn.one(2, 1, 3, 4))]
    if made.calls:
        for event in events:
            _clear(event, made.calls)
        for number, fragment in enumerate(_told(drawn, made)):
            event = events[min(number // 2, len(events) - 1)]
            _add_fragment(drawn, made, event, fragment)
    return events


def _clear(data: Any, keys: Keys) -> None:
    """Remove the calls of a drawn event, which would not belong together."""
    for item in data if isinstance(data, list) else [data]:
        name, *rest = [key for key in keys if isinstance(key, str)]
        if item is None or item.get(name) is None:
            continue
        if rest:
            _clear(item[name], tuple(rest))
        else:
            item[name] = []


def _told(drawn: Drawn, made: Streamed) -> list[dict[str, Any]]:
    return mixed(drawn, stories(drawn))


def _add_fragment(drawn: Drawn, made: Streamed, event: dict[str, Any], fragment: dict[str, Any]) -> None:
    sdk = drawn.sdk
    data: dict[str, Any] = {}
    for what, keys in made.fragment.items():
        value = fragment.get(what)
        if what == "id" and made.null_ids and drawn.maybe():
            value = "a"  # a server that sends the same text for every id
        if what == "key" and sdk.classes[made.fragment_cls][keys[0]][0] == TEXT:
            value = f"k{value}"
        if value is not None:
            put(sdk, made.fragment_cls, data, keys, value)
    for name, (kind, null) in sdk.classes[made.fragment_cls].items():
        if not null and name not in data:
            data[name] = {"class": {}}.get(kind[0], "")
    have = _list_at(sdk, event, made)
    put(sdk, made.chunk, event, made.calls, [*have, data])


def _list_at(sdk: Any, event: Any, made: Streamed) -> list[Any]:
    for key in made.calls:
        event = (event[0] if event else None) if isinstance(key, int) else (event or {}).get(key)
    return event or []
