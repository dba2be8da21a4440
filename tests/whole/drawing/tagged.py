"""Draw streams whose events are of many kinds: told apart by a tag, or by the only field that an event has."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.whole.drawing.places import Drawn, Place
from tests.whole.drawing.sdk import NUMBER, TEXT
from tests.whole.drawing.streams import Streamed, Tree, may_be_missing

if TYPE_CHECKING:
    from tests.whole.drawing.replies import Reply
    from tests.whole.drawing.sdk import Kind


@dataclass
class Kinds:
    """The kinds of events: the class of each, the names of its fields by what they are, and how one is made."""

    by: str
    places: dict[str, Place] = field(default_factory=dict)
    names: dict[str, dict[str, str]] = field(default_factory=dict)


@dataclass
class Tagged(Streamed):
    """A stream of tagged events."""

    table: Kinds = field(default_factory=lambda: Kinds(""))
    reply: Any = None
    errors: bool = False


def draw_tagged(drawn: Drawn, reply: Reply) -> Streamed:
    """Draw the section `stream`, and declare the classes of events."""
    by = drawn.name("tags") if drawn.maybe() else ""
    table = Kinds(by)
    made = Tagged("Event", {}, kinds={"tagged": by}, table=table, reply=reply)
    if not by:
        drawn.sdk.classes["Event"] = {}
    entries: dict[str, list[dict[str, Any]]] = {}
    slots = Tree()
    chunk: dict[str, Any] = {}
    _begin_and_end(drawn, reply, table, entries, slots, chunk)
    if reply.form == "parts":
        _blocks(drawn, reply, table, entries, slots, chunk)
    else:
        _texts(drawn, reply, table, entries, slots, chunk)
        _calls(drawn, reply, table, entries, slots)
    final = ""
    if drawn.draw_one_in(3):
        _declare(drawn, table, "completed", {"reply": (("class", "Reply"), False)})
        final = _path(table, "completed", "reply")
    if drawn.maybe():
        made.errors = True
        _declare(drawn, table, "trouble", {"error": (TEXT, False)})
        entries["trouble"] = [{"error": _inside(table, "trouble", "error")}]
    if by:
        drawn.sdk.params += f"\nEvent = {' | '.join(place.cls for place in table.places.values())}\n"
    made.spec = {"events": _events(drawn, table, entries), "response": slots.root, "chunk": chunk}
    made.spec |= {"final": final} if final else {}
    return made


def _declare(drawn: Drawn, table: Kinds, kind: str, fields: dict[str, tuple[Kind, bool]]) -> None:
    """Declare a kind of event."""
    place = Place(drawn.cls(kind.capitalize()))
    if table.by:
        drawn.name(place.cls, table.by)
        drawn.sdk.add(place.cls, table.by, ("words", kind))
    else:
        drawn.name("Event", kind)
        drawn.sdk.add("Event", kind, ("class", place.cls), null=True)
    table.places[kind] = place
    table.names[kind] = {what: drawn.field(place, of, null=null) for what, (of, null) in fields.items()}


def _at(table: Kinds, kind: str) -> str:
    """Return the path of the events of a kind."""
    return f"{{{table.by}={kind}}}" if table.by else kind


def _inside(table: Kinds, kind: str, what: str) -> str:
    return table.names[kind][what]


def _path(table: Kinds, kind: str, what: str) -> str:
    return f"{_at(table, kind)}.{_inside(table, kind, what)}"


def _events(drawn: Drawn, table: Kinds, entries: dict[str, list[dict[str, Any]]]) -> Any:
    """Write the entries as a table, or as a list."""
    if drawn.maybe():
        return [
            {**({} if kind == "*" else {"at": _at(table, kind)}), **entry}
            for kind, own in entries.items()
            for entry in own
        ]
    listed = {kind: own if len(own) > 1 or drawn.maybe() else own[0] for kind, own in entries.items()}
    return {"by": table.by, **listed} if table.by else listed


def _kind_at(drawn: Drawn, keys: Any) -> Kind:
    cls, kind = "Reply", ("text",)
    for key in keys:
        if isinstance(key, str):
            kind = drawn.sdk.classes[cls][key][0]
            inner = kind[1] if kind[0] == "list" else kind
            cls = inner[1] if inner[0] == "class" else ""
    return kind


def _begin_and_end(drawn: Drawn, reply: Reply, table: Kinds, entries: Any, slots: Tree, chunk: dict[str, Any]) -> None:
    """Some values arrive with the first event, others with the last one."""
    places = {"begin": ("model", "id"), "end": ("finish", "usage", "input", "output", "extra")}
    for kind, whats in places.items():
        known = [what for what in whats if what in reply.leaves]
        fields = {what: (_kind_at(drawn, reply.leaves[what]), drawn.maybe()) for what in known}
        _declare(drawn, table, kind, fields or {"nothing": (TEXT, True)})
        verb = drawn.one("first", "last")
        whole = drawn.maybe() and not table.by and len(known) > 1
        entry: dict[str, Any] = {}
        for what in known:
            name = _inside(table, kind, what)
            slot = f"{what}_{kind}"
            if whole:
                slots.set(reply.leaves[what], f"${kind}_all.{name}")
            else:
                entry.setdefault(verb, {})[slot] = name
                slots.set(reply.leaves[what], f"${slot}{_drop(drawn, reply.leaves[what])}")
        if whole:
            # The slot holds the object, which the response reads further.
            entries["*"] = [*entries.get("*", []), {verb: {f"{kind}_all": kind}}]
        elif entry:
            entries[kind] = [entry]
    value = "|value" if _kind_at(drawn, reply.leaves["finish"])[0] == "enum" else ""
    chunk["finish"] = f"{_path(table, 'end', 'finish')}{value}|as_list"
    for kind, what in (("begin", "model"), ("begin", "id")):
        if what in reply.leaves and drawn.maybe():
            chunk[what] = _path(table, kind, what)
    counts = reply.spec.get("usage") or {}
    if "usage" in reply.leaves and drawn.maybe():
        chunk["usage"] = _path(table, "end", "usage")
    elif "input" in reply.leaves and drawn.maybe():
        chunk["usage"] = {"input": _path(table, "end", "input"), "output": _path(table, "end", "output")}
    assert counts is not None


def _drop(drawn: Drawn, keys: Any) -> str:
    return drawn.one("", "|drop") if may_be_missing(drawn, keys) else ""


def _texts(drawn: Drawn, reply: Reply, table: Kinds, entries: Any, slots: Tree, chunk: dict[str, Any]) -> None:
    for what, kind in (("content", "words"), ("thinking", "thought")):
        if what not in reply.leaves:
            continue
        _declare(drawn, table, kind, {"text": (TEXT, drawn.maybe())})
        entries[kind] = [{"join": {f"{what}_text": _inside(table, kind, "text")}}]
        slots.set(reply.leaves[what], f"${what}_text")
        if what == "content" or drawn.maybe():
            chunk[what] = _path(table, kind, "text")
    if drawn.maybe() and "list" in reply.leaves:
        _declare(drawn, table, "noted", {"text": (TEXT, True)})
        entries["noted"] = [{"append": {"notes_list": _inside(table, "noted", "text")}}]
        slots.set(reply.leaves["list"], f"$notes_list{_drop(drawn, reply.leaves['list'])}")


def _calls(drawn: Drawn, reply: Reply, table: Kinds, entries: Any, slots: Tree) -> None:
    """Tool calls are opened, extended and closed, or arrive whole."""
    slots.set(reply.leaves["calls"], f"$calls{_drop(drawn, reply.leaves['calls'])}")
    if drawn.maybe():
        cls = reply.calls.cls
        _declare(drawn, table, "called", {"call": (("class", cls), False)})
        start = _inside(table, "called", "call")
        paths = {key: f"{start}.{path}" for key, path in reply.calls.paths.items() if key != "null_ids"}
        entries["called"] = [{"whole_call": paths}]
        return
    key: Kind = drawn.one(NUMBER, TEXT)
    _declare(drawn, table, "opened", {"key": (key, False), "id": (TEXT, True), "name": (TEXT, False)})
    _declare(drawn, table, "extended", {"key": (key, False), "arguments": (TEXT, drawn.maybe())})
    _declare(drawn, table, "closed", {"key": (key, False)})
    names = table.names["opened"]
    opened = {"key": names["key"], "name": names["name"]}
    if "id" in reply.calls.paths:
        opened["id"] = names["id"]
    entries["opened"] = [{"open_call": opened}]
    entries["extended"] = [{"extend_call": dict(table.names["extended"])}]
    entries["closed"] = [{"close_call": {"key": _inside(table, "closed", "key")}}]


def _blocks(drawn: Drawn, reply: Reply, table: Kinds, entries: Any, slots: Tree, chunk: dict[str, Any]) -> None:
    """Parts are opened as they start, and then extended."""
    tag = reply.tag
    classes = (reply.parts["text"][0], reply.parts["thinking"][0], reply.calls.cls)
    key: Kind = drawn.one(NUMBER, TEXT)
    slots.set(reply.leaves["parts"], "$blocks")
    _declare(drawn, table, "opened", {"key": (key, False), "part": (("class", *classes), False)})
    _declare(drawn, table, "words", {"key": (key, False), "text": (TEXT, drawn.maybe())})
    _declare(drawn, table, "thought", {"key": (key, False), "text": (TEXT, drawn.maybe())})
    _declare(drawn, table, "extended", {"key": (key, False), "arguments": (TEXT, drawn.maybe())})
    _declare(drawn, table, "closed", {"key": (key, False)})
    names = table.names
    opened = names["opened"]
    part = opened["part"]
    paths = {name: f"{part}.{path}" for name, path in reply.calls.paths.items() if name != "null_ids"}
    entries["opened"] = [
        {"block": {"key": opened["key"], "open": part}},
        {"if": f"{part}{{{tag}=function}}", "open_call": {"key": opened["key"], **paths}},
    ]
    for kind, what in (("words", "text"), ("thought", "thinking")):
        own = reply.parts[what][1]["text"]
        entries[kind] = [{"block": {"key": names[kind]["key"], "join": {own: names[kind]["text"]}}}]
    arguments = str(reply.calls.paths["arguments"])
    way = "join" if reply.calls.is_json else "json"
    extended = names["extended"]
    entries["extended"] = [
        {
            "block": {"key": extended["key"], way: {arguments: extended["arguments"]}},
            "extend_call": {"key": extended["key"], "arguments": extended["arguments"]},
        }
    ]
    entries["closed"] = [{"close_call": {"key": names["closed"]["key"]}}]
    if "seal" in reply.parts["thinking"][1]:
        _declare(drawn, table, "sealed", {"key": (key, False), "seal": (TEXT, False)})
        seal = reply.parts["thinking"][1]["seal"]
        own = names["sealed"]
        entries["sealed"] = [{"block": {"key": own["key"], "put": {seal: own["seal"]}}}]
    chunk["content"] = _path(table, "words", "text")
    if "thinking" in reply.spec["response"] and drawn.maybe():
        chunk["thinking"] = _path(table, "thought", "text")
