"""Draw how a client library is called, and the sections of a spec that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.whole.drawing.clients import draw_clients
from tests.whole.drawing.messages import draw_messages
from tests.whole.drawing.objects import draw_class, maybe_made
from tests.whole.meaning.asking import COMMON

if TYPE_CHECKING:
    from tests.whole.drawing.places import Drawn
    from tests.whole.drawing.replies import Reply

_TYPES = {"stop": "list[str]", "max_tokens": "int", "seed": "int"}
OWN = {"mood": "Literal['calm', 'merry']", "labels": "list[str]"}


def draw_requests(drawn: Drawn, reply: Reply) -> dict[str, Any]:
    """Draw the sections `call`, `params`, `messages`, `tools` and `json`, and write the clients."""
    under = drawn.one("", "", "config")
    prefix = f"{under}." if under else ""
    for taken in (
        "config",
        "extra",
        "model",
        "messages",
        *COMMON,
        *OWN,
        "stream",
        "heat",
        "most",
        "stops",
        "self_",
        "kwargs",
    ):
        drawn.name("arguments", taken)
    draw_class(drawn)
    spec: dict[str, Any] = {"messages": draw_messages(drawn, reply, prefix)}
    spec["call"] = _call(drawn, prefix)
    spec["tools"] = _tools(drawn, prefix)
    spec["json"] = _json(drawn, prefix)
    spec["params"], declared = _params(drawn, under)
    written = _arguments(spec)
    spec["clients"], spec["call"]["invoke"] = draw_clients(drawn, spec, written, declared)
    return spec


def _call(drawn: Drawn, prefix: str) -> dict[str, Any]:
    call: dict[str, Any] = {"stream": {}}
    if drawn.maybe():
        call["model"] = drawn.name("arguments")
    if drawn.maybe():
        call["set"] = {f"{prefix or 'extra.'}safe": maybe_made(drawn, drawn.one(True, 0.5, [1, None], {"a": "$$1"}))}
    if drawn.maybe():
        call["stream"]["set"] = {"stream": True}
        if drawn.maybe():
            call["stream"]["set"]["extra.usage.all"] = True
    return call


def _tools(drawn: Drawn, prefix: str) -> dict[str, Any]:
    shape: dict[str, Any] = {drawn.name("tool"): "$name"}
    if drawn.maybe():
        shape[drawn.name("tool")] = "$description"
    shape[drawn.name("tool")] = maybe_made(drawn, drawn.one("$schema", "$schema|to_json"))
    tools: dict[str, Any] = {}
    if drawn.maybe():
        tools["config"] = {"strict": "bool"}
        shape[drawn.name("tool")] = "$config.strict"
    wrapped = {"type": "function", drawn.name("wrapped", "function"): maybe_made(drawn, shape)}
    tools["shape"] = maybe_made(drawn, shape) if drawn.maybe() else wrapped
    name = drawn.name("arguments", drawn.one("tools", ""))
    if name != "tools" or prefix:
        tools["param"] = f"{prefix}{name}"
    if drawn.maybe():
        tools["list"] = [{"several": "$tools"}]
    if drawn.maybe():
        choice = drawn.name("arguments", "tool_choice")
        tools["force"] = {
            f"{prefix}{choice}": maybe_made(drawn, drawn.one("any", "$name", {"type": "function", "name": "$name"}))
        }
    tools["dialect"] = drawn.one("plain", "strict", "closed")
    return tools


def _json(drawn: Drawn, prefix: str) -> dict[str, Any]:
    name = drawn.name("arguments", drawn.one("response_format", ""))
    inner = drawn.one("", ".inner")
    schemas: tuple[Any, ...] = (
        "$schema",
        {"called": "$name", "like": "$schema", "about": "$description"},
        {"text": "$schema|to_json"},
    )
    json: dict[str, Any] = {"schema": {f"{prefix}{name}{inner}": maybe_made(drawn, drawn.one(*schemas))}}
    if drawn.draw_one_in(4):
        json["schema"] = {}
    json["object"] = drawn.one({f"{prefix}{name}{inner}": "json"}, {})
    json["dialect"] = drawn.one("strict", "plain", "closed")
    if drawn.maybe():
        json["prompt"] = drawn.one("object", "always")
    if drawn.maybe():
        json["not_with"] = "tools"
    if drawn.draw_one_in(3):
        json["instead_of_tool"] = {"param": f"{prefix}mood"}
    return json


def _params(drawn: Drawn, under: str) -> tuple[dict[str, Any], dict[str, str]]:
    """Draw the section `params`; return the declared params with their types as well."""
    common: dict[str, Any] = {}
    declared = dict(OWN)
    for key in COMMON:
        type_ = _TYPES.get(key, "float")
        where = (
            drawn.one("null", "same", "renamed", "inside") if key in {"temperature", "max_tokens", "stop"} else "null"
        )
        if where == "null":
            common[key] = None
        elif where == "same":
            declared[key] = drawn.one(type_, "str | list[str]") if key == "stop" else type_
        elif where == "renamed":
            common[key] = {"temperature": "heat", "max_tokens": "most", "stop": "stops"}[key]
            declared[common[key]] = type_
        else:
            common[key] = f"extra.{key}"
    declared["extra"] = "dict[str, Any]"
    params: dict[str, Any] = {"common": common}
    if under:
        params["under"] = under
    if drawn.maybe():
        params["defaults"] = drawn.one({"mood": "calm"}, {"labels": ["a", "b"]})
    return params, declared


def _arguments(spec: dict[str, Any]) -> set[str]:
    """Return the arguments that a spec writes itself, without the argument that holds them."""
    under = spec["params"].get("under", "")
    texts = [spec["call"].get("model", "model"), spec["messages"].get("param", "messages")]
    texts += [spec["tools"].get("param", "tools"), *spec["tools"].get("force", {})]
    texts += [*spec["json"]["schema"], *spec["json"]["object"], *spec["call"].get("set", {})]
    texts += [*spec["call"]["stream"].get("set", {}), *spec["messages"].get("system", {}).get("param", {})]
    names = {text.removeprefix(f"{under}.").split(".")[0] if under else text.split(".")[0] for text in texts}
    return names - {"extra"}
