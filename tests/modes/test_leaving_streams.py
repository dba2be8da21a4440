"""Leaving a stream and coming back to it: a connection is never left open, and nothing that arrived is lost."""

from __future__ import annotations

import gc

import pytest

from callwright_runtime import CallwrightError
from tests.support.answers import Answer, Call
from tests.support.library import shelf_of
from tests.support.replies import sse
from tests.support.tiers import by_law, neutral, spread

pytestmark = neutral

LONG = Answer("It is on the second floor, I think.")
CALLED = Answer("It is on the second floor.", calls=(Call("shelf_of", '{"title": "Dune"}'),))


def held(provider, answer):
    """Give a reply that sends the first half of its events and never ends."""
    events = provider.wire.events(answer)
    return sse(events[: len(events) // 2]).hold()


@spread("leave")
@pytest.mark.parametrize("leave", ["break", "close", "with", "garbage"])
def test_leaving_a_stream_early_closes_its_connection(caller, leave):
    caller.server.reply(held(caller.provider, LONG))
    ask = caller.decorate(lambda: "Hello", stream=True)
    caller.run(LEAVE_ASYNC[leave](ask)) if caller.asynchronous else LEAVE[leave](ask())
    assert len(caller.server.requests) == 1
    assert caller.wait_for_connections(0)


def leave_by_break(stream):
    for _ in stream:
        break


def leave_by_close(stream):
    reading = iter(stream)
    next(reading)
    stream.close()


def leave_by_with(stream):
    reading = iter(stream)
    with stream:
        next(reading)


def leave_by_dropping(stream):
    next(iter(stream))
    del stream
    gc.collect()


async def leave_by_break_async(ask):
    async for _ in await ask():
        break


async def leave_by_close_async(ask):
    stream = await ask()
    reading = aiter(stream)
    await anext(reading)
    await stream.aclose()


async def leave_by_with_async(ask):
    async with await ask() as stream:
        reading = aiter(stream)
        await anext(reading)


async def leave_by_dropping_async(ask):
    stream = await ask()
    await anext(aiter(stream))
    del stream
    gc.collect()


LEAVE = {"break": leave_by_break, "close": leave_by_close, "with": leave_by_with, "garbage": leave_by_dropping}
LEAVE_ASYNC = {
    "break": leave_by_break_async,
    "close": leave_by_close_async,
    "with": leave_by_with_async,
    "garbage": leave_by_dropping_async,
}


@by_law
@pytest.mark.parametrize("caller", ["sync"], indirect=True)  # an async loop that is left is closed by its event loop
def test_leaving_a_sync_stream_closes_it_at_once(caller):
    caller.server.reply(held(caller.provider, LONG))
    stream = caller.ask(stream=True)
    caller.some_of(stream, 2)
    assert caller.provider.expected.closed(stream.stream)


@by_law
def test_abandoned_stream_reports_it_and_keeps_what_arrived(caller):
    caller.server.reply(held(caller.provider, LONG))
    stream = caller.ask(stream=True)
    chunks = caller.some_of(stream, min(4, len(caller.provider.wire.events(LONG)) // 2))
    assert caller.wait_for_connections(0)
    assert stream.content == "".join(chunk.content for chunk, _ in chunks) != ""
    with pytest.raises(CallwrightError, match="closed"):
        caller.all_of(stream)


def test_an_exception_inside_the_loop_closes_the_connection(caller):
    caller.server.reply(held(caller.provider, LONG))

    def read():
        for _ in stream:
            raise KeyError("mine")

    async def read_async():
        async for _ in stream:
            raise KeyError("mine")

    stream = caller.ask(stream=True)
    with pytest.raises(KeyError, match="mine"):
        caller.run(read_async()) if caller.asynchronous else read()
    caller.close(stream)
    assert caller.wait_for_connections(0)


def test_second_iteration_continues_the_first(caller):
    caller.will_say(CALLED)
    stream = caller.ask(tools=[shelf_of], stream=True)
    reading = caller.iterator(stream)
    first = [caller.following(reading) for _ in range(3)]
    rest = caller.all_of(stream)
    assert "".join(chunk.content for chunk, tool in first + rest if tool is None) == "It is on the second floor."
    assert [tool.call() for _, tool in first + rest if tool is not None] == ["Dune stands on floor 1"]
    assert (stream.content, len(stream.tools), stream.done) == ("It is on the second floor.", 1, True)


def test_iterating_over_a_read_stream_yields_nothing(caller):
    caller.will_say(Answer("It is on the second floor."))
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    assert caller.all_of(stream) == []
    assert (stream.content, stream.done) == ("It is on the second floor.", True)


def test_unfinished_stream_makes_no_call_response(caller):
    caller.will_say(Answer("It is on the second floor."))
    stream = caller.ask(stream=True)
    caller.some_of(stream, 2)
    with pytest.raises(CallwrightError, match="end"):
        stream.construct_call_response()
    caller.close(stream)
