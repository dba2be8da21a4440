"""The scripted answers, parsed by the SDKs themselves: the basis of the mode tests."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.support.answers import Answer, Call
from tests.support.providers import ANTHROPIC, OPENAI
from tests.support.replies import json_reply, sse

if TYPE_CHECKING:
    from tests.support.loopback import Loopback
    from tests.support.provider import Provider

CALLS = (Call("look_up", '{"title": "Dune"}', "call_1"), Call("look_up", '{"title": "Emma", "year": 1815}', "call_2"))
ANSWERS = {
    "text": Answer("It is by Frank Herbert."),
    "one call": Answer(calls=CALLS[:1]),
    "text and calls": Answer("One moment.", calls=CALLS),
    "no arguments": Answer(calls=(Call("now"),)),
    "length": Answer("It is", ended="length"),
    "refusal": Answer(refusal="I cannot help with that.", ended="content_filter"),
}
PROVIDERS = (OPENAI, ANTHROPIC)  # the wires of other providers derive from these, or are parsed only by their own SDKs
ORDERS = ["one by one", "interleaved", "together"]


def create(provider: Provider, server: Loopback, *, stream: bool):
    client = provider.client(server.url)
    messages = [{"role": "user", "content": "Hello"}]
    with client:
        if provider is OPENAI:
            response = client.chat.completions.create(model="m", messages=messages, stream=stream)
        else:
            response = client.messages.create(model="m", messages=messages, max_tokens=9, stream=stream)
        return list(response) if stream else response


def joined_openai(events) -> Answer:
    deltas = [event.choices[0].delta for event in events if event.choices]
    calls: dict[int, list[str]] = {}
    for part in (part for delta in deltas for part in delta.tool_calls or ()):
        call = calls.setdefault(part.index, ["", "", ""])
        call[0] += part.function.name or ""
        call[1] += part.function.arguments
        call[2] += part.id or ""
    text = "".join(delta.content or "" for delta in deltas)
    refusal = "".join(delta.refusal or "" for delta in deltas)
    (finish,) = [event.choices[0].finish_reason for event in events if event.choices and event.choices[0].finish_reason]
    return Answer(text, tuple(Call(*call) for call in calls.values()), refusal=refusal, ended=finish)


def joined_anthropic(events) -> Answer:
    text, calls, stop = "", {}, None
    for event in events:
        if event.type == "content_block_start" and event.content_block.type == "tool_use":
            calls[event.index] = [event.content_block.name, "", event.content_block.id]
        elif event.type == "content_block_delta" and event.delta.type == "text_delta":
            text += event.delta.text
        elif event.type == "content_block_delta":
            calls[event.index][1] += event.delta.partial_json
        elif event.type == "message_delta":
            stop = {value: key for key, value in ANTHROPIC.wire.STOP.items()}[event.delta.stop_reason]
    return Answer(text, tuple(Call(name, text or "{}", key) for name, text, key in calls.values()), ended=stop)


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
@pytest.mark.parametrize("provider", PROVIDERS, ids=repr)
def test_every_field_of_a_body_is_declared_and_set_in_the_sdks_response(server, provider, answer):
    server.reply(json_reply(provider.wire.body(answer)))
    response = create(provider, server, stream=False)
    assert json.loads(response.to_json(exclude_unset=True)) == provider.wire.body(answer)
    assert not response.model_extra


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
@pytest.mark.parametrize("provider", PROVIDERS, ids=repr)
def test_streams_and_bodies_have_the_same_content(server, provider, answer, order):
    server.reply(sse(provider.wire.events(answer, order)))
    events = create(provider, server, stream=True)
    joined = joined_openai(events) if provider is OPENAI else joined_anthropic(events)
    # Anthropic sends a refusal as text.
    expected = answer if provider is OPENAI else Answer(answer.text or answer.refusal, answer.calls)
    assert (joined.text, joined.refusal, joined.calls) == (expected.text, expected.refusal, expected.calls)
    assert joined.stop == answer.stop


def test_fragments_of_parallel_calls_interleave(server):
    answer = Answer(calls=CALLS)
    server.reply(sse(OPENAI.wire.events(answer, "interleaved")))
    events = create(OPENAI, server, stream=True)
    indexes = [
        event.choices[0].delta.tool_calls[0].index
        for event in events
        if event.choices and event.choices[0].delta.tool_calls
    ]
    assert indexes[:6] == [0, 1, 0, 1, 0, 1]


def test_openai_sends_usage_in_a_last_chunk_without_choices(server):
    server.reply(sse(OPENAI.wire.events(Answer("Hi"))))
    *_, finish, last = create(OPENAI, server, stream=True)
    assert (finish.choices[0].finish_reason, finish.usage) == ("stop", None)
    assert last.choices == []
    assert last.usage.prompt_tokens_details.cached_tokens == Answer().tokens.cached


def test_anthropic_sends_thinking_with_its_signature_before_the_text(server):
    answer = Answer("Two.", thinking="One and one.", signature="c2lnbmF0dXJl")
    server.reply(json_reply(ANTHROPIC.wire.body(answer)), sse(ANTHROPIC.wire.events(answer)))
    thought, block = create(ANTHROPIC, server, stream=False).content
    assert (thought.thinking, thought.signature, block.text) == ("One and one.", "c2lnbmF0dXJl", "Two.")
    deltas = [event.delta for event in create(ANTHROPIC, server, stream=True) if event.type == "content_block_delta"]
    assert [delta.type for delta in deltas] == ["thinking_delta", "thinking_delta", "signature_delta", "text_delta"]
    assert deltas[2].signature == "c2lnbmF0dXJl"


@pytest.mark.parametrize("provider", PROVIDERS, ids=repr)
def test_an_error_body_raises_the_sdks_own_error(server, provider):
    server.reply(json_reply(provider.wire.error(400, "no such model"), 400))
    with pytest.raises(Exception, match="no such model") as caught:
        create(provider, server, stream=False)
    assert type(caught.value).__name__ == "BadRequestError"
