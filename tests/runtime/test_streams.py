"""Streams: what closes and interrupts them, and their state while they are read."""

from __future__ import annotations

import asyncio
import copy
import gc
import json
import pickle
import threading
from typing import Any

import pytest

from callwright_runtime import ArgumentTypeError, CallwrightError, StreamInterrupted
from examples.custom_provider import quill_call

END = {"id": "a1", "model": "q", "stop": "end", "tokens": [7, 3]}


class Events:
    """An SDK's stream: yields events, or raises, and records whether it was closed."""

    def __init__(self, *events: Any) -> None:
        self.events = iter(events)
        self.closed = 0

    def __iter__(self) -> Events:
        return self

    def __next__(self) -> Any:
        event = next(self.events)
        if isinstance(event, Exception):
            raise event
        return event

    def close(self) -> None:
        self.closed += 1


class AsyncEvents(Events):
    def __aiter__(self) -> AsyncEvents:
        return self

    async def __anext__(self) -> Any:
        try:
            return next(self)
        except StopIteration:
            raise StopAsyncIteration from None

    async def aclose(self) -> None:
        self.closed += 1


class Client:
    """A client whose answers are streams of events."""

    def __init__(self, events: Events) -> None:
        self.events = events

    def answer(self, **_: Any) -> Events:
        return self.events

    async def answer_async(self, **_: Any) -> Events:
        return self.events


def opened(events: Events, **options: Any) -> Any:
    @quill_call("q", stream=True, client=Client(events), **options)
    def ask() -> str:
        return "Hi"

    return ask()


async def opened_async(events: Events) -> Any:
    @quill_call("q", stream=True, client=Client(events))
    async def ask() -> str:
        return "Hi"

    return await ask()


def test_totals_are_empty_until_something_arrives():
    stream = opened(Events(END))
    assert (stream.content, stream.finish_reasons, stream.usage, stream.tools, stream.done) == (
        "",
        [],
        None,
        None,
        False,
    )
    with pytest.raises(CallwrightError, match="nothing"):
        stream.response  # noqa: B018  reading it is what fails
    stream.close()


def test_leaving_a_loop_closes_the_stream_and_keeps_what_arrived():
    events = Events({"text": "a"}, {"text": "b"}, END)
    stream = opened(events)
    for chunk, _ in stream:
        assert chunk.content == "a"
        break
    assert (events.closed > 0, stream.content, stream.done, stream.finished) == (True, "a", False, False)
    with pytest.raises(CallwrightError, match="one iterator"):
        list(stream)


def test_an_iteration_continues_where_another_stopped():
    stream = opened(Events({"text": "a"}, {"text": "b"}, END))
    pairs = iter(stream)
    next(pairs)
    assert [chunk.content for chunk, _ in stream] == ["b", ""]
    assert (stream.content, stream.done) == ("ab", True)
    assert list(stream) == []
    assert stream.content == "ab"


@pytest.mark.parametrize("leave", ["with", "close", "garbage", "end"])
def test_every_way_to_leave_closes_the_stream(leave):
    events = Events({"text": "a"}, END)
    stream = opened(events)
    if leave == "with":
        with stream:
            pass
    elif leave == "close":
        stream.close()
    elif leave == "garbage":
        del stream
        gc.collect()
    else:
        list(stream)
    assert events.closed > 0


def test_leaving_an_async_stream_closes_it():
    async def leave(how: str) -> int:
        events = AsyncEvents({"text": "a"}, END)
        stream = await opened_async(events)
        if how == "with":
            async with stream:
                pass
        elif how == "break":
            async for _ in stream:
                break
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        elif how == "garbage":
            del stream
            gc.collect()
            await asyncio.sleep(0)
        else:
            assert [chunk.content async for chunk, _ in stream] == ["a", ""]
        return events.closed

    for how in ("with", "break", "garbage", "end"):
        assert asyncio.run(leave(how)) > 0, how


def broken(module: str) -> Exception:
    return type("ReadTimeout", (Exception,), {"__module__": module})("timed out")


@pytest.mark.parametrize(
    "error",
    [
        broken("httpx"),
        broken("httpx2._exceptions"),
        broken("httpcore"),
        json.JSONDecodeError("bad", "{", 1),
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"),
        ConnectionResetError("reset"),
    ],
    ids=lambda error: type(error).__module__ + type(error).__name__,
)
def test_broken_transport_or_data_interrupts_the_stream_and_keeps_what_arrived(error):
    events = Events({"text": "a"}, error)
    stream = opened(events)
    with pytest.raises(StreamInterrupted) as caught:
        list(stream)
    assert caught.value.__cause__ is error
    assert (stream.content, stream.done, events.closed > 0) == ("a", False, True)


def test_broken_transport_or_data_interrupts_an_async_stream():
    async def read() -> Any:
        stream = await opened_async(AsyncEvents({"text": "a"}, broken("httpx2")))
        with pytest.raises(StreamInterrupted):
            [pair async for pair in stream]
        return stream.content

    assert asyncio.run(read()) == "a"


def test_errors_of_the_sdk_pass_through_unchanged():
    error = broken("quill_sdk.errors")
    with pytest.raises(type(error)) as caught:
        list(opened(Events(error)))
    assert caught.value is error


def test_a_stream_without_a_finish_reason_is_unfinished():
    stream = opened(Events({"text": "a"}))
    assert [chunk.content for chunk, _ in stream] == ["a"]
    assert (stream.done, stream.finished) == (True, False)


