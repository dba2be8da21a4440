"""Draw how a client library is called, and the sections of a spec that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.whole.asking import COMMON
from tests.whole.conversations import draw_messages

if TYPE_CHECKING:
    from tests.whole.places import Drawn
    from tests.whole.replies import Reply

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
    spec: dict[str, Any] = {"messages": draw_messages(drawn, reply, prefix)}
    spec["call"] = _call(drawn, prefix)
    spec["tools"] = _tools(drawn, prefix)
    spec["json"] = _json(drawn, prefix)
    spec["params"], declared = _params(drawn, under)
    written = _arguments(spec)
    spec["clients"], spec["call"]["invoke"] = _clients(drawn, spec, written, declared)
    return spec


def _call(drawn: Drawn, prefix: str) -> dict[str, Any]:
    call: dict[str, Any] = {"stream": {}}
    if drawn.maybe():
        call["model"] = drawn.name("arguments")
    if drawn.maybe():
        call["set"] = {f"{prefix or 'extra.'}safe": drawn.one(True, 0.5, [1, None], {"a": "$$1"})}
    if drawn.maybe():
        call["stream"]["set"] = {"stream": True}
        if drawn.maybe():
            call["stream"]["set"]["extra.usage.all"] = True
    return call


def _tools(drawn: Drawn, prefix: str) -> dict[str, Any]:
    shape: dict[str, Any] = {drawn.name("tool"): "$name"}
    if drawn.maybe():
        shape[drawn.name("tool")] = "$description"
    shape[drawn.name("tool")] = drawn.one("$schema", "$schema|to_json")
    tools: dict[str, Any] = {}
    if drawn.maybe():
        tools["config"] = {"strict": "bool"}
        shape[drawn.name("tool")] = "$config.strict"
    tools["shape"] = shape if drawn.maybe() else {"type": "function", drawn.name("wrapped", "function"): shape}
    name = drawn.name("arguments", drawn.one("tools", ""))
    if name != "tools" or prefix:
        tools["param"] = f"{prefix}{name}"
    if drawn.maybe():
        tools["list"] = [{"several": "$tools"}]
    if drawn.maybe():
        choice = drawn.name("arguments", "tool_choice")
        tools["force"] = {f"{prefix}{choice}": drawn.one("any", "$name", {"type": "function", "name": "$name"})}
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
    json: dict[str, Any] = {"schema": {f"{prefix}{name}{inner}": drawn.one(*schemas)}}
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


CLIENTS = """
from __future__ import annotations
from typing import Any, Literal, Unpack
from drawn_sdk import types

class Flow:
    def __init__(self, events):
        self.items = iter(events)
        self.closed = False

    def __iter__(self):
        return self.items

    def close(self):
        self.closed = True

class AsyncFlow:
    def __init__(self, events):
        self.items = iter(events)

    async def __aiter__(self):
        for event in self.items:
            yield event

    async def close(self):
        pass

class Job:
    def __init__(self, api, values):
        self._api, self._values = api, values

    def run(self) -> types.Reply:
        return self._api._answer(self._values)

    def flow(self):
        return self._api._answer(self._values)

class AsyncJob(Job):
    async def run(self) -> types.Reply:
        return self._api._answer(self._values)

    async def flow(self):
        return self._api._answer(self._values)

class Api:
    flow = Flow

    def __init__(self, client):
        self._client = client

    def _answer(self, values):
        self._client.sent.append({name: value for name, value in values.items() if name != "self" and value is not ...})
        answer = self._client.answers.pop(0)
        return self.flow(answer) if isinstance(answer, list) else answer

class Sync(Api):
PLAIN_METHODS

class Asynchronous(Api):
    flow = AsyncFlow
AWAITED_METHODS

class Client:
    def __init__(self, *answers):
        self.answers, self.sent = list(answers), []

    @property
    def API(self) -> Sync:
        return Sync(self)

