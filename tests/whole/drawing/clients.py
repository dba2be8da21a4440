"""Draw the clients of a library, and write them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.whole.drawing.places import Drawn

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

SHARED = Client()
FUNCTIONS
"""


@dataclass(frozen=True)
class Method:
    """How methods are written: their parameters, and what they do with their arguments."""

    signature: str
    values: str
    phases: bool
    lazy: bool

    def written(self, name: str, mode: str) -> str:
        """Write a method: it answers, or returns the job that does, or yields the events."""
        start = f"    {mode}def {name}(self, {self.signature})"
        if self.phases:
            job = "AsyncJob" if mode else "Job"
            return f"    def {name}(self, {self.signature}) -> {job}:\n        return {job}(self, {self.values})\n"
        if self.lazy and name == "flowing" and mode:
            body = f"        async for event in self._answer({self.values}):\n            yield event\n"
            return f"{start}:\n{body}"
        if self.lazy and name == "flowing":
            return f"{start}:\n        yield from self._answer({self.values})\n"
        return f"{start} -> types.Reply:\n        return self._answer({self.values})\n"

    def function(self, name: str, mode: str) -> str:
        """Write a function that needs no client."""
        api = "Asynchronous" if mode else "Sync"
        start = f"{mode}def {'a' if mode else ''}{name}({self.signature}) -> types.Reply:"
        return f"{start}\n    return {api}(SHARED)._answer({self.values})\n"


def draw_clients(
    drawn: Drawn, spec: dict[str, Any], written: set[str], declared: dict[str, str]
) -> tuple[dict[str, Any], Any]:
    """Write the library's clients; return the section `clients`, and `call.invoke`."""
    signature = _signature(drawn, spec, written, declared)
    streams = "set" not in spec["call"]["stream"]
    kind = drawn.one("apart", "both", "module")
    phases = kind != "module" and drawn.draw_one_in(3)
    lazy = streams and kind != "module" and not phases and drawn.maybe()
    method = Method(signature, "values" if signature.startswith("**") else "locals()", phases, lazy)
    names = ("create", "flowing") if streams else ("create",)
    api = drawn.name("client")
    texts = {
        "PLAIN_METHODS": [method.written(name, "") for name in names],
        "AWAITED_METHODS": [method.written(name, "async ") for name in names],
        "FUNCTIONS": [method.function(name, mode) for name in names for mode in ("", "async ") if kind == "module"],
    }
    text = CLIENTS
    for mark, lines in texts.items():
        text = text.replace(mark, "\n".join(lines))
    drawn.sdk.methods = text.replace("API", api)
    call = spec["call"]
    if phases:
        call["run"] = "run"
    path = {"apart": api, "both": {"sync": api, "async": "aio"}, "module": ""}[kind]
    if streams:
        call["stream"]["method"] = _below(path, "flowing")
        if phases:
            call["stream"]["run"] = "flow"
        if lazy:
            call["stream"] |= {"lazy": True, "async": "generator"}
    return {
        "apart": {"sync": "drawn_sdk:Client", "async": "drawn_sdk:AsyncClient"},
        "both": {"both": "drawn_sdk:Dual"},
        "module": {"module": "drawn_sdk"},
    }[kind], _below(path, "create")


def _signature(drawn: Drawn, spec: dict[str, Any], written: set[str], declared: dict[str, str]) -> str:
    """Declare the params of a call, and return the parameters of its method."""
    under = spec["params"].get("under")
    required = [spec["call"].get("model", "model"), spec["messages"].get("param", "messages")]
    types = dict.fromkeys(sorted(written), "Any") | declared
    inside = {name: of for name, of in types.items() if name not in required and name != "stream"}
    outside = {**({under: "types.Params"} if under else inside), "stream": "bool", "extra": "dict[str, Any]"}
    drawn.sdk.params += "\nAnyParam = dict[str, Any]\nItemsParam = list[AnyParam]\n" + _typed_dict("Params", inside)
    drawn.sdk.params += _typed_dict("All", {**dict.fromkeys(required, "Any"), **inside, "stream": "bool"})
    params = spec["params"]
    params["from"] = "drawn_sdk.types:Params"
    params["exclude"] = sorted(written & inside.keys())
    explicit = drawn.maybe()
    if under is None and explicit and drawn.maybe():
        params["from"] = "drawn_sdk:Sync.create"
        params["exclude"] = sorted({*params["exclude"], *written, *required, "stream"})
    if not explicit and not under:
        return "**values: Unpack[types.All]"
    return ", ".join(
        ["*", *(f"{name}: Any" for name in required), *(f"{name}: {of} = ..." for name, of in outside.items())]
    )


def _below(path: Any, method: str) -> Any:
    if not path:
        return {"sync": method, "async": f"a{method}"}
    return {mode: f"{start}.{method}" for mode, start in path.items()} if isinstance(path, dict) else f"{path}.{method}"


def _typed_dict(name: str, fields: dict[str, str]) -> str:
    body = "\n".join(f"    {key}: {of}" for key, of in fields.items())
    return f"\nclass {name}(TypedDict, total=False):\n{body or '    pass'}\n"
