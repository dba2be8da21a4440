"""Anthropic messages."""

from __future__ import annotations

from callwright_runtime import StreamInterrupted
from tests.support.parts import TEXT64, URL
from tests.support.provider import Expected, Provider, key_and_url, stainless_client
from tests.support.wire import anthropic as wire

DOCUMENT = {"type": "document", "source": {"type": "base64", "media_type": "application/pdf", "data": TEXT64}}
EXPECTED = Expected(
    parts={
        "text": {"type": "text", "text": "b"},
        "image": {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": TEXT64}},
        "image with detail": {
            "type": "image",
            "source": {"type": "base64", "media_type": "image/webp", "data": TEXT64},
        },
        "image url": {"type": "image", "source": {"type": "url", "url": URL}},
        "document": {**DOCUMENT, "title": "a.pdf"},
        "document without a name": DOCUMENT,
        "document url": {"type": "document", "source": {"type": "url", "url": URL}},
        "thinking": {"type": "thinking", "thinking": "Hm.", "signature": "c2ln"},
    },
    own_block={"type": "redacted_thinking", "data": "eA=="},
    common={"temperature": "temperature", "max_tokens": "max_tokens", "top_p": "top_p", "stop": "stop_sequences"},
    stops=["END"],
    own={"metadata": {"user_id": "a"}, "thinking": {"type": "disabled"}},
    nested={"output_config": {"effort": "low"}},
    dropped="inference_geo",
    defaults={"max_tokens": 1024},
    forced=lambda name: {"tool_choice": {"type": "tool", "name": name}},
    dialect="closed",
    json_schema=lambda named: {"output_config": {"format": {"type": "json_schema", "schema": named["schema"]}}},
    streamed={"stream": True},
    cached=[{"type": "text", "text": "a long text", "cache_control": {"type": "ephemeral"}}],
    marks_failures='"is_error": true',
    silent_events=1,  # ping
    interrupted=lambda: StreamInterrupted,
    counts_writes=True,
)
PROVIDER = Provider(
    "anthropic",
    "Anthropic",
    "anthropic",
    wire,
    EXPECTED,
    stainless_client("anthropic", "Anthropic"),
    key_and_url("ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL"),
    ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"),
)
