"""What LiteLLM makes of streams: thoughts keep their signatures, and broken data is an error of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.support.answers import Answer
from tests.support.providers import names_where
from tests.support.replies import Event, sse
from tests.support.wire import openai as wire

pytestmark = pytest.mark.parametrize("provider", names_where(lambda each: each.name == "litellm"), indirect=True)
SAID = Answer("It is on the second floor.")


def with_delta(event: Event, **delta: Any) -> Event:
    """Say more in the delta of an event."""
    assert isinstance(event.data, dict)
    [choice] = event.data["choices"]
    return replace(event, data={**event.data, "choices": [{**choice, "delta": {**choice["delta"], **delta}}]})


def test_data_that_is_no_json_is_an_error_of_the_sdk_and_what_arrived_is_kept(caller):
    events = wire.events(SAID)
    caller.server.reply(sse([*events[:4], Event('{"id": "chat'), *events[4:]]))
    stream = caller.ask(stream=True)
    with pytest.raises(Exception, match="Unterminated string") as caught:
        caller.all_of(stream)
    assert type(caught.value).__name__ == "MidStreamFallbackError"
    assert stream.content
    assert SAID.text.startswith(stream.content)
    assert not stream.finished


def test_thoughts_of_a_stream_go_back_with_their_signatures(caller):
    first, second, third, *rest = wire.events(SAID)
    thought = {"type": "thinking", "thinking": "Floor one? "}
    more = {"type": "thinking", "thinking": "No.", "signature": "c2ln"}
    told = [
        with_delta(second, reasoning_content="Floor one? ", thinking_blocks=[thought]),
        with_delta(third, reasoning_content="No.", thinking_blocks=[more]),
    ]
    caller.server.reply(sse([first, *told, *rest]))
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    assert stream.thinking == "Floor one? No."
    assert stream.message_param["thinking_blocks"] == [{**more, "thinking": "Floor one? No."}]


def test_words_of_a_refusal_are_kept_back_by_the_sdk(caller):
    caller.server.reply(sse(wire.events(Answer(refusal="I cannot."))))
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    assert stream.finished
    assert stream.content == ""
