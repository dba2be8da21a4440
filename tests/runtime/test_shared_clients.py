"""Default clients: created from one state of the environment, and closed when nobody uses them any more."""

from __future__ import annotations

import asyncio
import os
import threading
from typing import Any

import pytest

from callwright_runtime import CallwrightError, call_factory
from callwright_runtime.codegen_v1 import DefaultClients, is_async_function
from examples import custom_provider as quill
from tests.runtime.test_decorating import Echo
from tests.runtime.test_streams import END, AsyncEvents, Events

VARIABLE = "QUILL_KEY"


class Keyed(Echo):
    """A client that reads its key when it is created, and answers after `go` is set."""

    def __init__(self) -> None:
        super().__init__(os.environ.get(VARIABLE, ""))
        self.closed = False
        self.go = asyncio.Event()
        self.events: Any = None

    async def answer_async(self, **body: Any) -> Any:
        await self.go.wait()
        assert not self.closed
        return self.events if body.get("stream") else self.answer(**body)

    async def aclose(self) -> None:
        self.closed = True


class Quills:
    """A provider whose calls use default clients."""

    def __init__(self) -> None:
        self.made: list[Keyed] = []
        self.clients = DefaultClients(self.new, self.new, env=(VARIABLE,))
        self.call = call_factory(
            TCallResponse=quill.QuillCallResponse,
            TCallResponseChunk=quill.QuillCallResponseChunk,
            TToolType=quill.QuillTool,
            TStream=quill.QuillStream,
            default_call_params={},
            setup_call=self.setup_call,
            get_json_output=quill.get_json_output,
            handle_stream=quill.handle_stream,
            handle_stream_async=quill.handle_stream_async,
        )

    def new(self) -> Keyed:
        self.made.append(Keyed())
        return self.made[-1]

    def setup_call(self, *, fn: Any, client: Any, **options: Any) -> Any:
        client = self.clients.asynchronous() if is_async_function(fn) else self.clients.sync()
        return quill.setup_call(fn=fn, client=client, **options)

    def asking(self, **options: Any) -> Any:
        @self.call("q", **options)
        async def ask() -> str:
            return "Hello"

        return ask


@pytest.fixture
def quills(monkeypatch):
    monkeypatch.setenv(VARIABLE, "one")
    return Quills()


def test_a_replaced_client_is_closed_after_its_last_call(quills, monkeypatch):
    async def main() -> None:
        ask = quills.asking()
        slow = asyncio.create_task(ask())
        await asyncio.sleep(0)
        monkeypatch.setenv(VARIABLE, "two")
        quick = asyncio.create_task(ask())
        await asyncio.sleep(0)
        old, new = quills.made
        new.go.set()
        assert (await quick).content == "two"
        await asyncio.sleep(0.01)
        assert not old.closed
        old.go.set()
        assert (await slow).content == "one"
        del slow
        await asyncio.sleep(0.01)
        assert (old.closed, new.closed) == (True, False)

    asyncio.run(main())
    assert [each.closed for each in quills.made] == [True, True]


@pytest.mark.parametrize("leave", ["end", "garbage"])
def test_a_stream_keeps_its_client_until_it_is_left(quills, monkeypatch, leave):
    async def main() -> None:
        ask = quills.asking(stream=True)
        first = asyncio.create_task(ask())
        await asyncio.sleep(0)
        quills.made[0].go.set()
        quills.made[0].events = AsyncEvents({"text": "a"}, END)
        stream = await first
        del first
        monkeypatch.setenv(VARIABLE, "two")
        other = asyncio.create_task(ask())
        await asyncio.sleep(0.01)
        assert not quills.made[0].closed
        if leave == "end":
            assert [chunk.content async for chunk, _ in stream] == ["a", ""]
        else:
            del stream
        await asyncio.sleep(0.01)
        assert quills.made[0].closed
        other.cancel()

    asyncio.run(main())


def test_a_sync_stream_keeps_its_client_which_may_close_when_dropped(quills, monkeypatch):
    events = Events({"text": "a"}, END)
    monkeypatch.setattr(Keyed, "answer", lambda self, **_: events)
    monkeypatch.setattr(Keyed, "__del__", lambda self: events.close(), raising=False)
    stream = quills.call("q", stream=True)(lambda: "Hello")()
    monkeypatch.setenv(VARIABLE, "two")
    other = quills.call("q", stream=True)(lambda: "Hello")()
    quills.made.clear()
    assert events.closed == 0
    assert [chunk.content for chunk, _ in stream] == ["a", ""]
    other.close()


def test_a_client_made_while_the_environment_changed_is_not_kept(monkeypatch):
    def new() -> Any:
        key = os.environ[VARIABLE]
        if key == "one":
            monkeypatch.setenv(VARIABLE, "two")  # another thread, for a while
            return Echo("two")
        return Echo(key)

    clients = DefaultClients(new, new, env=(VARIABLE,))
    monkeypatch.setenv(VARIABLE, "one")
    assert clients.sync().name == "two"
    monkeypatch.setenv(VARIABLE, "three")
    assert clients.sync().name == "three"


def test_an_environment_that_never_rests_keeps_no_client(monkeypatch):
    turns = iter(range(1000))

    def new() -> Any:
        monkeypatch.setenv(VARIABLE, str(next(turns)))
        return Echo()

    clients = DefaultClients(new, new, env=(VARIABLE,))
    assert clients.sync() is not clients.sync()


@pytest.mark.filterwarnings("error")
def test_a_loop_that_goes_on_after_its_generators_were_shut_down_gets_a_new_client(quills):
    ask = quills.asking()
    loop = asyncio.new_event_loop()

    def run() -> str:
        task = loop.create_task(ask())
        loop.call_later(0.01, lambda: quills.made[-1].go.set())  # noqa: PLW0108  it is made later
        return loop.run_until_complete(task).content

    assert [run(), run()] == ["one", "one"]
    loop.run_until_complete(loop.shutdown_asyncgens())
    assert [each.closed for each in quills.made] == [True]
    assert [run(), run()] == ["one", "one"]
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
    assert [each.closed for each in quills.made] == [True, True]


def test_without_asyncio_the_error_says_to_pass_a_client():
    clients = DefaultClients(Keyed, Keyed, env=())
    with pytest.raises(CallwrightError, match=r"no asyncio event loop is running.*pass `client`"):
        clients.asynchronous()


def test_each_thread_holds_the_client_of_its_own_call(quills, monkeypatch):
    ask = quills.call("q")(lambda: "Hello")
    contents: list[str] = []
    for value in ("one", "two", "three"):
        monkeypatch.setenv(VARIABLE, value)
        thread = threading.Thread(target=lambda: contents.append(ask().content))
        thread.start()
        thread.join()
    assert contents == ["one", "two", "three"]
