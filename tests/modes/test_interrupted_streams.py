"""A connection or data that breaks in the middle: an error with its cause, and what arrived is kept.

OpenAI's SDK reports a broken connection by an error of its own, which passes; what the SDKs let through is made ours.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.support.answers import Answer, Call
from tests.support.library import DUNE_JSON, Book, shelf_of
from tests.support.providers import names_where
from tests.support.replies import Reply, raw, sse
from tests.support.tiers import by_law, on_the_wire

pytestmark = on_the_wire

NO_RETRY = {"x-should-retry": "false"}  # for an SDK that cannot be told when its client is made
ANSWER = Answer("It is on the second floor.", calls=(Call("shelf_of", '{"title": "Dune"}'),))


def broken(caller: Any) -> type[Exception]:
    """Give the error for a connection that breaks in the middle of a stream."""
    return caller.provider.expected.interrupted()


def something_arrived(caller: Any, what: Any) -> bool:
    """Tell whether what came before the break is there, as far as the SDK lets it through."""
    return bool(what) or (caller.asynchronous and caller.provider.expected.async_blocks)


def cut_reply(caller: Any, answer: Answer, share: float = 0.5) -> Reply:
    """Break off within the event that stands at this share of the stream."""
    events = [event.encode() for event in caller.provider.wire.events(answer)]
    whole = events[: int(len(events) * share)]
    return sse(caller.provider.wire.events(answer)).cut(sum(map(len, whole)) + 9)


def test_a_connection_that_breaks_is_an_error_with_its_cause(caller):
    caller.server.reply(cut_reply(caller, ANSWER))
    stream = caller.ask(stream=True, tools=[shelf_of])
    seen: list[Any] = []
    with pytest.raises(broken(caller)) as caught:
        caller.all_of(stream, seen)
    assert type(caught.value.__cause__).__name__ in caller.provider.expected.causes
    assert stream.content == "".join(chunk.content for chunk, tool in seen if tool is None)
    assert something_arrived(caller, stream.content)
    assert ANSWER.text.startswith(stream.content)
    assert (stream.done, stream.finished) == (False, False)
    assert caller.wait_for_connections(0)


@pytest.mark.parametrize("provider", names_where(lambda each: each.expected.broken_json is not None), indirect=True)
def test_data_that_is_no_json_is_a_stream_interrupted_with_its_cause(caller):
    events = caller.provider.wire.events(ANSWER)
    broken_off = sse([*events[:4], replace(events[4], data='{"id": "chat'), *events[5:]])
    caller.server.reply(broken_off.hold())  # an SDK may keep the connection of a whole reply for a while
    stream = caller.ask(stream=True)
    with pytest.raises(Exception, match=r"JSON|Unterminated string") as caught:
        caller.all_of(stream)
    assert type(caught.value).__name__ == caller.provider.expected.broken_json
    assert isinstance(caught.value.__cause__ or caught.value.__context__, json.JSONDecodeError)
    assert something_arrived(caller, stream.content)
    assert caller.wait_for_connections(0)


@pytest.mark.parametrize("provider", names_where(lambda each: each.expected.skips_broken_events), indirect=True)
def test_data_that_is_no_json_is_left_out_by_the_sdk(caller):
    events = caller.provider.wire.events(ANSWER)
    caller.server.reply(sse([*events[:4], replace(events[4], data='{"id": "chat'), *events[5:]]))
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    assert 0 < len(stream.content) < len(ANSWER.text)
    assert stream.finished


@by_law
@pytest.mark.parametrize("json_mode", [False, True])
def test_a_structured_stream_that_breaks_is_interrupted_too(caller, json_mode):
    def cut(request: Any) -> Reply:
        forced = caller.provider.wire.forced_tool_of(request.json)
        return cut_reply(caller, Answer(calls=(Call(forced, DUNE_JSON),)) if forced else Answer(DUNE_JSON), 0.8)

    caller.server.respond(cut)
    stream = caller.ask(stream=True, response_model=Book, json_mode=json_mode)
    seen: list[Book] = []
    with pytest.raises(broken(caller)):
        caller.all_of(stream, seen)
    assert something_arrived(caller, seen)
    assert all(book.title == "Dune" for book in seen[-1:])


def test_a_stream_that_breaks_before_its_first_event(caller):
    caller.server.reply(sse(caller.provider.wire.events(ANSWER)).cut(0))
    if caller.provider.expected.first_event_at_once:
        with pytest.raises(Exception, match=r"peer closed connection|not completed|broke off"):
            caller.ask(stream=True)
        return
    stream = caller.ask(stream=True)
    with pytest.raises(broken(caller)):
        caller.all_of(stream)
    assert (stream.content, stream.finish_reasons, stream.tools, stream.input_tokens) == ("", [], None, None)


@by_law
def test_an_http_error_is_the_sdks_own_also_for_a_stream(caller):
    caller.server.reply(raw(json.dumps(caller.provider.wire.error(429, "slow down")).encode(), 429, NO_RETRY))
    with pytest.raises(Exception, match="slow down") as caught:
        caller.ask(stream=True)
    assert caller.provider.expected.errors[429] in [cls.__name__ for cls in type(caught.value).__mro__]
