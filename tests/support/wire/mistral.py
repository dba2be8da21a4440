"""Mistral's chat completions: OpenAI's wire, with thinking in a list of chunks, and whole calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.support.answers import Answer, Call, Order, Stop, Tokens, fragments, pieces
from tests.support.replies import Event
from tests.support.wire import openai
from tests.support.wire.openai import (
    DONE,
    calls_of,
    forced_tool_of,
    schema_of,
    system_of,
    tool_call,
    tools_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "DONE",
    "ID",
    "MODEL",
    "PATH",
    "assistant_turn",
    "body",
    "calls_of",
    "chunk",
    "conversation_of",
    "error",
    "events",
    "forced_tool_of",
    "schema_of",
    "system_of",
    "thought",
    "tool_call",
    "tool_turns",
    "tools_of",
]
PATH = "/v1/chat/completions"
ID = "cmpl-e5cc70bb28c444948073e77776eb30ef"
MODEL = "magistral-medium-latest"
FINISH: Mapping[Stop, str] = {"stop": "stop", "length": "length", "tool_calls": "tool_calls", "content_filter": "error"}
_HEAD = {"id": ID, "created": 1702256327, "model": MODEL}


def body(answer: Answer) -> dict[str, Any]:
    """Write an answer as the body of one response."""
    choice = {"index": 0, "message": message(answer), "finish_reason": FINISH[answer.stop]}
    return {**_HEAD, "object": "chat.completion", "choices": [choice], "usage": usage(answer.tokens)}


def message(answer: Answer) -> dict[str, Any]:
    """Write an answer as a message; a refusal is text."""
    result: dict[str, Any] = {"role": "assistant", "content": answer.text or answer.refusal}
    if answer.thinking:
        text = [{"type": "text", "text": answer.text}] if answer.text else []
        result["content"] = [thought(answer.thinking, answer.signature), *text]
    if answer.calls:
        result["tool_calls"] = [tool_call(call) for call in answer.calls]
    return result


def thought(text: str, signature: str = "") -> dict[str, Any]:
    """Write a chunk of thinking."""
    chunk = {"type": "thinking", "thinking": [{"type": "text", "text": text}]}
    return {**chunk, "signature": signature} if signature else chunk


def events(answer: Answer, order: Order = "one by one") -> list[Event]:
    """Write an answer as a stream: role, thinking, text, calls, and usage with the finish.

    Fragments of calls have no id and an empty name: the SDK rejects one without a name.
    """
    result = [chunk({"role": "assistant", "content": ""})]
    result += [chunk({"content": [thought(piece)]}) for piece in pieces(answer.thinking)]
    result += [chunk({"content": [{**thought(""), "signature": answer.signature}]})] if answer.signature else []
    result += [chunk({"content": piece}) for piece in pieces(answer.text or answer.refusal)]
    result += _call_events(answer.calls, order)
    ended = chunk({"content": ""}, FINISH[answer.stop])
    ended.data["usage"] = usage(answer.tokens)
    return [*result, ended, DONE]


def _call_events(calls: tuple[Call, ...], order: Order) -> list[Event]:
    whole = [{"index": index, **tool_call(call)} for index, call in enumerate(calls)]
    if order == "together":
        return [chunk({"tool_calls": whole})] if whole else []
    openings = [chunk({"tool_calls": [{**call, "function": {**call["function"], "arguments": ""}}]}) for call in whole]
    filled = [
        (index, chunk({"tool_calls": [{"index": index, "function": {"name": "", "arguments": piece}}]}))
        for index, piece in fragments(calls, order)
    ]
    if order == "interleaved":
        return [*openings, *(event for _, event in filled)]
    return [
        event
        for index, opening in enumerate(openings)
        for event in (opening, *(fragment for at, fragment in filled if at == index))
    ]


def chunk(delta: Mapping[str, Any], finish: str | None = None) -> Event:
    """Write one chunk with one choice."""
    choice = {"index": 0, "delta": dict(delta), "finish_reason": finish}
    return Event({**_HEAD, "object": "chat.completion.chunk", "choices": [choice]})


def usage(tokens: Tokens) -> dict[str, Any]:
    """Write the token usage; the SDK does not declare the details."""
    return {
        "prompt_tokens": tokens.input,
        "completion_tokens": tokens.output,
        "total_tokens": tokens.input + tokens.output,
        "prompt_tokens_details": {"cached_tokens": tokens.cached},
        "completion_tokens_details": {"reasoning_tokens": tokens.reasoning},
    }


def error(status: int, message: str) -> dict[str, Any]:
    """Write the body of an HTTP error."""
    return {"object": "error", "message": message, "type": "invalid_request_error", "param": None, "code": str(status)}


def assistant_turn(answer: Answer) -> dict[str, Any]:
    """Write an answer as the assistant message of a later request."""
    return message(answer)


def conversation_of(request: Mapping[str, Any]) -> list[Any]:
    """Return the messages of a request without the system prompt, and without the SDK's additions to answers."""
    return [_as_given(message) for message in openai.conversation_of(request)]


def _as_given(message: Mapping[str, Any]) -> dict[str, Any]:
    given = {key: value for key, value in message.items() if (key, value) != ("prefix", False)}
    if calls := given.get("tool_calls"):
        given["tool_calls"] = [{key: value for key, value in call.items() if key != "index"} for call in calls]
    return given


def tool_turns(results: Mapping[str, str]) -> list[dict[str, Any]]:
    """Write the results of tool calls, by the ids of the calls, as messages of a later request."""
    names = {"toolcall1": "shelf_of", "toolcall2": "opening_hours"}
    return [
        {"role": "tool", "tool_call_id": call_id, "name": names[call_id], "content": content}
        for call_id, content in results.items()
    ]
