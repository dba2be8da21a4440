"""Checks when decorating, the attributes of a decorated function, and isolation between calls."""

from __future__ import annotations

import asyncio
import functools
import os
import pickle
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from callwright_runtime import ArgumentTypeError, CallwrightError, metadata
from callwright_runtime.codegen_v1 import DefaultClients, check_media_type, is_async_function, media_subtype
from examples.custom_provider import quill_call

ROOT = Path(__file__).parents[2]


class Echo:
    """A client that answers with its request."""

    def __init__(self, name: str = "") -> None:
        self.name = name

    def answer(self, **body: Any) -> Any:
        return {"id": "", "model": body["model"], "text": self.name, "calls": [], "stop": "end", "tokens": [1, 1]}

    async def answer_async(self, **body: Any) -> Any:
        return self.answer(**body)


class Shop:
    """Decorated methods of every kind."""

    @quill_call("q", client=Echo("method"))
    def greet(self, who: str) -> str:
        return who

    @quill_call("q", client=Echo("class"))
    @classmethod
    def sign(cls, who: str) -> str:
        return who

    @staticmethod
    @quill_call("q", client=Echo("static"))
    def shout(who: str) -> str:
        return who


@quill_call("q", client=Echo("module"))
def greet(who: str, n: int = 1) -> str:
    """Greet."""
    return who * n


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"stream": True, "output_parser": str}, "stream and output_parser"),
        ({"stream": "yes"}, "stream"),
        ({"stream": None}, "stream"),
        ({"stream": {"partial": True}}, "partial_tools"),
        ({"tools": "add"}, "tools"),
        ({"tools": greet}, "tools"),
        ({"tools": [3]}, "3"),
        ({"response_model": 3}, "response_model"),
        ({"output_parser": 3}, "output_parser"),
        ({"call_params": [1]}, "call_params"),
        ({"call_params": {"seed": 1}}, "seed"),
        ({"model": 3}, "model"),
    ],
)
def test_arguments_are_checked_when_decorating(options, words):
    with pytest.raises(CallwrightError, match=words) as caught:
        quill_call(**{"model": "q", **options})
    assert isinstance(caught.value, TypeError | ValueError)


def test_only_functions_can_be_decorated():
    def generator() -> Any:
        yield "Hi"

    for wrong in (Shop, 3, generator):
        with pytest.raises(ArgumentTypeError):
            quill_call("q")(wrong)


def test_methods_of_every_kind_can_be_decorated():
    assert (Shop().greet("a").content, Shop.sign("a").content, Shop.shout("a").content) == ("method", "class", "static")


def test_a_decorated_function_pickles_by_reference_and_keeps_its_name():
    assert pickle.loads(pickle.dumps(greet)) is greet
    assert (greet.__name__, greet.__doc__, greet.__module__) == ("greet", "Greet.", __name__)


def test_wrong_arguments_raise_the_functions_own_type_error():
    with pytest.raises(TypeError, match="who"):
        greet()
    assert greet("a", n=2).fn_args == {"who": "a", "n": 2}
    assert list(greet(n=2, who="a").fn_args) == ["who", "n"]


def test_partials_and_callable_objects_can_be_decorated():
    def base(first: str, second: str) -> str:
        return first + second

    made = quill_call("q", client=Echo("x"))(functools.partial(base, "a"))
    assert made("b").messages == [{"role": "user", "text": "ab"}]
    assert made(second="c").fn_args == {"second": "c"}


def test_a_wrapper_around_an_async_function_is_async():
    async def inner() -> str:
        return "Hi"

    @functools.wraps(inner)
    def wrapper() -> Any:
        return inner()

    assert is_async_function(wrapper)
    assert is_async_function(functools.partial(inner))
    assert not is_async_function(greet)
    assert asyncio.run(quill_call("q", client=Echo("a"))(wrapper)()).content == "a"


def test_a_sync_wrapper_that_runs_an_async_function_is_sync():
    def run_sync(fn: Any) -> Any:
        @functools.wraps(fn)
        def inner(*args: Any) -> Any:
            return asyncio.run(fn(*args))

        return inner

    @quill_call("q", client=Echo("sync"))
    @metadata({"tags": {"a"}})
    @run_sync
    async def ask(question: str) -> str:
        return question

    response = ask("Hello")
    assert (response.content, response.fn_args) == ("sync", {"question": "Hello"})
    assert response.metadata == {"tags": {"a"}}


