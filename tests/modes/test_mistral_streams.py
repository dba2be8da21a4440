"""What only Mistral sends: content in chunks, thinking in pieces, calls without an index, and what it leaves out."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.answers import Answer, Call
from tests.support.library import shelf_of
from tests.support.replies import Event, json_reply, sse
from tests.support.tiers import on_the_wire
from tests.support.wire import mistral as wire

pytestmark = [on_the_wire, pytest.mark.parametrize("provider", ["mistral"], indirect=True)]
QUOTED = [
    wire.thought("I look it up.", "c2ln"),
    {"type": "text", "text": "By Frank Herbert"},
    {"type": "reference", "reference_ids": [1]},
    {"type": "text", "text": "."},
]


@pytest.fixture
def both(caller):
    """Ask for an answer with this content twice, whole and in these pieces; gives the response and the read stream."""

    def asking(content: Any, *deltas: Any) -> tuple[Any, Any]:
        body = wire.body(Answer("x"))
        body["choices"][0]["message"]["content"] = content
        *_, ended, done = wire.events(Answer("x"))
        caller.server.reply(json_reply(body), sse([*(wire.chunk({"content": delta}) for delta in deltas), ended, done]))
        response, stream = caller.ask(), caller.ask(stream=True)
        caller.all_of(stream)
        return response, stream

    return asking


def test_chunks_keep_their_order_and_pieces_of_one_become_one(both):
    pieces = [
        [wire.thought("I look ")],
        [wire.thought("it up.", "c2ln")],
        "By Frank",
        [{**QUOTED[1], "text": " Herbert"}],
    ]
    response, stream = both(QUOTED, "", *pieces, QUOTED[2:], "")
    for made in (response, stream, stream.construct_call_response()):
        assert (made.content, made.thinking) == ("By Frank Herbert.", "I look it up.")
        assert made.message_param["content"] == QUOTED
    assert stream.common_message_param == response.common_message_param


def test_a_signature_ends_a_chunk_of_thinking(both):
    thoughts = [wire.thought("One.", "c2ln"), wire.thought("Two.")]
    response, stream = both(thoughts, thoughts[:1], [wire.thought("Tw")], [wire.thought("o.")])
    assert stream.message_param == response.message_param == {"role": "assistant", "content": thoughts}


def test_ignores_chunks_unknown_to_the_sdk(both):
    response, stream = both([QUOTED[1], {"type": "new", "a": 1}], QUOTED[1]["text"], [{"type": "new", "a": 1}])
    assert response.content == stream.content == "By Frank Herbert"


def test_an_answer_read_as_a_common_message_is_written_as_it_was(both):
    response, _ = both(QUOTED)
    assert type(response)._to_provider([response.common_message_param]) == [response.message_param]


def test_whole_calls_without_an_index_are_told_apart(caller):
    calls = [Call("shelf_of", '{"title": "Dune"}', "a"), Call("shelf_of", '{"title": "Emma"}', "b")]
    whole = [wire.chunk({"tool_calls": [wire.tool_call(call) for call in calls]}, "tool_calls"), wire.DONE]
    caller.server.reply(sse(whole))
    stream = caller.ask(stream=True, tools=[shelf_of])
    pairs = caller.all_of(stream)
    assert [(tool.tool_call.id, tool.call()) for _, tool in pairs if tool is not None] == [
        ("a", "Dune stands on floor 1"),
        ("b", "Emma stands on floor 1"),
    ]


def test_a_stream_that_ends_early_keeps_what_arrived(caller):
    caller.server.reply(sse([*wire.events(Answer("It is on the second floor."))[:3], wire.DONE]))
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    assert (stream.content, stream.finish_reasons, stream.input_tokens) == ("It is on the", [], None)
    assert (stream.finished, stream.id, stream.message_param["content"]) == (False, wire.ID, "It is on the")


def test_headers_of_one_call_are_sent(caller):
    caller.will_say(Answer("Hi"))
    caller.ask(call_params={"http_headers": {"X-Trace": "7"}, "timeout_ms": 2000})
    assert caller.server.requests[0].headers["x-trace"] == "7"
    assert set(caller.server.last) == {"model", "messages", "stream"}


def test_an_event_that_is_no_json_is_the_sdks_own_error_and_what_arrived_is_kept(caller):
    from mistralai.client.errors import ResponseValidationError

    events = wire.events(Answer("It is on the second floor."))
    caller.server.reply(sse([*events[:4], Event('{"id": "cmpl'), *events[5:]]))
    stream = caller.ask(stream=True)
    with pytest.raises(ResponseValidationError):
        caller.all_of(stream)
    assert (stream.content, stream.finished) == ("It is on the secon", False)
    assert caller.wait_for_connections(0)
