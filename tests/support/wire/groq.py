"""Groq's chat completions: OpenAI's wire with reasoning, and with the streamed usage in `x_groq`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.support.answers import Answer, Order, Tokens, pieces
from tests.support.replies import Event
from tests.support.wire import openai
from tests.support.wire.openai import (
    DONE,
    FINISH,
    calls_of,
    conversation_of,
    error,
    forced_tool_of,
    schema_of,
    system_of,
    tool_call,
    tool_turns,
    tools_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
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
    "tool_turns",
    "tools_of",
]
PATH = "/openai/v1/chat/completions"
ID = "chatcmpl-f51b2cd2-bef7-417e-964e-a08f0b513c22"
MODEL = "openai/gpt-oss-120b"
REQUEST = {"id": "req_01jbd6g2qdfw2adyrt2az8hz4w"}
_HEAD = {"id": ID, "created": 1730241104, "model": MODEL, "system_fingerprint": "fp_179b0f92c9"}


def body(answer: Answer) -> dict[str, Any]:
    """Write an answer as the body of one response."""
    choice = {"index": 0, "message": message(answer), "logprobs": None, "finish_reason": FINISH[answer.stop]}
    ending = {"usage": usage(answer.tokens), "x_groq": REQUEST}
    return {**_HEAD, "object": "chat.completion", "choices": [choice], **ending}


def message(answer: Answer) -> dict[str, Any]:
    """Write an answer as a message; a refusal is text."""
    rest: dict[str, Any] = {"role": "assistant", "content": answer.text or answer.refusal or None}
    if answer.thinking:
        rest["reasoning"] = answer.thinking
    if answer.calls:
        rest["tool_calls"] = [tool_call(call) for call in answer.calls]
    return rest


def events(answer: Answer, order: Order = "one by one") -> list[Event]:
    """Write an answer as a stream: role, reasoning, text, fragments of calls, and finish with the usage."""
    deltas = [{"role": "assistant", "content": ""}]
    deltas += [{"reasoning": piece} for piece in pieces(answer.thinking)]
    deltas += [{"content": piece} for piece in pieces(answer.text or answer.refusal)]
    deltas += [event.data["choices"][0]["delta"] for event in openai.call_events(answer.calls, order)]
    first, *rest = [chunk(delta) for delta in deltas]
    first.data["x_groq"] = REQUEST
    ended = chunk({}, FINISH[answer.stop])
    ended.data["x_groq"] = {**REQUEST, "usage": usage(answer.tokens)}
    return [first, *rest, ended, DONE]


def chunk(delta: Mapping[str, Any], finish: str | None = None) -> Event:
    """Write one chunk with one choice."""
    choice = {"index": 0, "delta": dict(delta), "logprobs": None, "finish_reason": finish}
    return Event({**_HEAD, "object": "chat.completion.chunk", "choices": [choice]})


def usage(tokens: Tokens) -> dict[str, Any]:
    """Write the token usage and the time."""
    return {
        "queue_time": 0.037,
        "prompt_tokens": tokens.input,
        "prompt_time": 0.001,
        "completion_tokens": tokens.output,
        "completion_time": 0.463,
        "total_tokens": tokens.input + tokens.output,
        "total_time": 0.464,
        "prompt_tokens_details": {"cached_tokens": tokens.cached},
        "completion_tokens_details": {"reasoning_tokens": tokens.reasoning},
    }


def assistant_turn(answer: Answer) -> dict[str, Any]:
    """Write an answer as the assistant message of a later request."""
    return message(answer)
