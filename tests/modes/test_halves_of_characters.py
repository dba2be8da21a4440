"""Surrogates: a text that is cut between the halves of a character is joined, and a lone half is never sent."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from callwright_runtime import Messages
from tests.support.answers import Answer, Call
from tests.support.library import shelf_of
from tests.support.providers import names_where
from tests.support.replies import sse
from tests.support.tiers import on_the_wire

pytestmark = on_the_wire
QUESTION = Messages.User("And?")


@pytest.mark.parametrize(
    "provider", ["anthropic", "cohere", "google", "groq", "openai", "openai_responses"], indirect=True
)
def test_halves_in_two_events_are_joined_and_sent_back(caller):
    events = caller.provider.wire.events(Answer("Books\ud83d\ude00"))  # each has six characters
    caller.server.reply(sse([replace(each, data=_escaped(each.data)) for each in events]))
    stream = caller.ask(stream=True)
    seen = caller.all_of(stream)
    assert "Books\ud83d" in [chunk.content for chunk, _ in seen]
    assert (stream.content, str(stream), stream.construct_call_response().content) == ("Books😀",) * 3
    assert "Books😀" in sent_with(caller, stream.message_param)


@pytest.mark.parametrize("provider", names_where(lambda each: each.over_http), indirect=True)
def test_half_a_character_of_a_tool_s_output_is_replaced(caller):
    caller.will_say(Answer(calls=(Call("shelf_of", '{"title": "Dune"}', "call00001"),)))
    answer = caller.ask(tools=[shelf_of])
    results = [
        message
        for output in ("a\udcff.txt", ["b\udcff.txt"])
        for message in answer.tool_message_params([(answer.tools[0], output)])
    ]
    sent = sent_with(caller, answer.message_param, *results)
    assert all(f"{each}\ufffd.txt" in sent for each in "ab")


def _escaped(data: Any) -> str:
    return data if isinstance(data, str) else json.dumps(data)


def sent_with(caller: Any, *history: object) -> str:
    caller.will_say(Answer("Yes."))
    caller.ask([QUESTION, *history, QUESTION])
    return json.dumps(json.loads(caller.server.requests[-1].body), ensure_ascii=False)
