"""Draw the clients of a library, and write them."""

from __future__ import annotations

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
"""


def draw_clients(
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