def test_a_sync_stream_rejects_async_for():
    async def read(stream: Any) -> None:
        async for _ in stream:
            pass

    stream = opened(Events(END))
    with pytest.raises(TypeError, match="__aiter__"):
        asyncio.run(read(stream))
    stream.close()


class Generated(Events):
    """A stream of an SDK that is a generator, which cannot be closed while it is read."""

    def __init__(self, gate: threading.Event) -> None:
        self.gate = gate
        self.started = threading.Event()
        self.left = False

        def read() -> Any:
            try:
                yield {"text": "a"}
                self.started.set()
                self.gate.wait(10)
                for _ in range(100):
                    yield {"text": "b"}
            finally:
                self.left = True

        self.events = read()

    def __iter__(self) -> Any:
        return self.events

    def close(self) -> None:
        self.events.close()  # type: ignore[attr-defined]


class Awaited(Generated):
    def __init__(self, gate: asyncio.Event) -> None:
        self.left = False

        async def read() -> Any:
            try:
                yield {"text": "a"}
                await gate.wait()
                for _ in range(100):
                    yield {"text": "b"}
            finally:
                self.left = True

        self.read = read()

    def __aiter__(self) -> Any:
        return self.read

    async def aclose(self) -> None:
        await self.read.aclose()


def test_another_thread_may_close_a_stream_while_it_is_read():
    gate = threading.Event()
    events = Generated(gate)
    stream = opened(events)
    thread = threading.Thread(target=lambda: list(stream))
    thread.start()
    assert events.started.wait(10)
    stream.close()
    stream.close()
    assert not events.left
    gate.set()
    thread.join(10)
    assert (events.left, thread.is_alive(), stream.done, stream.content[0]) == (True, False, False, "a")
    with pytest.raises(CallwrightError, match="closed"):
        list(stream)


def test_another_task_may_close_an_async_stream_while_it_is_read():
    async def main() -> None:
        gate = asyncio.Event()
        events = Awaited(gate)
        stream = await opened_async(events)

        async def read() -> list[str]:
            return [chunk.content async for chunk, _ in stream]

        task = asyncio.create_task(read())
        await asyncio.sleep(0.01)
        await stream.aclose()
        await stream.aclose()
        assert not events.left
        gate.set()
        assert await task == ["a"]
        assert (events.left, stream.done) == (True, False)

    asyncio.run(main())


def test_closing_a_response_that_is_read_ends_its_reader_quietly():
    closed = threading.Event()

    class Response(Generated):
        def close(self) -> None:
            closed.set()

        def __iter__(self) -> Any:
            yield {"text": "a"}
            self.started.set()
            closed.wait(10)
            raise OSError(9, "Bad file descriptor")

    events = Response(threading.Event())
    stream = opened(events)
    seen: list[str] = []
    thread = threading.Thread(target=lambda: seen.extend(chunk.content for chunk, _ in stream))
    thread.start()
    assert events.started.wait(10)
    stream.close()
    thread.join(10)
    assert (seen, thread.is_alive(), stream.done) == (["a"], False, False)


@pytest.mark.parametrize("copied", [pickle.dumps, copy.deepcopy])
def test_a_stream_says_why_it_cannot_be_copied_with_its_connection(copied):
    with pytest.raises(ArgumentTypeError, match=r"holds a connection: .* `construct_call_response\(\)`"):
        copied(opened(Events({"text": "a"}, END)))


@pytest.mark.parametrize("leave", ["close", "another iterator", "copy"])
def test_a_stream_is_done_only_when_it_was_read_to_its_end(leave):
    stream = opened(Events({"text": "a"}, {"text": "b"}, END))
    pairs = iter(stream)
    next(pairs)
    if leave == "close":
        stream.close()
    elif leave == "another iterator":
        other = iter(stream)
        next(other)
        del other
    else:
        copied = copy.copy(stream)
        del copied
    gc.collect()
    rest = [chunk.content for chunk, _ in pairs]
    assert (stream.done, rest) == ((True, ["b", ""]) if leave == "copy" else (False, []))
    if not stream.done:
        with pytest.raises(CallwrightError, match="not been read to its end"):
            stream.construct_call_response()


def test_an_async_stream_that_is_closed_in_its_loop_is_not_done():
    async def main() -> None:
        stream = await opened_async(AsyncEvents({"text": "a"}, {"text": "b"}, END))
        async for _ in stream:
            await stream.aclose()
        assert (stream.content, stream.done) == ("a", False)

    asyncio.run(main())


def test_a_stream_that_another_thread_drops_is_closed_on_its_own_event_loop():
    box: dict[str, Any] = {}
    ready, dropped = threading.Event(), threading.Event()

    class Where(AsyncEvents):
        async def aclose(self) -> None:
            box["closed on"] = asyncio.get_running_loop()

    def own() -> None:
        async def main() -> None:
            box["loop"] = asyncio.get_running_loop()
            box["stream"] = await opened_async(Where({"text": "a"}, END))
            ready.set()
            await asyncio.to_thread(dropped.wait, 10)
            await asyncio.sleep(0.01)

        asyncio.run(main())

    async def drop() -> None:
        await asyncio.to_thread(ready.wait, 10)
        del box["stream"]
        gc.collect()
        dropped.set()
        await asyncio.sleep(0.01)

    thread = threading.Thread(target=own)
    thread.start()
    asyncio.run(drop())
    thread.join(10)
    assert box["closed on"] is box["loop"]
