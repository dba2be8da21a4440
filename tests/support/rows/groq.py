"""Groq chat completions."""

from __future__ import annotations

from tests.support.provider import Expected, Provider, key_and_url, stainless_client
from tests.support.rows.openai import COMMON, IMAGES
from tests.support.wire import groq as wire


def interrupted() -> type[Exception]:
    """Return the error of the transport, which the SDK passes on."""
    from callwright_runtime import StreamInterrupted

    return StreamInterrupted


EXPECTED = Expected(
    parts={"text": {"type": "text", "text": "b"}, **IMAGES},
    beside={"thinking": {"reasoning": "Hm."}},
    own_block={"type": "document", "document": {"data": {"a": 1}}},
    common={**{name: name for name in COMMON}, "max_tokens": "max_completion_tokens"},
    own={"logit_bias": {"50256": -100}, "n": 1, "reasoning_format": "parsed", "metadata": {"a": "b"}},
    nested={"search_settings": {"country": "Peru"}},
    dropped="user",
    forced=lambda name: {"tool_choice": {"type": "function", "function": {"name": name}}},
    json_object={"response_format": {"type": "json_object"}},
    json_schema=lambda named: {"response_format": {"type": "json_schema", "json_schema": named}},
    streamed={"stream": True},
    silent_events=1,  # [DONE]
    interrupted=interrupted,
)
PROVIDER = Provider(
    "groq",
    "Groq",
    "groq",
    wire,
    EXPECTED,
    stainless_client("groq", "Groq"),
    key_and_url("GROQ_API_KEY", "GROQ_BASE_URL"),
    ("GROQ_API_KEY",),
)
