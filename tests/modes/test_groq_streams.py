"""What only Groq puts into a stream: errors, tools that ran on its side, and usage by model."""

from __future__ import annotations

import pytest

from callwright_runtime import StreamError
from tests.support.answers import Answer
from tests.support.replies import json_reply, sse
from tests.support.wire import groq as wire

pytestmark = pytest.mark.parametrize("provider", ["groq"], indirect=True)
SEARCHED = {"index": 0, "type": "search", "arguments": '{"query": "Dune"}', "output": "By Frank Herbert."}
BREAKDOWN = {"models": [{"model": "llama-3.3-70b-versatile", "usage": wire.usage(Answer().tokens)}]}


def test_an_error_beside_the_choices_is_raised_and_what_arrived_is_kept(caller):
    broken = wire.chunk({})
    broken.data["x_groq"] = {**wire.REQUEST, "error": "over capacity"}
    caller.server.reply(sse([wire.chunk({"content": "It is"}), broken, wire.DONE]))
    stream = caller.ask(stream=True)
    with pytest.raises(StreamError, match="over capacity"):
        caller.all_of(stream)
    assert (stream.content, stream.done) == ("It is", False)


def test_tools_that_ran_on_the_other_side_are_kept_and_not_sent_back(caller):
    answer = Answer("By Frank Herbert.", thinking="I search.")
    body = wire.body(answer)
    body["choices"][0]["message"]["executed_tools"] = [SEARCHED]
    body["usage_breakdown"] = BREAKDOWN
    *events, ended, done = wire.events(answer)
    ended.data["x_groq"]["usage_breakdown"] = BREAKDOWN
    caller.server.reply(json_reply(body), sse([*events, wire.chunk({"executed_tools": [SEARCHED]}), ended, done]))
    response, stream = caller.ask(), caller.ask(stream=True)
    caller.all_of(stream)
    for made in (response, stream.construct_call_response()):
        plain = made.response.to_dict()
        assert plain["choices"][0]["message"]["executed_tools"] == [SEARCHED]
        assert plain["usage_breakdown"] == BREAKDOWN
        assert made.message_param == wire.assistant_turn(answer)
