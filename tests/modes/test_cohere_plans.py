"""What Cohere's answers hold besides: plans beside the content, thoughts in it, sources; and errors in streams."""

from __future__ import annotations

from typing import Any

import pytest

from callwright_runtime import Messages, StreamError, ThinkingPart, ToolCallPart
from tests.support.answers import Answer, Call
from tests.support.library import shelf_of
from tests.support.replies import Event, json_reply, sse
from tests.support.tiers import on_the_wire
from tests.support.wire import cohere as wire
from tests.support.wire_form import bare

PLAN = "I will look where Dune stands."
CALLED = Answer(calls=(Call("shelf_of", '{"title":"Dune"}'),))
SOURCE = {
    "start": 0,
    "end": 4,
    "text": "Dune",
    "sources": [{"type": "document", "id": "doc:0"}],
    "type": "TEXT_CONTENT",
}
pytestmark = [on_the_wire, pytest.mark.parametrize("provider", ["cohere"], indirect=True)]


def ask_both(caller: Any, body: dict[str, Any], events: list[Event]) -> list[Any]:
    """Ask plain and streamed; gives the response, and the stream read to its end."""
    caller.server.reply(json_reply(body), sse(events))
    stream_and_plain = [caller.ask(tools=[shelf_of]), caller.ask(tools=[shelf_of], stream=True)]
    caller.all_of(stream_and_plain[1])
    return stream_and_plain


def test_a_plan_is_what_was_thought_and_goes_back_as_a_plan(caller):
    body = wire.body(CALLED)
    body["message"]["tool_plan"] = PLAN
    start, *rest = wire.events(CALLED)
    for answered in ask_both(caller, body, [start, *wire.plan_events(PLAN), *rest]):
        assert answered.thinking == PLAN
        assert bare(answered.message_param) == body["message"]
        common = answered.common_message_param
        plan, call = common.content
        assert plan == ThinkingPart(PLAN, None, "cohere", "tool_plan")
        assert call == ToolCallPart("call_1", "shelf_of", {"title": "Dune"})
        caller.will_say(Answer("Hi"))
        caller.ask([Messages.User("Hello"), common])
        assert caller.server.last["messages"][-1] == body["message"]


def test_a_thought_stands_before_the_text_and_goes_back_there(caller):
    thought = Answer("Two.", thinking="One and one.")
    for answered in ask_both(caller, wire.body(thought), wire.events(thought)):
        assert (answered.thinking, answered.content) == ("One and one.", "Two.")
        assert bare(answered.message_param) == wire.message(thought)
        caller.will_say(Answer("Hi"))
        caller.ask([Messages.User("Hello"), answered.common_message_param])
        assert caller.server.last["messages"][-1] == wire.message(thought)


def test_sources_are_listed_plain_and_streamed(caller):
    body = wire.body(Answer("Dune"))
    body["message"]["citations"] = [SOURCE, SOURCE]
    *said, end, done = wire.events(Answer("Dune"))
    for answered in ask_both(caller, body, [*said, *[wire.citation_event(SOURCE)] * 2, end, done]):
        assert [citation.text for citation in answered.citations] == ["Dune", "Dune"]
        assert [source.id for source in answered.citations[0].sources] == ["doc:0"]


def test_counts_are_whole_numbers_though_the_sdk_has_floats(caller):
    caller.will_say(Answer("Hi"))
    counts = caller.ask().common_usage
    assert [type(count) for count in (counts.input_tokens, counts.output_tokens, counts.cached_tokens)] == [int] * 3


def test_an_error_at_the_end_of_a_stream_is_raised_and_what_arrived_is_kept(caller):
    delta = {"finish_reason": "ERROR", "usage": {}, "error": "invalid tool generation"}
    plan = wire.plan_events(PLAN)
    end = Event({"type": "message-end", "delta": delta}, "message-end")
    caller.server.reply(sse([wire.events(Answer())[0], *plan, end, wire.DONE]))
    stream = caller.ask(stream=True)
    with pytest.raises(StreamError, match=r"cohere.*invalid tool generation"):
        caller.all_of(stream)
    assert (stream.thinking, stream.finish_reasons) == (PLAN, ["ERROR"])
