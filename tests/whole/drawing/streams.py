"""Draw how a response arrives in events: their classes, the section `stream`, and events."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.whole.drawing.places import Drawn, Place, path_of
from tests.whole.drawing.sdk import NUMBER, TEXT

if TYPE_CHECKING:
    from tests.whole.drawing.replies import Reply
    from tests.whole.drawing.sdk import Kind

Keys = tuple[Any, ...]


@dataclass
class Streamed:
    """A drawn stream: the section `stream`, the class of events, and what puts fragments of calls into events."""

    chunk: str
    spec: dict[str, Any]
    calls: Keys = ()
    fragment: dict[str, Keys] = field(default_factory=dict)
    fragment_cls: str = ""
    kinds: dict[str, str] = field(default_factory=dict)
    has_whole_calls: bool = False
    null_ids: bool = False
    item: str = ""


def draw_stream(drawn: Drawn, reply: Reply) -> Streamed:
    """Draw the section `stream`, and declare the classes of events."""
    if reply.form in {"any", "parts"}:
        forms = ["tagged"]
    elif reply.form == "pieces":
        forms = ["pieces"]
    else:
        forms = ["delta", "same", "delta", "tagged"]
    form = drawn.one(*forms)
    made = {"same": _same, "delta": _delta, "pieces": _pieces, "tagged": _tagged}[form](drawn, reply)
    ways = {"model": ["construct", "call", "mapping", {"method": "parsed"}], "pydantic": ["validate"]}
    if drawn.draw_one_in(3):
        drawn.sdk.classes["Wrapped"] = {}
        made.item = drawn.field(Place("Wrapped"), ("class", *_classes_of(drawn, made)), null=True)
    made.spec["build"] = drawn.one(*ways.get(drawn.sdk.form, ["dict"]))
    return made


def _classes_of(drawn: Drawn, made: Streamed) -> list[str]:
    """Return the classes of the events."""
    if made.chunk in drawn.sdk.classes:
        return [made.chunk]
    return [place.cls for place in made.table.places.values()]  # type: ignore[attr-defined]


# --- the response as a tree of verbs


class Tree:
    """The response of a stream, as nested mappings."""

    def __init__(self) -> None:
        self.root: dict[str, Any] = {}

    def set(self, keys: Keys, value: Any) -> None:
        """Set the value at some keys."""
        node: Any = self.root
        for number, key in enumerate(keys[:-1]):
            follows: Any = [] if keys[number + 1] == 0 else {}
            if isinstance(node, list):
                if not node:
                    node.append(follows)
                node = node[0]
            else:
                node = node.setdefault(key, follows)
        if isinstance(node, list):
            node.append(value)
        else:
            node[keys[-1]] = value

    def node(self, keys: Keys) -> Any:
        """Return what is at some keys."""
        node: Any = self.root
        for key in keys:
            node = node[key]
        return node


_ORDER = ("content", "thinking", "refusal", "finish", "model", "id", "usage", "input", "output", "extra", "list")
_VERBS = {"content": "join", "thinking": "join", "refusal": "join", "list": "append"}


def _same(drawn: Drawn, reply: Reply) -> Streamed:
    """Events are partial responses."""
    tree = Tree()
    for what in (each for each in _ORDER if each in reply.leaves):
        keys = reply.leaves[what]
        if what == "list":
            continue  # each event has a list already
        tree.set(keys, _leaf(drawn, reply, what, path_of(keys)))
    calls = reply.calls
    whole = {"whole_calls": _each_of(reply), **_plain_paths(calls.paths)}
    tree.set(reply.leaves["calls"], _maybe_dropped(drawn, reply.leaves["calls"], whole))
    spec: dict[str, Any] = {"response": tree.root}
    if drawn.maybe():
        spec["chunk"] = "response"
    return Streamed("Reply", spec, has_whole_calls=True)


def _each_of(reply: Reply) -> str:
    return str(reply.spec["response"]["tool_calls"]["each"])


def _plain_paths(paths: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in paths.items() if key != "null_ids"}


def _leaf(drawn: Drawn, reply: Reply, what: str, path: str) -> dict[str, Any]:
    verb = _VERBS.get(what) or drawn.one("last", "first")
    return _maybe_dropped(drawn, reply.leaves[what], {verb: path})


def _maybe_dropped(drawn: Drawn, keys: Keys, leaf: dict[str, Any]) -> dict[str, Any]:
    """Leave out the field without a value, if the library does not require it."""
    return {**leaf, "if_null": "drop"} if may_be_missing(drawn, keys) and drawn.maybe() else leaf


def may_be_missing(drawn: Drawn, keys: Keys) -> bool:
    """Return whether the response can be without a field."""
    cls, null = "Reply", False
    for key in keys:
        if isinstance(key, str):
            kind, null = drawn.sdk.classes[cls][key]
            inner = kind[1] if kind[0] == "list" else kind
            cls = inner[1] if inner[0] == "class" else ""
    return isinstance(keys[-1], str) and (null or drawn.sdk.form == "model")


def _delta(drawn: Drawn, reply: Reply) -> Streamed:
    """Events have classes of their own, with a piece of each value."""
    drawn.sdk.classes["Chunk"] = {}
    root = home = Place("Chunk")
    scope = ""
    if drawn.maybe():
        home = drawn.deeper(root, "Choice", listed=True, null=drawn.maybe())
        index = drawn.field(home, ("index",), null=drawn.maybe(), wish="index")
        if drawn.maybe() and drawn.sdk.form == "model":
            drawn.sdk.optional.setdefault(home.cls, set()).add(index)
        scope = f"{home.path.removesuffix('[0]')}[*]{{{index}=0}}"
    inner = drawn.deeper(home, "Delta", null=drawn.maybe()) if drawn.maybe() else home
    tree = Tree()
    listed = bool(scope) and 0 in reply.home.keys
    start = reply.home.keys[: reply.home.keys.index(0) + 1] if listed else ()
    for what in (each for each in _ORDER if each in reply.leaves):
        keys = reply.leaves[what]
        is_inside = listed and keys[: len(start)] == start
        base = (inner if what in {"content", "thinking", "refusal"} else home) if is_inside or not scope else root
        if not is_inside and scope and what in {"content", "thinking", "refusal"}:
            base = inner
        name = drawn.field(base, _kind_of(drawn, reply, what), null=True)
        relative = (*base.keys[len(home.keys) :], name) if is_inside else (*base.keys, name)
        leaf = _leaf(drawn, reply, what, path_of(relative))
        tree.set(keys, leaf)
    made = Streamed("Chunk", {"response": tree.root})
    call_base = inner if not scope or listed else root
    _fragments(drawn, reply, made, call_base, tree, home if listed else Place("Chunk"))
    if listed:
        node = tree.node(start)
        parent = tree.node(start[:-1])
        each = {"each": scope, **node}
        parent[0] = each
        if drawn.maybe():
            tree_parent = tree.node(start[:-2])
            tree_parent[start[-2]] = {"$list": each}
    return made


def _kind_of(drawn: Drawn, reply: Reply, what: str) -> Kind:
    if what in {"content", "thinking", "refusal", "list"}:
        return TEXT
    cls: Any = "Reply"
    kind: Any = None
    for key in reply.leaves[what]:
        if isinstance(key, str):
            kind = drawn.sdk.classes[cls][key][0]
            cls = kind[1][1] if kind[0] == "list" and kind[1][0] == "class" else kind[1] if len(kind) > 1 else ""
    return kind


def _fragments(drawn: Drawn, reply: Reply, made: Streamed, base: Place, tree: Tree, scope: Place) -> None:
    """Declare the fragments of tool calls, and collect them."""
    fragment = Place(drawn.cls("Fragment"))
    kind: Kind = ("list", ("class", fragment.cls))
    name = drawn.field(base, kind, null=True)
    made.calls, made.fragment_cls = (*base.keys, name), fragment.cls
    key = drawn.field(fragment, drawn.one(NUMBER, TEXT))
    made.fragment["key"] = (key,)
    paths = {"key": key}
    if "id" in reply.calls.paths:
        paths["id"] = drawn.field(fragment, TEXT, null=True)
        made.fragment["id"] = (paths["id"],)
    inner = drawn.deeper(fragment, "Function", null=drawn.maybe()) if drawn.maybe() else fragment
    for what in ("name", "arguments"):
        field_name = drawn.field(inner, TEXT, null=True)
        made.fragment[what] = (*inner.keys, field_name)
        paths[what] = inner.at(field_name)
    relative = (*base.keys[len(scope.keys) :], name)
    fragments: dict[str, Any] = {"calls": f"{path_of(relative)}[*]", **paths}
    if "id" in paths and not drawn.draw_one_in(3):
        fragments["null_ids"] = ["a"]
        made.null_ids = True
    tree.set(reply.leaves["calls"], _maybe_dropped(drawn, reply.leaves["calls"], fragments))


def _pieces(drawn: Drawn, reply: Reply) -> Streamed:
    """Events have pieces of the content."""
    drawn.sdk.classes["Chunk"] = {}
    home = Place("Chunk")
    if drawn.maybe():
        home = drawn.deeper(home, "Home", null=drawn.maybe())
    cls, names = reply.parts["piece"]
    each = f"{home.at(drawn.field(home, ('list', ('class', cls)), null=drawn.maybe()))}[*]"
    tree = Tree()
    pieces: dict[str, Any] = {"pieces": each, "join": names["text"]}
    if "seal" in names:
        pieces["last"] = names["seal"]
    tree.set(reply.leaves["parts"], pieces)
    for what in (each for each in _ORDER if each in reply.leaves):
        own = drawn.field(Place("Chunk"), _kind_of(drawn, reply, what), null=True)
        tree.set(reply.leaves[what], _leaf(drawn, reply, what, own))
    chunk = {"content": f"{each}{{not:{names['thought']}}}.{names['text']}|join"}
    events = [{"at": f"{each}.{names['call']}", "whole_call": _plain_paths(reply.calls.paths)}]
    return Streamed("Chunk", {"response": tree.root, "events": events, "chunk": chunk}, has_whole_calls=True)


def _tagged(drawn: Drawn, reply: Reply) -> Streamed:
    """Events are of many kinds, which fill slots, or content blocks."""
    from tests.whole.drawing.tagged import draw_tagged

    return draw_tagged(drawn, reply)
