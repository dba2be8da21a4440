"""Streams: every event once, every tool, and totals that equal the plain call's."""

from __future__ import annotations

from typing import Any

import pytest

from callwright_runtime import ToolArgumentsError, UnknownToolError
from tests.support.answers import Answer, Call
from tests.support.library import lend, opening_hours, shelf_of
from tests.support.providers import names_where
from tests.support.tiers import by_law, neutral, on_the_wire, spread_by_law
from tests.support.wire_form import bare

pytestmark = on_the_wire

TOOLS = [shelf_of, opening_hours, lend]
SHELF = Call("shelf_of", '{"title": "Dune", "floor": 2}', "call_1")
TWO = (SHELF, Call("shelf_of", '{"title": "Emma"}', "call_2"))
SHELVES = ["Dune stands on floor 2", "Emma stands on floor 1"]
ANSWERS = {
    "text": Answer("It is on the second floor."),
    "text cut by the limit": Answer("It is", ended="length"),
    "one call": Answer(calls=(SHELF,)),
    "text and two calls": Answer("One moment.", calls=TWO),
    "call without arguments": Answer(calls=(Call("opening_hours"),)),
    "refusal": Answer(refusal="I cannot help with that.", ended="content_filter"),
}
TOTALS = (
    "content",
    "finish_reasons",
    "model",
    "id",
    "input_tokens",
    "cached_tokens",
    "cache_write_tokens",
    "output_tokens",
    "reasoning_tokens",
    "thinking",
    "tools",
    "common_tools",
    "common_usage",
    "common_finish_reasons",
    "common_message_param",
    "message_param",
)


@by_law
@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_stream_totals_equal_those_of_the_plain_call(caller, answer):
    caller.will_say(answer, answer)
    response = caller.ask(tools=TOOLS)
    stream = caller.ask(tools=TOOLS, stream=True)
    caller.all_of(stream)
    assert {name: bare(getattr(stream, name)) for name in TOTALS} == {
        name: bare(getattr(response, name)) for name in TOTALS
    }


@spread_by_law("caller")
@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_stream_becomes_a_call_response(caller, answer):
    caller.will_say(answer, answer)
    response = caller.ask(tools=TOOLS)
    stream = caller.ask(tools=TOOLS, stream=True)
    caller.all_of(stream)
    made = stream.construct_call_response()
    assert type(made) is type(response)
    assert {name: bare(getattr(made, name)) for name in TOTALS} == {
        name: bare(getattr(response, name)) for name in TOTALS
    }
    assert made.messages == response.messages
    assert made.tool_types == response.tool_types
    assert made.fn_args == {}


def test_stream_properties_match_the_answer(caller):
    answer = Answer("One moment.", calls=TWO)
    caller.will_say(answer)
    stream = caller.ask(tools=TOOLS, stream=True)
    caller.all_of(stream)
    tokens, expected = answer.tokens, caller.provider.expected
    assert stream.content == "One moment."
    assert stream.common_finish_reasons == [expected.finish_of_calls]
    assert stream.model == caller.provider.wire.MODEL
    assert stream.id == (caller.provider.wire.ID if expected.names_streams else None)
    assert stream.input_tokens == tokens.input
    assert stream.output_tokens == tokens.output
    assert stream.cached_tokens == tokens.cached
    assert stream.cache_write_tokens == (tokens.written if expected.counts_writes else None)
    assert stream.reasoning_tokens == (tokens.reasoning if expected.counts_thinking else None)
    assert caller.provider.seen(bare(stream.message_param)) == caller.provider.wire.assistant_turn(answer)
    assert stream.done
    assert stream.finished


@neutral
def test_totals_grow_while_the_stream_arrives(caller):
    caller.will_say(Answer("It is on the second floor."))
    stream = caller.ask(stream=True)
    assert stream.content == ""
    assert stream.finish_reasons == []
    assert not stream.done
    assert not stream.finished
    seen: list[str] = []
    reading = caller.iterator(stream)
    while not stream.content.startswith("It is on"):
        caller.following(reading)
        seen.append(stream.content)
    assert seen == sorted(seen, key=len)
    assert not stream.finished
    assert not stream.done
    caller.all_of(reading)
    assert stream.content == "It is on the second floor."
    assert stream.done


