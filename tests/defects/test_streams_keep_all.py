"""Streams lose nothing: finish reasons, refusals, calls without arguments, times, and errors of users' validators."""

from __future__ import annotations

import pytest
from pydantic import field_validator

from callwright_runtime import BaseTool
from tests.support.answers import Answer, Call
from tests.support.library import opening_hours, shelf_of
from tests.support.tiers import by_law, neutral

pytestmark = neutral


@by_law
def test_a_finish_reason_survives_usage_that_arrives_later(caller):
    caller.will_say(Answer("It is", ended="length"))
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    made = stream.construct_call_response()
    assert stream.common_finish_reasons == made.common_finish_reasons == ["length"]
    assert stream.finish_reasons == made.finish_reasons
    assert (made.output_tokens, stream.output_tokens) == (Answer().tokens.output, Answer().tokens.output)


@by_law
def test_calls_without_arguments_are_yielded_at_any_position(caller):
    hours, shelf = Call("opening_hours", "{}", "call_1"), Call("shelf_of", '{"title": "Dune"}', "call_2")
    caller.will_say(Answer(calls=(hours, shelf, Call("opening_hours", "{}", "call_3"))))
    stream = caller.ask(stream=True, tools=[opening_hours, shelf_of])
    tools = [tool.call() for _, tool in caller.all_of(stream) if tool is not None]
    assert tools == ["9 to 5", "Dune stands on floor 1", "9 to 5"]
    assert [part.args for part in stream.common_tools] == [{}, {"title": "Dune"}, {}]


@by_law
@pytest.mark.parametrize("stream", [False, True])
def test_a_refusal_is_an_answer_not_an_error(caller, stream):
    caller.will_say(Answer(refusal="I cannot help with that."))
    response = caller.ask(stream=stream, tools=[shelf_of])
    if stream:
        caller.all_of(response)
    assert (response.tools, response.common_tools) == (None, None)
    text = response.content or response.refusal
    assert text == "I cannot help with that."
    assert text in str(response.message_param)
    assert response.common_message_param.role == "assistant"


def test_an_error_of_a_tools_own_validator_is_raised_unchanged_at_the_end(caller):
    class Lend(BaseTool):
        """Lend a book."""

        title: str

        @field_validator("title")
        @classmethod
        def must_be_there(cls, title: str) -> str:
            raise LookupError(title)

    first, second = Call("Lend", '{"title": "Dune"}', "call_1"), Call("opening_hours", "{}", "call_2")
    caller.will_say(Answer("Wait.", calls=(first, second)))
    stream = caller.ask(stream=True, tools=[Lend, opening_hours])
    seen: list[object] = []
    with pytest.raises(LookupError, match="Dune"):
        caller.all_of(stream, seen)
    assert [tool.call() for _, tool in seen if tool is not None] == ["9 to 5"]  # type: ignore[misc]
    assert (stream.content, stream.finished) == ("Wait.", True)
