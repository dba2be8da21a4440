"""Blocks of messages: every kind is kept in its order, streamed or not, and sent back unchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import OpaquePart, TextPart, ThinkingPart, ToolCallPart
from tests.support.answers import Answer, Call, Tokens
from tests.support.library import opening_hours, shelf_of
from tests.support.replies import Event, json_reply, sse
from tests.support.tiers import on_the_wire
from tests.support.wire import anthropic as wire
from tests.support.wire_form import bare

if TYPE_CHECKING:
    from tests.support.caller import Caller

THOUGHT = {"type": "thinking", "thinking": "One and one.", "signature": "c2lnbmF0dXJl"}
REDACTED = {"type": "redacted_thinking", "data": "ZW5jcnlwdGVk"}
SAID = {"type": "text", "text": "I looked it up."}
ASKED = {"type": "tool_use", "id": "toolu_1", "name": "shelf_of", "input": {"title": "Dune", "floor": 2}}
SEARCH = {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "Dune"}}
FOUND = {
    "type": "web_search_tool_result",
    "tool_use_id": "srvtoolu_1",
    "content": [
        {"type": "web_search_result", "url": "https://example.com", "title": "Dune", "encrypted_content": "eA=="}
    ],
}
BLOCKS = [THOUGHT, REDACTED, SAID, SEARCH, FOUND, {"type": "text", "text": " So: two."}, ASKED]
pytestmark = [on_the_wire, pytest.mark.parametrize("provider", ["anthropic"], indirect=True)]
TOKENS = Tokens()


def body_of(blocks: list[dict[str, Any]], stop: str = "tool_use") -> dict[str, Any]:
    return {**wire.body(Answer()), "content": blocks, "stop_reason": stop}


def events_of(blocks: list[dict[str, Any]], stop: str | None = "tool_use") -> list[Event]:
    """Stream blocks: those with text in pieces, calls as JSON, all others whole in their first event."""
    events = [wire.message_start(TOKENS), wire.PING]
    for index, block in enumerate(blocks):
        events += [*_block_events(index, block), wire.block_stop(index)]
    return [*events, wire.message_delta(stop, TOKENS), wire.message_stop()]


def _block_events(index: int, block: dict[str, Any]) -> list[Event]:
    match block:
        case {"type": "text", "text": text}:
            deltas = [{"type": "text_delta", "text": piece} for piece in (text[:3], text[3:])]
            start = {**block, "text": ""}
        case {"type": "thinking", "thinking": text, "signature": signature}:
            deltas = [{"type": "thinking_delta", "thinking": text}, {"type": "signature_delta", "signature": signature}]
            start = {"type": "thinking", "thinking": "", "signature": ""}
        case {"type": "tool_use", "input": arguments}:
            deltas = [{"type": "input_json_delta", "partial_json": piece} for piece in _json_pieces(arguments)]
            start = {**block, "input": {}}
        case {"type": "server_tool_use"}:
            deltas = [{"type": "input_json_delta", "partial_json": '{"query": "Dune"}'}]
            start = {**block, "input": {}}
        case _:
            deltas, start = [], block
    return [wire.block_start(index, start), *(wire.block_delta(index, delta) for delta in deltas)]


def _json_pieces(arguments: dict[str, Any]) -> list[str]:
    import json

    text = json.dumps(arguments)
    return ["", text[:5], text[5:]]


@pytest.fixture(params=["plain", "streamed"])
def answered(request, caller: Caller):
    """Ask for an answer of these blocks, plain or as a stream that is read to its end."""

    def answer(blocks: list[dict[str, Any]], **options: Any) -> Any:
        streamed = request.param == "streamed"
        caller.server.reply(sse(events_of(blocks)) if streamed else json_reply(body_of(blocks)))
        result = caller.ask(stream=streamed, tools=[shelf_of, opening_hours], **options)
        if streamed:
            caller.all_of(result)
        return result

    return answer


def test_every_block_is_echoed_unchanged_and_in_order(answered):
    assert bare(answered(BLOCKS).message_param) == {"role": "assistant", "content": BLOCKS}


def test_text_and_thinking_are_joined_and_calls_found_among_all_blocks(answered):
    result = answered(BLOCKS)
    assert (result.content, result.thinking) == ("I looked it up. So: two.", "One and one.")
    assert [tool.call() for tool in result.tools] == ["Dune stands on floor 2"]


def test_the_common_message_keeps_what_has_no_common_form(answered):
    parts = answered(BLOCKS).common_message_param.content
    assert [type(part) for part in parts] == [
        ThinkingPart,
        OpaquePart,
        TextPart,
        OpaquePart,
        OpaquePart,
        TextPart,
        ToolCallPart,
    ]
    assert parts[0] == ThinkingPart("One and one.", opaque="c2lnbmF0dXJl", provider="anthropic")
    assert bare(parts[1].value) == REDACTED


def test_the_common_message_comes_back_as_the_blocks_that_it_was_made_of(answered, caller):
    message = answered(BLOCKS).common_message_param
    caller.will_say(Answer("Hi"))
    caller.ask([{"role": "user", "content": "Hello"}, message])
    assert bare(caller.server.last["messages"][1]) == {"role": "assistant", "content": BLOCKS}


def test_answer_without_content_is_empty(answered):
    result = answered([])
    assert (result.content, result.tools, result.thinking) == ("", None, None)


def test_a_call_without_arguments_is_a_call(answered):
    result = answered([{**ASKED, "name": "opening_hours", "input": {}}])
    assert [tool.call() for tool in result.tools] == ["9 to 5"]


@pytest.mark.parametrize(
    ("stop", "common"),
    [
        ("end_turn", "stop"),
        ("stop_sequence", "stop"),
        ("pause_turn", "stop"),
        ("max_tokens", "length"),
        ("model_context_window_exceeded", "length"),
        ("tool_use", "tool_calls"),
        ("refusal", "content_filter"),
        ("a_new_one", "other"),
    ],
)
def test_every_stop_reason_has_a_common_one(caller, stop, common):
    caller.server.reply(json_reply(body_of([SAID], stop)), sse(events_of([SAID], stop)))
    plain, stream = caller.ask(), caller.ask(stream=True)
    caller.all_of(stream)
    for result in (plain, stream):
        assert (result.finish_reasons, result.common_finish_reasons) == ([stop], [common])


def test_citations_are_gathered_and_echoed(caller):
    citation = {
        "type": "char_location",
        "cited_text": "spice",
        "document_index": 0,
        "document_title": "Dune",
        "start_char_index": 0,
        "end_char_index": 5,
        "file_id": None,
    }
    said = {"type": "text", "text": "The spice.", "citations": [citation]}
    start = wire.block_start(0, {"type": "text", "text": "", "citations": []})
    text = wire.block_delta(0, {"type": "text_delta", "text": "The spice."})
    cited = wire.block_delta(0, {"type": "citations_delta", "citation": citation})
    streamed = [wire.message_start(TOKENS), start, text, cited, wire.block_stop(0)]
    streamed += [wire.message_delta("end_turn", TOKENS), wire.message_stop()]
    caller.server.reply(json_reply(body_of([said], "end_turn")), sse(streamed))
    plain, stream = caller.ask(), caller.ask(stream=True)
    caller.all_of(stream)
    for result in (plain, stream):
        assert bare(result.message_param["content"]) == [bare(said)]
    assert [cited.cited_text for cited in plain.citations] == ["spice"]


def test_usage_is_what_was_said_last_and_never_a_sum(caller):
    events = events_of([SAID], "end_turn")
    caller.server.reply(sse(events))
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    assert (stream.input_tokens, stream.output_tokens) == (TOKENS.input, TOKENS.output)
    assert (stream.cached_tokens, stream.reasoning_tokens) == (TOKENS.cached, TOKENS.reasoning)
    assert stream.cache_write_tokens == TOKENS.written


def test_a_last_event_that_counts_the_output_alone_leaves_the_rest(caller):
    *events, _, stop = events_of([SAID], "end_turn")
    delta = {"stop_reason": "end_turn", "stop_sequence": None}
    last = Event({"type": "message_delta", "delta": delta, "usage": {"output_tokens": 99}}, "message_delta")
    caller.server.reply(sse([*events, last, stop]))
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    assert (stream.input_tokens, stream.cached_tokens, stream.output_tokens) == (TOKENS.input, TOKENS.cached, 99)


def test_a_stream_without_a_finish_says_so(caller):
    caller.server.reply(sse(events_of([SAID])[:-2]))
    stream = caller.ask(stream=True)
    caller.all_of(stream)
    assert (stream.content, stream.done, stream.finished, stream.finish_reasons) == ("I looked it up.", True, False, [])
    assert (stream.input_tokens, stream.cached_tokens) == (TOKENS.input, TOKENS.cached)
    assert (stream.cache_write_tokens, stream.output_tokens) == (TOKENS.written, 1)


def test_an_error_event_is_raised_and_what_arrived_is_kept(caller):
    events = [*events_of([SAID])[:5], Event(wire.error(529, "Overloaded"), "error")]
    caller.server.reply(sse(events))
    stream = caller.ask(stream=True)
    with pytest.raises(Exception, match="Overloaded"):
        caller.all_of(stream)
    assert (stream.content, stream.done) == ("I looked it up.", False)


def test_a_response_model_is_asked_for_by_its_schema_while_thinking(caller):
    """The API refuses a forced tool beside thinking."""
    from tests.support.library import DUNE, DUNE_JSON, Book

    said = {"type": "text", "text": DUNE_JSON}
    caller.server.reply(json_reply(body_of([THOUGHT, said], "end_turn")), sse(events_of([THOUGHT, said], "end_turn")))
    thinking = {"max_tokens": 2000, "thinking": {"type": "enabled", "budget_tokens": 1024}}
    assert caller.ask(response_model=Book, call_params=thinking) == DUNE
    stream = caller.ask(response_model=Book, call_params=thinking, stream=True)
    assert caller.all_of(stream)[-1] == DUNE
    for body in caller.server.bodies:
        assert (wire.forced_tool_of(body), wire.tools_of(body), "schema" in body["output_config"]["format"]) == (
            None,
            {},
            True,
        )


@pytest.mark.parametrize("kind", ["adaptive", "disabled", "enabled"])
def test_only_enabled_thinking_rules_out_a_forced_tool(caller, kind):
    caller.will_say(Answer(calls=(Call("Answer", '{"value": 4}'),)) if kind != "enabled" else Answer('{"value": 4}'))
    assert caller.ask(response_model=int, call_params={"thinking": {"type": kind}, "max_tokens": 4000}) == 4
    assert ("tool_choice" in caller.server.last) == (kind != "enabled")