def test_yields_every_sdk_event_once(caller):
    answer = Answer("One moment.", calls=TWO)
    caller.will_say(answer)
    pairs = caller.all_of(caller.ask(tools=TOOLS, stream=True))
    sent = caller.provider.wire.events(answer)
    seen = len(sent) - caller.provider.expected.silent_events
    assert len([chunk for chunk, tool in pairs if tool is None]) == seen
    assert "".join(chunk.content for chunk, tool in pairs if tool is None) == "One moment."


@by_law
@pytest.mark.parametrize("order", ["one by one", "interleaved", "together"])
def test_parallel_calls_are_separated_in_any_order_of_fragments(caller, order):
    caller.will_say(Answer(calls=(*TWO, Call("opening_hours", "{}", "call_3"))), order=order)
    stream = caller.ask(tools=TOOLS, stream=True)
    tools = [tool for _, tool in caller.all_of(stream) if tool is not None]
    assert [tool.call() for tool in tools] == [*SHELVES, "9 to 5"]
    assert [tool.tool_call.id for tool in tools] == ["call_1", "call_2", "call_3"]
    assert [tool.args for tool in stream.tools] == [tool.args for tool in tools]


@by_law
@pytest.mark.parametrize("provider", names_where(lambda each: not each.expected.whole_calls), indirect=True)
def test_a_call_cut_by_the_limit_is_an_error_at_the_end_and_nothing_is_lost(caller):
    caller.will_say(Answer("Wait.", calls=(SHELF, Call("shelf_of", '{"title": "Em', "call_2")), ended="length"))
    stream = caller.ask(tools=TOOLS, stream=True)
    seen: list[Any] = []
    with pytest.raises(ToolArgumentsError, match="shelf_of") as caught:
        caller.all_of(stream, seen)
    assert caught.value.arguments == '{"title": "Em'
    assert [tool.call() for _, tool in seen if tool is not None] == SHELVES[:1]
    assert stream.content == "Wait."
    assert stream.common_finish_reasons == ["length"]
    assert stream.output_tokens == Answer().tokens.output


@by_law
def test_unknown_tool_raises_at_the_end(caller):
    caller.will_say(Answer("Wait.", calls=(Call("burn"), SHELF)))
    stream = caller.ask(tools=TOOLS, stream=True)
    seen: list[Any] = []
    with pytest.raises(UnknownToolError, match="burn"):
        caller.all_of(stream, seen)
    assert [tool.call() for _, tool in seen if tool is not None] == SHELVES[:1]
    assert stream.content == "Wait."


@by_law
def test_the_request_is_sent_when_the_function_is_called(caller):
    caller.will_say(Answer("Hi"))
    stream = caller.ask(stream=True)
    assert len(caller.server.requests) == 1
    caller.all_of(stream)
    assert len(caller.server.requests) == 1


@neutral
def test_a_stream_knows_when_it_began_and_ended(caller):
    caller.will_say(Answer("Hi"))
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    assert 0 < stream.start_time <= stream.end_time


@neutral
def test_stream_iterates_in_its_own_mode_only(caller):
    caller.will_say(Answer("Hi"))
    stream = caller.ask(stream=True)
    assert hasattr(stream, "__aiter__") == caller.asynchronous
    assert hasattr(stream, "__iter__") != caller.asynchronous
    caller.all_of(stream)


def test_request_asks_for_a_stream_and_its_usage(caller):
    caller.will_say(Answer("Hi"))
    caller.all_of(caller.ask("Hello", stream=True))
    expected = caller.provider.expected
    said = {"model": "test-model", "messages": [{"role": "user", "content": "Hello"}]}
    assert caller.server.last == {**said, **expected.defaults, **expected.streamed}


@pytest.mark.parametrize("provider", ["openai"], indirect=True)  # others have no such param
def test_the_users_stream_options_survive(caller):
    options = {"include_obfuscation": False}
    caller.will_say(Answer("Hi"), Answer("Hi"))
    caller.all_of(caller.ask(stream=True, call_params={"stream_options": options}))
    assert caller.server.last["stream_options"] == {"include_usage": True, "include_obfuscation": False}
    assert options == {"include_obfuscation": False}
    caller.all_of(caller.ask(stream=True, call_params={"stream_options": {"include_usage": False}}))
    assert caller.server.last["stream_options"] == {"include_usage": False}
