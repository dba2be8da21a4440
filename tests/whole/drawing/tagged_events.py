"""Draw the events of a stream whose events are of many kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.whole.drawing.sdk import TEXT
from tests.whole.drawing.stories import mixed, stories
from tests.whole.drawing.values import value_of

if TYPE_CHECKING:
    from tests.whole.drawing.places import Drawn
    from tests.whole.drawing.replies import Reply
    from tests.whole.drawing.tagged import Kinds


def draw_tagged_events(drawn: Drawn, made: Any) -> list[dict[str, Any]]:
    """Draw the events of one stream."""
    table: Kinds = made.table
    reply = made.reply
    keyed = "opened" in table.names
    text_key = keyed and drawn.sdk.classes[table.places["opened"].cls][table.names["opened"]["key"]][0] == TEXT

    def event(kind: str, **values: Any) -> dict[str, Any]:
        place = table.places[kind]
        data: dict[str, Any] = {table.by: kind} if table.by else {}
        for what, name in table.names[kind].items():
            of, null = drawn.sdk.classes[place.cls][name]
            value = values[what] if what in values else value_of(drawn, of, null=null)
            value = f"k{value}" if what == "key" and text_key else value
            if value is not None or not null:
                data[name] = value
        return data if table.by else {kind: data}

    queues: list[list[dict[str, Any]]] = []
    if reply.form == "parts":
        queues += [_text_block(drawn, made, event, number) for number in range(10, 10 + drawn.one(1, 0, 2))]
    else:
        count = drawn.one(2, 1, 0, 3)
        queues.append(
            [event(drawn.one(*(k for k in ("words", "thought", "noted") if k in table.names))) for _ in range(count)]
        )
    queues += _call_events(drawn, made, event)
    middle = mixed(drawn, queues)
    if made.errors and drawn.draw_one_in(6):
        middle.append(event("trouble"))
    if "completed" in table.names and drawn.maybe():
        middle.append(event("completed"))
    whole = [*([event("begin")] if not drawn.draw_one_in(4) else []), *middle]
    whole += [event("end")] if not drawn.draw_one_in(4) else []
    return whole or [event("begin")]


def _text_block(drawn: Drawn, made: Any, event: Any, number: int) -> list[dict[str, Any]]:
    kind, what = drawn.one(("words", "text"), ("thought", "thinking"))
    cls, names = made.reply.parts[what]
    part = {made.reply.tag: what, names["text"]: drawn.one("", "a")}
    assert cls
    found = [event("opened", key=number, part=part)]
    found += [event(kind, key=number) for _ in range(drawn.one(2, 1, 0))]
    if what == "thinking" and "sealed" in made.table.names and drawn.maybe():
        found.append(event("sealed", key=number))
    return [*found, event("closed", key=number)]


def _call_events(drawn: Drawn, made: Any, event: Any) -> list[list[dict[str, Any]]]:
    table: Kinds = made.table
    if "called" in table.names:
        return [[event("called") for _ in range(drawn.one(1, 0, 2))]]
    found: list[list[dict[str, Any]]] = []
    for story in stories(drawn):
        start, *rest = story
        texts = [piece["arguments"] for piece in story if piece.get("arguments")]
        key = start["key"]
        if made.reply.form == "parts":
            opening = event("opened", key=key, part=_call_part(drawn, made.reply, start))
        else:
            opening = event("opened", key=key, id=start["id"], name="add")
        closing = [event("closed", key=key)] if drawn.maybe() else []
        found.append([opening, *(event("extended", key=key, arguments=text) for text in texts), *closing])
        assert rest is not None
    return found


def _call_part(drawn: Drawn, reply: Reply, start: dict[str, Any]) -> dict[str, Any]:
    """Return a call as it starts, without its arguments."""
    shape = reply.calls.shape
    slots = {"$id": start["id"], "$name": "add", "$args": {}, "$args|to_json": ""}
    return {
        key: {inner: slots.get(text, text) for inner, text in value.items()}
        if isinstance(value, dict)
        else slots.get(value, value)
        for key, value in shape.items()
    }
