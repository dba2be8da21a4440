"""Clients that do not read and calls that are cancelled: nothing is read ahead, continues to run, or is leaked."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.faults.raw_server import DEADLINE, Reaction, chunk, opening
from tests.faults.streamed import assert_kept, assert_released, half
from tests.support.answers import Answer
from tests.support.tiers import on_the_wire, spread

pytestmark = on_the_wire

only_async = pytest.mark.parametrize("caller", ["async"], indirect=True)
MUCH = 256 << 20  # bytes; far more than the buffers of two sockets and a client


def test_an_unread_stream_is_not_read_ahead_and_can_be_closed(caller):
    events = [event.encode() for event in caller.provider.wire.events(Answer("Hi"))]
    text_at = next(at for at, event in enumerate(events) if b"Hi" in event)
    filler = chunk(events[text_at] * 500)
    pieces = itertools.chain([opening(), *map(chunk, events[:text_at])], itertools.repeat(filler, MUCH // len(filler)))
    caller.server.reaction = Reaction(pieces, "stall", gives_up_after=0.2)
    stream = caller.ask(stream=True)
    reading = caller.iterator(stream)
    caller.following(reading)
    waiting = caller.server.blocked.wait
    assert caller.run(asyncio.to_thread(waiting, DEADLINE)) if caller.asynchronous else waiting(DEADLINE)
    assert caller.server.sent < MUCH // 2
    caller.close(stream)
    assert_released(caller)


@spread("caller", "stream")
@only_async
@pytest.mark.parametrize("stream", [False, True])
def test_a_call_cancelled_before_its_answer_ends_at_once(caller, stream):
    caller.server.tell(end="stall")
    ask = caller.decorate(lambda: "Hello", stream=stream)

    async def cancelled() -> None:
        task = asyncio.ensure_future(read(ask(), Reader()) if stream else ask())
        assert await asyncio.to_thread(caller.server.asked.wait, DEADLINE)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    caller.run(cancelled())
    assert_released(caller)


@only_async
def test_a_cancelled_stream_keeps_what_arrived(caller):
    caller.server.tell(opening(), *half(caller.provider), end="stall")
    ask, reader = caller.decorate(lambda: "Hello", stream=True), Reader()

    async def cancelled() -> None:
        task = asyncio.ensure_future(read(ask(), reader))
        await reader.started.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    caller.run(cancelled())
    assert_kept(caller, reader.stream, reader.seen)
    assert_released(caller)


@only_async
def test_a_timeout_around_a_stream_ends_it(caller):
    caller.server.tell(opening(), *half(caller.provider), end="stall")
    ask = caller.decorate(lambda: "Hello", stream=True)

    async def limited() -> None:
        stream = await ask()
        async with asyncio.timeout(0.2):  # not around the connecting, which takes as long on a busy machine
            await read(already(stream), Reader())

    with pytest.raises(TimeoutError):
        caller.run(limited())
    assert_released(caller)


async def already(stream: Any) -> Any:
    """Return what was asked for before."""
    return stream


@dataclass
class Reader:
    """The part of a stream that a task has read."""

    stream: Any = None
    seen: list[Any] = field(default_factory=list)
    started: asyncio.Event = field(default_factory=asyncio.Event)


async def read(asked: Any, reader: Reader) -> None:
    """Read the stream that a call returns."""
    reader.stream = await asked
    async for pair in reader.stream:
        reader.seen.append(pair)
        if reader.stream.content:
            reader.started.set()
