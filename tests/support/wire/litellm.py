"""Chat completions that LiteLLM reads: OpenAI's wire, with the thinking in addition to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.support.answers import Answer, Order, pieces
from tests.support.wire import openai
from tests.support.wire.openai import (
    DONE,
    FINISH,
    ID,
    PATH,
    calls_of,
    chunk,
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
    from tests.support.replies import Event

__all__ = [
    "DONE",
    "FINISH",
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
    "tool_call",
    "tool_turns",
    "tools_of",
]
MODEL = "test-model"  # chunks name the requested model, whatever the host sends


def body(answer: Answer) -> dict[str, Any]:
    """Write an answer as the body of one response."""
    written = {**openai.body(answer), "model": MODEL}
    if answer.thinking:
        written["choices"][0]["message"]["reasoning_content"] = answer.thinking
    return written


def events(answer: Answer, order: Order = "one by one") -> list[Event]:
    """Write an answer as a stream, thinking first."""
    opening, *rest = openai.events(answer, order)
    return [opening, *(chunk({"reasoning_content": piece}) for piece in pieces(answer.thinking)), *rest]


def assistant_turn(answer: Answer) -> dict[str, Any]:
    """Write an answer as the assistant message of a later request."""
    thinking = {"reasoning_content": answer.thinking} if answer.thinking else {}
    return {**openai.assistant_turn(answer), **thinking}