def test_changing_what_a_response_holds_changes_no_other_call():
    def tool(a: int) -> str:
        """The tool."""
        return str(a)

    given: Any = {"words": ["x"], "warmth": 1.0}

    @quill_call("q", client=Echo(), tools=[tool], call_params=given)
    @metadata({"tags": {"a"}})
    def ask() -> str:
        return "Hi"

    response = ask()
    response.call_kwargs["tools"][0]["about"] = "CHANGED"
    response.call_kwargs["words"].append("y")
    response.call_params["words"].append("z")
    response.call_params["warmth"] = 2.0
    response.metadata["tags"].add("b")
    assert (response.call_params, response.call_kwargs["words"]) == ({"words": ["x", "z"], "warmth": 2.0}, ["x", "y"])
    again = ask()
    assert again.call_kwargs["tools"][0].get("about") != "CHANGED"
    assert (again.call_kwargs["words"], again.call_params) == (["x"], {"words": ["x"], "warmth": 1.0})
    assert (given, again.metadata) == ({"words": ["x"], "warmth": 1.0}, {"tags": {"a"}})


def test_default_params_are_not_shared_through_responses():
    first, second = (quill_call("q", client=Echo())(lambda: "Hi") for _ in range(2))
    first().call_params["warmth"] = 2.0
    assert (second().call_params, second().call_kwargs.get("warmth")) == ({}, None)


def test_a_client_of_one_call_is_not_used_by_the_next():
    @quill_call("q", client=Echo("default"))
    def ask(client: Any) -> dict[str, Any]:
        return {"messages": ["Hi"], **({"client": client} if client else {})}

    assert [ask(client).content for client in (None, Echo("A"), None, Echo("B"), None)] == [
        "default",
        "A",
        "default",
        "B",
        "default",
    ]


def test_threads_and_tasks_see_only_their_own_calls():
    @quill_call("q")
    def ask(name: str) -> dict[str, Any]:
        return {"messages": [name], "client": Echo(name), "metadata": {"name": name}}

    @quill_call("q")
    async def ask_async(name: str) -> dict[str, Any]:
        await asyncio.sleep(0)
        return {"messages": [name], "client": Echo(name)}

    seen: dict[str, str] = {}

    def work(name: str) -> None:
        seen[name] = ask(name).content

    threads = [threading.Thread(target=work, args=(str(index),)) for index in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(name == content for name, content in seen.items())
    assert len(seen) == 8

    async def gather() -> list[Any]:
        return await asyncio.gather(*(ask_async(str(index)) for index in range(8)))

    assert [response.content for response in asyncio.run(gather())] == [str(index) for index in range(8)]


def test_a_response_can_be_pickled_without_the_client_of_its_config():
    @quill_call("q")
    def ask() -> dict[str, Any]:
        return {"messages": ["Hi"], "client": Echo("secret"), "call_params": {"warmth": 1.0}}

    response = ask()
    assert response.dynamic_config["client"].name == "secret"
    assert pickle.loads(pickle.dumps(response)).dynamic_config == {"messages": ["Hi"], "call_params": {"warmth": 1.0}}
    assert "Echo" not in repr(response)


def test_metadata_of_one_call_is_not_used_by_the_next():
    @quill_call("q", client=Echo())
    @metadata({"tags": {"a"}})
    def ask(tags: Any) -> dict[str, Any]:
        return {"messages": ["Hi"], "metadata": {"tags": tags}}

    assert [ask(tags).metadata["tags"] for tags in ({"b"}, {"c"})] == [{"a", "b"}, {"a", "c"}]


def test_default_clients_are_shared_until_the_environment_changes(monkeypatch):
    clients = DefaultClients(lambda: Echo("sync"), lambda: Echo("async"), env=("QUILL_KEY",))
    first = clients.sync()
    assert clients.sync() is first
    monkeypatch.setenv("QUILL_KEY", "other")
    assert clients.sync() is not first


def test_each_event_loop_has_its_own_async_client():
    clients = DefaultClients(lambda: Echo("sync"), lambda: Echo("async"), env=())

    async def twice() -> tuple[Any, Any]:
        return clients.asynchronous(), clients.asynchronous()

    first, second = asyncio.run(twice()), asyncio.run(twice())
    assert first[0] is first[1]
    assert second[0] is not first[0]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_a_forked_child_creates_its_own_client():
    script = (
        "import os\n"
        "from callwright_runtime.codegen_v1 import DefaultClients\n"
        "clients = DefaultClients(object, object, env=())\n"
        "first = clients.sync()\n"
        "pid = os.fork()\n"
        "if pid == 0:\n"
        "    os._exit(0 if clients.sync() is not first else 1)\n"
        "assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0\n"
        "assert clients.sync() is first\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT / "runtime")


def test_importing_the_runtime_loads_no_heavy_modules():
    script = (
        "import sys, callwright_runtime, callwright_runtime.codegen_v1\n"
        "heavy = {'pydantic', 'pydantic_core', 'jiter', 'asyncio', 'typing_extensions', 'httpx', 'httpx2'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT / "runtime")


def test_media_types_are_compared_without_their_parameters():
    check_media_type("quill", "audio", "Audio/WAV; rate=16000", ["audio/wav"])
    assert media_subtype("audio/wav; rate=16000") == "wav"
    with pytest.raises(CallwrightError, match=r"audio/ogg.*audio/wav"):
        check_media_type("quill", "audio", "audio/ogg", ["audio/wav"])
