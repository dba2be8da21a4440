"""Anthropic's messages, and the parts of a request to its API."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.support.answers import Answer, Call, Order, Stop, Tokens, fragments, pieces
from tests.support.replies import Event

if TYPE_CHECKING:
    from collections.abc import Mapping

PATH = "/v1/messages"
ID = "msg_01XFDUDYJgAACzvnptvVoYEL"
MODEL = "claude-sonnet-4-5-20250929"
STOP: Mapping[Stop, str] = {
    "stop": "end_turn",
    "length": "max_tokens",
    "tool_calls": "tool_use",
    "content_filter": "refusal",
}
PING = Event({"type": "ping"}, "ping")


def body(answer: Answer) -> dict[str, Any]:
    """Write an answer as the body of one response; the arguments of its calls must be valid JSON."""
    return {**_message(blocks(answer), usage(answer.tokens)), "stop_reason": STOP[answer.stop]}


def blocks(answer: Answer) -> list[dict[str, Any]]:
    """Write an answer as blocks of content."""
    thought = {"type": "thinking", "thinking": answer.thinking, "signature": answer.signature}
    text_block = {"type": "text", "text": answer.text or answer.refusal}
    return [
        *([thought] if answer.thinking else []),
        *([text_block] if text_block["text"] else []),
        *(tool_use(call, json.loads(call.arguments)) for call in answer.calls),
    ]


def events(answer: Answer, order: Order = "one by one") -> list[Event]:
    """Write an answer as a stream of block events; "together" sends each call's arguments in one event."""
    stream = [message_start(answer.tokens), PING]
    index = 0
    if answer.thinking:
        stream += _thinking_events(answer, index)
        index += 1
    if text := answer.text or answer.refusal:
        stream += _text_events(text, index)
        index += 1
    stream += _call_events(answer.calls, order, index)
    return [*stream, message_delta(STOP[answer.stop], answer.tokens), message_stop()]


def _thinking_events(answer: Answer, index: int) -> list[Event]:
    thoughts = [block_delta(index, {"type": "thinking_delta", "thinking": piece}) for piece in pieces(answer.thinking)]
    signature = block_delta(index, {"type": "signature_delta", "signature": answer.signature})
    opening = block_start(index, {"type": "thinking", "thinking": "", "signature": ""})
    return [opening, *thoughts, signature, block_stop(index)]


def _text_events(text: str, index: int) -> list[Event]:
    deltas = [block_delta(index, {"type": "text_delta", "text": piece}) for piece in pieces(text)]
    return [block_start(index, {"type": "text", "text": ""}), *deltas, block_stop(index)]


def _call_events(calls: tuple[Call, ...], order: Order, first: int) -> list[Event]:
    filled = [(at, _call_fragment(first + at, piece)) for at, piece in fragments(calls, order)]
    openings = [block_start(first + at, tool_use(call, {})) for at, call in enumerate(calls)]
    endings = [block_stop(first + at) for at in range(len(calls))]
    if order == "interleaved":
        return [*openings, *(event for _, event in filled), *endings]
    return [
        event
        for at, (opening, ending) in enumerate(zip(openings, endings, strict=True))
        for event in (opening, *(fragment for of, fragment in filled if of == at), ending)
    ]


def _call_fragment(index: int, fragment: str) -> Event:
    # A call without arguments arrives with one empty fragment.
    return block_delta(index, {"type": "input_json_delta", "partial_json": "" if fragment == "{}" else fragment})


def message_start(tokens: Tokens) -> Event:
    """Write the first event: a message without content, with the initial usage."""
    started = usage(replace(tokens, output=1, reasoning=0))
    return Event({"type": "message_start", "message": _message([], started)}, "message_start")


def block_start(index: int, block: Mapping[str, Any]) -> Event:
    """Write the start of a block."""
    return Event({"type": "content_block_start", "index": index, "content_block": dict(block)}, "content_block_start")


def block_delta(index: int, delta: Mapping[str, Any]) -> Event:
    """Write a delta of a block."""
    return Event({"type": "content_block_delta", "index": index, "delta": dict(delta)}, "content_block_delta")


def block_stop(index: int) -> Event:
    """Write the end of a block."""
    return Event({"type": "content_block_stop", "index": index}, "content_block_stop")


def message_delta(stop_reason: str | None, tokens: Tokens) -> Event:
    """Write the second-to-last event: the stop reason and the total usage."""
    delta = {"stop_reason": stop_reason, "stop_sequence": None}
    counted = {key: value for key, value in usage(tokens).items() if key != "service_tier"}
    return Event({"type": "message_delta", "delta": delta, "usage": counted}, "message_delta")


def message_stop() -> Event:
    """Write the last event."""
    return Event({"type": "message_stop"}, "message_stop")


def tool_use(call: Call, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Write the block of a tool call."""
    return {"type": "tool_use", "id": call.id, "name": call.name, "input": dict(arguments)}


def usage(tokens: Tokens) -> dict[str, Any]:
    """Write the token counts; the input is without the tokens that were read from the cache or written to it."""
    return {
        "input_tokens": tokens.input - tokens.cached - tokens.written,
        "cache_creation_input_tokens": tokens.written,
        "cache_read_input_tokens": tokens.cached,
        "output_tokens": tokens.output,
        "output_tokens_details": {"thinking_tokens": tokens.reasoning},
        "service_tier": "standard",
    }


def error(status: int, message: str) -> dict[str, Any]:
    """Write the body of an HTTP error, or the data of an error event."""
    kind = {400: "invalid_request_error", 429: "rate_limit_error", 529: "overloaded_error"}.get(status, "api_error")
    return {"type": "error", "error": {"type": kind, "message": message}}


def _message(content: list[dict[str, Any]], used: dict[str, Any]) -> dict[str, Any]:
    head = {"id": ID, "type": "message", "role": "assistant", "model": MODEL, "content": content}
    return {**head, "stop_reason": None, "stop_sequence": None, "usage": used}


def system_of(request: Mapping[str, Any]) -> Any:
    """Return the system prompt of a request; None without one."""
    return request.get("system")


def conversation_of(request: Mapping[str, Any]) -> list[Any]:
    """Return the messages of a request without the system prompt."""
    return list(request["messages"])


def tools_of(request: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the tools of a request: name to description and JSON schema of the parameters."""
    return {
        tool["name"]: {"description": tool.get("description"), "parameters": tool["input_schema"]}
        for tool in request.get("tools", [])
        if "input_schema" in tool  # the others are run by the provider
    }


def forced_tool_of(request: Mapping[str, Any]) -> str | None:
    """Return the name of the tool that the model is forced to call."""
    choice = request.get("tool_choice")
    return choice["name"] if choice else None


def schema_of(request: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the JSON schema that the text of the answer must follow."""
    form = request.get("output_config", {}).get("format")
    return form["schema"] if form else None


def assistant_turn(answer: Answer) -> dict[str, Any]:
    """Write an answer as the assistant message of a later request, with the keys that the API uses."""
    return {"role": "assistant", "content": blocks(answer)}


def tool_turns(results: Mapping[str, str]) -> list[dict[str, Any]]:
    """Write the results of tool calls, by the ids of the calls, as messages of a later request."""
    content = [
        {"type": "tool_result", "tool_use_id": call_id, "content": content, "is_error": False}
        for call_id, content in results.items()
    ]
    return [{"role": "user", "content": content}]


def calls_of(message: Mapping[str, Any]) -> list[tuple[str, str, Any]]:
    """Return the tool calls of an assistant message: id, name and arguments."""
    return [(block["id"], block["name"], block["input"]) for block in message["content"] if block["type"] == "tool_use"]
