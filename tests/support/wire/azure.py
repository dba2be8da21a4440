"""Chat completions of Azure AI inference, equal to those of OpenAI."""

from __future__ import annotations

from tests.support.wire.openai import (
    DONE,
    FINISH,
    ID,
    MODEL,
    assistant_turn,
    body,
    calls_of,
    chunk,
    conversation_of,
    error,
    events,
    forced_tool_of,
    schema_of,
    system_of,
    tool_call,
    tool_turns,
    tools_of,
    usage,
    usage_chunk,
)

PATH = "/chat/completions"

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
    "usage",
    "usage_chunk",
]
