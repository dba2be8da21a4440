"""Streams that break, stall or end early: a clear error, what arrived is kept, and the connection is released."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from callwright_runtime import IncompleteStreamError
from tests.faults.errors import error_of, is_clear
from tests.faults.raw_server import chunk, opening
from tests.faults.streamed import END, assert_kept, assert_released, encoded, half
from tests.faults.timeouts import limited
from tests.support.answers import Answer, Call
from tests.support.library import DUNE, DUNE_JSON, Book
from tests.support.tiers import by_law, on_the_wire

pytestmark = on_the_wire


def broken(caller: Any, **options: Any) -> tuple[Any, list[Any], BaseException]:
    """Read a stream until it breaks; return it, its pairs and the error, which must be a clear one."""
    stream = caller.ask(stream=True, **options)
    seen: list[Any] = []
    with pytest.raises(Exception, match=r".") as caught:
        caller.all_of(stream, seen)
    assert is_clear(caller.provider, caught.value)
    return stream, seen, caught.value


def test_a_reset_within_a_stream_raises_a_clear_error_and_keeps_what_arrived(caller):
    caller.server.tell(opening(), *half(caller.provider), end="reset")
    stream, seen, error = broken(caller)
    assert_kept(caller, stream, seen)
    assert error.__cause__ is not None
    assert caller.server.held_by_clients() == []


def test_a_truncated_response_raises_a_clear_error_and_keeps_what_arrived(caller):
    caller.server.tell(opening(), *half(caller.provider))
    stream, seen, error = broken(caller)
    assert_kept(caller, stream, seen)
    assert error.__cause__ is not None
    assert_released(caller)


@limited
def test_a_stalled_stream_ends_when_the_clients_timeout_expires(caller, limits):
    caller.server.tell(opening(), *half(caller.provider), end="stall")
    stream, seen, error = broken(caller, call_params=limits)
    assert_kept(caller, stream, seen)
    assert error.__cause__ is not None
    assert_released(caller)


def test_a_stream_without_its_last_events_is_unfinished_and_keeps_what_arrived(caller):
    caller.server.tell(opening(), *half(caller.provider), END)
    stream = caller.ask(stream=True)
    seen = caller.all_of(stream)
    assert stream.content == "".join(chunk.content for chunk, _ in seen) != ""
    assert (stream.done, stream.finished, stream.finish_reasons) == (True, False, [])
    assert stream.construct_call_response().content == stream.content
    assert_released(caller)


@by_law
@pytest.mark.parametrize("json_mode", [False, True])
def test_a_structured_stream_that_ends_early_raises_an_error_with_its_text(caller, json_mode):
    answer = Answer(DUNE_JSON) if json_mode else Answer(calls=(Call("Book", DUNE_JSON),))
    whole = encoded(caller.provider.wire.events(answer))
    caller.server.tell(opening(), *whole[: len(whole) // 2], END)
    stream = caller.ask(stream=True, response_model=Book, json_mode=json_mode)
    values: list[Book] = []
    error = error_of(lambda: caller.all_of(stream, values))
    assert_released(caller)
    if caller.provider.expected.whole_calls and not json_mode:
        assert (error, values[-1]) == (None, DUNE)
        return
    assert isinstance(error, IncompleteStreamError)
    assert DUNE_JSON.startswith(error.text)
    assert error.text == caller.provider.module.get_json_output(error.response, json_mode)


def test_an_error_event_is_raised_with_its_message_or_leaves_the_stream_unfinished(caller):
    caller.server.tell(opening(), *half(caller.provider), chunk(error_event(caller).encode()), END)
    stream = caller.ask(stream=True)
    seen: list[Any] = []
    error = error_of(lambda: caller.all_of(stream, seen))
    assert_released(caller)
    if error is None:
        assert not stream.finished
        return
    assert is_clear(caller.provider, error)
    assert "the host broke down" in f"{error} {vars(error)}"
    assert_kept(caller, stream, seen)


def error_event(caller: Any) -> Any:
    """Return an error event, with a name if events have names."""
    last = caller.provider.wire.events(Answer("Hi"))[-1]
    return replace(last, data=caller.provider.wire.error(500, "the host broke down"), name=last.name and "error")


def test_a_web_page_instead_of_a_stream_raises_a_clear_error_or_leaves_it_unfinished(caller):
    caller.server.tell(opening("text/html"), chunk(b"<html>Please sign in.</html>"), END)
    streams: list[Any] = []
    error = error_of(lambda: streams.append(caller.ask(stream=True)) or caller.all_of(streams[0]))
    assert error is None or is_clear(caller.provider, error)
    for stream in streams:
        assert (stream.content, stream.done, stream.finished) == ("", error is None, False)
    assert_released(caller)
