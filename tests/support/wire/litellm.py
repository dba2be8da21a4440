"""Chat completions as LiteLLM reads them: OpenAI's wire, with what the model thought beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.support.answers import Answer, Order, pieces
from tests.support.wire import openai
from tests.support.wire.openai import (
    DONE as DONE,
    FINISH as FINISH,
    ID as ID,
    PATH as PATH,
    calls_of as calls_of,
    chunk as chunk,
    conversation_of as conversation_of,
    error as error,
    forced_tool_of as forced_tool_of,
    schema_of as schema_of,
    system_of as system_of,
    tool_call as tool_call,
    tool_turns as tool_turns,
    tools_of as tools_of,
)

if TYPE_CHECKING:
    from tests.support.replies import Event

MODEL = "test-model"  # the chunks of a stream name the model that was asked for, whatever the host says


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
