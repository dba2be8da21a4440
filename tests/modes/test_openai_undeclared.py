"""What other servers and older models say on OpenAI's wire beside what its SDK declares; docs/promises.md lists it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.answers import Answer
from tests.support.replies import json_reply, sse
from tests.support.wire import openai as wire

DETAILS = [{"type": "reasoning.text", "text": "One and one.", "signature": "c2ln", "index": 0}]
pytestmark = pytest.mark.parametrize("provider", ["openai"], indirect=True)


def test_details_of_reasoning_go_back_with_a_plain_answer(caller):
    body = wire.body(Answer("Two."))
    body["choices"][0]["message"] |= {"reasoning": "One and one.", "reasoning_details": DETAILS}
    caller.server.reply(json_reply(body))
    response = caller.ask()
    assert response.thinking == "One and one."
    assert response.message_param["reasoning_details"] == DETAILS


def test_of_a_stream_the_reasoning_is_read_and_its_details_are_not(caller):
    first, *rest = wire.events(Answer("Two."))
    [choice] = first.data["choices"]
    delta = {**choice["delta"], "reasoning": "One and one.", "reasoning_details": DETAILS}
    told = replace(first, data={**first.data, "choices": [{**choice, "delta": delta}]})
    caller.server.reply(sse([told, *rest]))
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    assert (stream.thinking, stream.content) == ("One and one.", "Two.")
    assert "reasoning_details" not in stream.message_param


def test_a_call_in_the_older_form_goes_back_and_is_no_tool_call(caller):
    called = {"name": "shelf_of", "arguments": "{}"}
    body = wire.body(Answer("Wait."))
    body["choices"][0] |= {"finish_reason": "function_call"}
    body["choices"][0]["message"]["function_call"] = called
    caller.server.reply(json_reply(body))
    response = caller.ask()
    assert response.common_tools is None
    assert response.common_finish_reasons == ["tool_calls"]
    assert response.message_param["function_call"] == called
