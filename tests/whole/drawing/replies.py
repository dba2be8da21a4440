"""Draw the response of a client library, and the sections of a spec that read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.whole.drawing.contents import draw_content, draw_each
from tests.whole.drawing.places import Drawn, Place
from tests.whole.drawing.probes import probe
from tests.whole.drawing.sdk import ANY, DICT, JSON, NUMBER, TEXT

if TYPE_CHECKING:
    from tests.whole.drawing.sdk import Kind

Keys = tuple[Any, ...]
REASONS = {"stop": "done", "length": "full", "tool_calls": "called", "content_filter": "shut"}


@dataclass
class Calls:
    """The tool calls of a response: their class, their form in a message, and the paths that read one."""

    cls: str
    shape: dict[str, Any]
    paths: dict[str, str]
    keys: Keys
    is_json: bool
    tag: tuple[str, str] | None = None


@dataclass
class Reply:
    """A drawn response.

    Parameters:
        home: the object with the content.
        form: how the content is held: `text`, `texts`, `parts` or `any`.
        calls: the tool calls.
        role: the provider's name of the model's role.
        leaves: the keys of the values that a stream collects, by what they are.
        parts: the class of each kind of part, and the names of its fields.
        spec: the sections `response`, `usage` and `finish`.
    """

    home: Place
    form: str
    calls: Calls
    role: str
    leaves: dict[str, Keys] = field(default_factory=dict)
    parts: dict[str, tuple[str, dict[str, str]]] = field(default_factory=dict)
    tag: str = ""
    spec: dict[str, Any] = field(default_factory=dict)


def draw_reply(drawn: Drawn) -> Reply:
    """Draw the class of responses, and the sections that read it."""
    drawn.sdk.classes["Reply"] = {}
    root = home = Place("Reply")
    for _ in range(drawn.one(0, 1, 2)):
        home = drawn.deeper(home, "Home", listed=drawn.maybe() and 0 not in home.keys, null=drawn.maybe())
    form = drawn.one("text", "texts", "parts", "pieces", "any")
    calls = _calls(drawn, home, in_parts=form == "parts")
    reply = Reply(home, form, calls, drawn.one("assistant", "bot"))
    reply.spec["response"] = response = {"content": draw_content(drawn, reply)}
    response["tool_calls"] = {"each": draw_each(drawn, reply), **calls.paths}
    _thinking(drawn, reply, response)
    _finish(drawn, reply)
    _names(drawn, reply, root)
    _usage(drawn, reply, root)
    _extras(drawn, reply, root)
    return reply


def _calls(drawn: Drawn, home: Place, *, in_parts: bool) -> Calls:
    call = Place(drawn.cls("Call"))
    shape: dict[str, Any] = {}
    paths: dict[str, str] = {}
    tag: tuple[str, str] | None = None
    if in_parts or drawn.maybe():
        tag = (drawn.field(call, ("words", "function")), "function")
        shape[tag[0]] = "function"
    if drawn.maybe():
        paths["id"] = drawn.field(call, TEXT, null=drawn.maybe())
        shape[paths["id"]] = "$id"
    inner = drawn.deeper(call, "Function") if drawn.maybe() else call
    is_json = drawn.maybe()
    name, args = drawn.field(inner, TEXT), drawn.field(inner, JSON if is_json else DICT)
    own = {name: "$name", args: "$args|to_json" if is_json else "$args"}
    shape |= own if inner is call else {str(inner.keys[0]): own}
    paths |= {"name": inner.at(name), "arguments": inner.at(args)}
    if drawn.maybe():
        paths["opaque"] = drawn.field(call, TEXT, null=True)
    if "id" in paths and drawn.maybe():
        return Calls(call.cls, shape, paths | {"null_ids": ["a"]}, home.keys, is_json, tag)  # type: ignore[operator]
    return Calls(call.cls, shape, paths, home.keys, is_json, tag)


def _thinking(drawn: Drawn, reply: Reply, response: dict[str, Any]) -> None:
    if reply.form == "pieces":
        names = reply.parts["piece"][1]
        each = f"{reply.home.at(str(reply.leaves['parts'][-1]))}[*]{{has:{names['thought']}}}"
        if drawn.maybe():
            response["thinking"] = f"{each}.{names['text']}|join_or_null"
        return
    if reply.form == "parts":
        cls, names = reply.parts["thinking"]
        assert cls
        each = f"{reply.home.at(str(reply.leaves['parts'][-1]))}[*]{{{reply.tag}=thinking}}"
        if drawn.maybe():
            response["thinking"] = f"{each}.{names['text']}|join_or_null"
        return
    if drawn.maybe():
        name = drawn.field(reply.home, TEXT, null=True)
        reply.leaves["thinking"] = (*reply.home.keys, name)
        response["thinking"] = reply.home.at(name)
        if drawn.maybe():
            other = drawn.field(reply.home, TEXT, null=True)
            reply.leaves["refusal"] = (*reply.home.keys, other)
            response["thinking"] = f"{reply.home.at(name)} ?? {reply.home.at(other)}"


def _finish(drawn: Drawn, reply: Reply) -> None:
    """Declare why an answer ended: as a text, as words or as an enum, for the answer or for each choice."""
    words = ("done", "full", "called")
    forms: list[Kind] = [TEXT, ("words", *words), *([("enum", *words)] if drawn.sdk.form != "typeddict" else [])]
    kind = drawn.one(*forms)
    place = Place("Reply")
    if 0 in reply.home.keys and drawn.maybe():
        last = reply.home.keys.index(0)
        place = Place(_class_at(drawn, reply.home.keys[: last + 1]), reply.home.keys[: last + 1])
    name = drawn.field(place, kind, null=drawn.maybe())
    reply.leaves["finish"] = (*place.keys, name)
    value = "|value" if kind[0] == "enum" else ""
    many = place.keys and drawn.maybe()
    path = f"{place.path.removesuffix('[0]')}[*].{name}{value}" if many else f"{place.at(name)}{value}|as_list"
    reply.spec["response"]["finish"] = path
    both = drawn.maybe()
    table: dict[str, Any] = {("stop_or_tool_calls" if both else "stop"): ["done"], "length": ["full"]}
    table["tool_calls"] = ["called"]
    if kind == TEXT:
        table |= {"unfinished": ["b c"]} if drawn.maybe() else {}
        table |= {"default": drawn.one("other", "stop")} if drawn.maybe() else {}
    reply.spec["finish"] = table


def _class_at(drawn: Drawn, keys: Keys) -> str:
    cls = "Reply"
    for key in keys:
        if isinstance(key, str):
            kind = drawn.sdk.classes[cls][key][0]
            cls = kind[1][1] if kind[0] == "list" else kind[1]
    return cls


def _names(drawn: Drawn, reply: Reply, root: Place) -> None:
    response = reply.spec["response"]
    for key in ("model", "id"):
        where = drawn.one("same", "renamed", "inside", "none" if key == "id" else "same")
        if where == "none":
            response[key] = None
            continue
        place = drawn.deeper(root, "Meta", null=drawn.maybe()) if where == "inside" else root
        name = drawn.field(place, TEXT, null=drawn.maybe(), wish=key if where == "same" else "")
        reply.leaves[key] = (*place.keys, name)
        if place.at(name) != key:
            response[key] = place.at(name)


def _usage(drawn: Drawn, reply: Reply, root: Place) -> None:
    response = reply.spec["response"]
    where = drawn.one("object", "none", "counts")
    if where == "none":
        response["usage"] = None
        return
    if where == "counts":
        names = [drawn.field(root, NUMBER, null=drawn.maybe()) for _ in range(2)]
        reply.leaves |= {"input": (names[0],), "output": (names[1],)}
        response["usage"] = {"input": drawn.one(names[0], [names[0], names[1]]), "output": names[1]}
        return
    usage = drawn.deeper(root, "Usage", null=drawn.maybe())
    reply.leaves["usage"] = usage.keys
    if usage.path != "usage":
        response["usage"] = usage.path
    given, got = (drawn.field(usage, NUMBER, null=drawn.maybe()) for _ in range(2))
    counts: dict[str, Any] = {"input": given, "output": got}
    if drawn.maybe():
        details = drawn.deeper(usage, "Details", null=drawn.maybe())
        kept = f"{details.keys[-1]}.{drawn.field(details, NUMBER, null=drawn.maybe())}"
        counts["cached"] = f"{kept}{drawn.one('', '|nonzero')}"
        counts["input"] = drawn.one(given, [given, kept])
    if drawn.maybe():
        counts["reasoning"] = f"{got}|int"
        counts["output"] = drawn.one(got, [got, given])
    reply.spec["usage"] = counts


def _extras(drawn: Drawn, reply: Reply, root: Place) -> None:
    """Declare more fields, and read values at paths that nothing else needs."""
    if drawn.maybe():
        name = drawn.field(root, TEXT, null=True)
        reply.leaves["extra"] = (name,)
    if drawn.maybe():
        name = drawn.field(root, ("list", TEXT), null=True)
        reply.leaves["list"] = (name,)
    response = reply.spec["response"]
    if drawn.maybe():
        _read(response, "citations", _many(*probe(drawn)))
    if drawn.maybe():
        path, kind, many = probe(drawn)
        if kind in {TEXT, JSON}:
            _read(response, "refusal", path + (drawn.one("|join_or_null", "|first") if many else ""))
        elif kind in {("number",), ("index",)}:
            _read(response, "refusal", path + ("|text|join" if many else "|text"))
    if drawn.maybe():
        response["audio"] = f"{drawn.field(root, ('base64',), null=True)}|from_base64"
    if drawn.maybe():
        native = {"types": {"Search": "drawn_sdk.types:Params"}, "calls": _many(*probe(drawn))}
        reply.spec["native_tools"] = native
    if drawn.maybe() and drawn.sdk.form != "pydantic":
        name = drawn.name("Reply")
        drawn.sdk.undeclared["Reply"] = {name: ANY}
        response["error"] = name
    response["message_param"] = _message_param(drawn, reply)


def _read(response: dict[str, Any], key: str, path: str) -> None:
    """Read a property, unless another one reads the same: such a spec is refused."""
    if path not in {"model": "model", "id": "id", **response}.values():
        response[key] = path


def _many(path: str, kind: Kind, many: bool) -> str:
    return path if many else f"{path}|as_list"


def _message_param(drawn: Drawn, reply: Reply) -> Any:
    home = reply.home
    if home.keys and drawn.maybe():
        own = f"$response.{home.path}|dump"
        return drawn.one(own, {"$merge": [own, {"role": reply.role}]})
    shape: dict[str, Any] = {"role": reply.role}
    for number in range(drawn.one(1, 2, 3)):
        path, kind, _ = probe(drawn, single=True)
        # What is sent is plain data, so that an object is converted.
        dump = "|dump" if kind[0] in {"class", "list"} else ""
        if not dump and drawn.maybe():
            other, kind, _ = probe(drawn, single=True)
            path = f"{path} ?? {other}" if kind[0] not in {"class", "list"} else path
        shape[f"k{number}"] = f"$response.{path}{dump}{drawn.one('', '|keep')}"
    return shape
