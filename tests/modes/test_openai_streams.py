"""What hosts that speak the wire of chat completions really send: none of it may confuse a stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.answers import Answer, Tokens
from tests.support.library import opening_hours, shelf_of
from tests.support.replies import Event, sse
from tests.support.tiers import on_the_wire
from tests.support.wire import openai as wire

if TYPE_CHECKING:
    from tests.support.caller import Caller

pytestmark = [on_the_wire, pytest.mark.parametrize("provider", ["openai"], indirect=True)]
TOKENS = Tokens()


@pytest.fixture
def read(caller: Caller):
    """Read a stream of these events to its end; gives the stream and its pairs."""

    def reading(*events: Event, **options: Any) -> tuple[Any, list[Any]]:
        caller.server.reply(sse([*events, wire.DONE]))
        stream = caller.ask(stream=True, tools=[shelf_of, opening_hours], **options)
        return stream, caller.all_of(stream)

    return reading


def fragment(index: int, call_id: str | None, name: str | None, arguments: str | None) -> Event:
    """Write a chunk with one fragment of a call, without the keys that are None."""
    function = given(name=name, arguments=arguments)
    return wire.chunk({"tool_calls": [given(index=index, id=call_id, function=function)]})


def given(**entries: Any) -> dict[str, Any]:
    return {key: value for key, value in entries.items() if value is not None}


def called(pairs: list[Any]) -> list[tuple[Any, Any]]:
    return [(tool.tool_call.id, tool.call()) for _, tool in pairs if tool is not None]


def test_ignores_leading_chunk_without_choices(read):
    stream, pairs = read(wire.usage_chunk(Tokens(0, 0, 0, 0)), wire.chunk({"content": "Hi"}), wire.chunk({}, "stop"))
    assert (stream.content, len(pairs), stream.finish_reasons) == ("Hi", 3, ["stop"])


def test_usage_in_every_chunk_is_counted_once_the_last_wins(read):
    def with_usage(event: Event, tokens: Tokens) -> Event:
        return Event({**event.data, "usage": wire.usage(tokens)})

    stream, _ = read(
        with_usage(wire.chunk({"content": "a"}), Tokens(21, 0, 1, 0)),
        with_usage(wire.chunk({"content": "b"}), Tokens(21, 0, 2, 0)),
        with_usage(wire.chunk({}, "stop"), Tokens(21, 0, 3, 0)),
    )
    assert (stream.input_tokens, stream.output_tokens, stream.content) == (21, 3, "ab")


def test_a_finish_reason_that_comes_twice_and_content_after_it_are_kept(read):
    stream, _ = read(
        wire.chunk({"content": "a"}), wire.chunk({}, "stop"), wire.chunk({"content": "b"}), wire.chunk({}, "stop")
    )
    assert (stream.content, stream.finish_reasons) == ("ab", ["stop"])


def test_finish_and_content_in_one_chunk(read):
    stream, _ = read(wire.chunk({"role": "assistant", "content": "Hi"}, "length"), wire.usage_chunk(TOKENS))
    assert (stream.content, stream.common_finish_reasons, stream.output_tokens) == ("Hi", ["length"], TOKENS.output)


def test_a_stream_without_a_finish_says_so(read):
    stream, _ = read(wire.chunk({"content": "It is"}))
    assert (stream.content, stream.done, stream.finished, stream.finish_reasons) == ("It is", True, False, [])


def test_a_second_choice_is_not_mixed_into_the_first(read):
    stream, _ = read(
        wire.chunk({"content": "a"}),
        wire.chunk({"content": "X"}, index=1),
        wire.chunk({"content": "b"}),
        wire.chunk({}, "stop"),
    )
    assert stream.content == "ab"


def test_repeated_ids_and_names_begin_no_new_call(read):
    _, pairs = read(
        fragment(0, "call_1", "shelf_of", '{"title":'),
        fragment(0, "call_1", "shelf_of", ' "Dune"}'),
        wire.chunk({}, "tool_calls"),
    )
    assert called(pairs) == [("call_1", "Dune stands on floor 1")]


def test_accepts_empty_and_late_ids(read):
    _, pairs = read(
        fragment(0, "", "shelf_of", ""),
        fragment(0, "call_1", "", '{"title": "Dune"'),
        fragment(0, "", None, "}"),
        wire.chunk({}, "tool_calls"),
    )
    assert called(pairs) == [("call_1", "Dune stands on floor 1")]


def test_whole_calls_that_share_an_index_are_told_apart_by_their_ids(read):
    _, pairs = read(
        fragment(0, "call_1", "shelf_of", '{"title": "Dune"}'),
        fragment(0, "call_2", "shelf_of", '{"title": "Emma"}'),
        wire.chunk({}, "tool_calls"),
    )
    assert called(pairs) == [("call_1", "Dune stands on floor 1"), ("call_2", "Emma stands on floor 1")]


@pytest.mark.parametrize("arguments", [None, "", "{}"])
def test_a_call_without_arguments_is_a_call(read, arguments):
    stream, pairs = read(fragment(0, "call_1", "opening_hours", arguments), wire.chunk({}, "tool_calls"))
    assert called(pairs) == [("call_1", "9 to 5")]
    assert stream.common_tools[0].args == {}


def test_a_call_in_the_chunk_of_the_finish_or_without_a_finish_is_a_call(read):
    whole = {"tool_calls": [{"index": 0, "id": "call_1", "type": "function", "function": {"name": "opening_hours"}}]}
    assert called(read(wire.chunk(whole, "tool_calls"))[1]) == [("call_1", "9 to 5")]
    assert called(read(wire.chunk(whole))[1]) == [("call_1", "9 to 5")]


def test_a_refusal_is_kept_and_echoed(read):
    stream, _ = read(wire.chunk({"refusal": "I can"}), wire.chunk({"refusal": "not."}), wire.chunk({}, "stop"))
    assert (stream.content, stream.response.refusal) == ("", "I cannot.")
    assert stream.message_param["refusal"] == "I cannot."


def test_an_error_event_is_raised_and_what_arrived_is_kept(caller):
    events = [wire.chunk({"content": "It is"}), Event(wire.error(500, "the host broke down"))]
    caller.server.reply(sse(events))
    stream = caller.ask(stream=True)
    with pytest.raises(Exception, match="the host broke down"):
        caller.all_of(stream)
    assert (stream.content, stream.done) == ("It is", False)


def test_answer_without_choices_is_empty(caller):
    from tests.support.replies import json_reply

    caller.server.reply(json_reply({**wire.body(Answer("Hi")), "choices": []}))
    response = caller.ask(tools=[shelf_of])
    assert (response.content, response.finish_reasons, response.tools) == ("", [], None)


def test_a_custom_tool_call_is_left_to_the_sdks_object(caller):
    from tests.support.replies import json_reply

    body = wire.body(Answer("Hi"))
    custom = {"id": "call_1", "type": "custom", "custom": {"name": "grep", "input": "x"}}
    body["choices"][0]["message"]["tool_calls"] = [custom]
    caller.server.reply(json_reply(body))
    response = caller.ask(tools=[shelf_of])
    assert (response.tools, response.content) == (None, "Hi")
    assert response.message_param["tool_calls"] == [custom]