class AsyncClient:
    def __init__(self, *answers):
        self.answers, self.sent = list(answers), []

    @property
    def API(self) -> Asynchronous:
        return Asynchronous(self)

class Dual(Client):
    @property
    def aio(self) -> Asynchronous:
        return Asynchronous(self)
"""


def _clients(
    drawn: Drawn, spec: dict[str, Any], written: set[str], declared: dict[str, str]
) -> tuple[dict[str, Any], Any]:
    """Write the library's clients; return the section `clients`, and `call.invoke`."""
    under = spec["params"].get("under")
    required = [spec["call"].get("model", "model"), spec["messages"].get("param", "messages")]
    types = dict.fromkeys(sorted(written), "Any") | declared
    inside = {name: of for name, of in types.items() if name not in required and name != "stream"}
    outside = {**({under: "types.Params"} if under else inside), "stream": "bool", "extra": "dict[str, Any]"}
    drawn.sdk.params += "\nAnyParam = dict[str, Any]\n" + _typed_dict("Params", inside)
    drawn.sdk.params += _typed_dict("All", {**dict.fromkeys(required, "Any"), **inside, "stream": "bool"})
    spec["params"]["exclude"] = sorted(written & inside.keys())
    explicit = drawn.maybe()
    spec["params"]["from"] = "drawn_sdk.types:Params"
    if under is None and explicit and drawn.maybe():
        spec["params"]["from"] = "drawn_sdk:Sync.create"
        spec["params"]["exclude"] = sorted({*spec["params"]["exclude"], *written, *required, "stream"})
    signature = ", ".join(
        [*(f"{name}: Any" for name in required), *(f"{name}: {of} = ..." for name, of in outside.items())]
    )
    if not explicit and not under:
        signature = "**values: Unpack[types.All]"
    values = "values" if signature.startswith("**") else "locals()"
    phases = drawn.draw_one_in(3)
    streams = "set" not in spec["call"]["stream"]
    lines = [
        _method("create", signature, values, phases=phases, mode=""),
        *([_method("flowing", signature, values, phases=phases, mode="")] if streams else []),
    ]
    others = [
        _method("create", signature, values, phases=phases, mode="async "),
        *([_method("flowing", signature, values, phases=phases, mode="async ")] if streams else []),
    ]
    api = drawn.name("client")
    text = (
        CLIENTS.replace("PLAIN_METHODS", "\n".join(lines))
        .replace("AWAITED_METHODS", "\n".join(others))
        .replace("API", api)
    )
    drawn.sdk.methods = text
    call = spec["call"]
    if phases:
        call["run"] = "run"
    kind = drawn.one("apart", "both")
    path = api if kind == "apart" else {"sync": api, "async": "aio"}
    if streams:
        call["stream"]["method"] = _below(path, "flowing")
        if phases:
            call["stream"]["run"] = "flow"
    invoke = _below(path, "create")
    if kind == "both":
        return {"both": "drawn_sdk:Dual"}, invoke
    return {"sync": "drawn_sdk:Client", "async": "drawn_sdk:AsyncClient"}, invoke


def _below(path: Any, method: str) -> Any:
    return {mode: f"{start}.{method}" for mode, start in path.items()} if isinstance(path, dict) else f"{path}.{method}"


def _method(name: str, signature: str, values: str, *, phases: bool, mode: str) -> str:
    """Write a method: it answers, or returns the job that does."""
    star = "" if signature.startswith("**") else "*, "
    if phases:
        job = "AsyncJob" if mode else "Job"
        return f"    def {name}(self, {star}{signature}) -> {job}:\n        return {job}(self, {values})\n"
    return f"    {mode}def {name}(self, {star}{signature}) -> types.Reply:\n        return self._answer({values})\n"


def _typed_dict(name: str, fields: dict[str, str]) -> str:
    body = "\n".join(f"    {key}: {of}" for key, of in fields.items())
    return f"\nclass {name}(TypedDict, total=False):\n{body or '    pass'}\n"
