"""OpenAI chat completions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.support.parts import TEXT64, URL
from tests.support.provider import Expected, Provider, key_and_url, stainless_client
from tests.support.wire import openai as wire

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMON = ("temperature", "top_p", "frequency_penalty", "presence_penalty", "seed", "stop")
IMAGES: Mapping[str, Any] = {
    "image": {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{TEXT64}"}},
    "image with detail": {
        "type": "image_url",
        "image_url": {"url": f"data:image/webp;base64,{TEXT64}", "detail": "low"},
    },
    "image url": {"type": "image_url", "image_url": {"url": URL}},
}


def interrupted() -> type[Exception]:
    """Return the SDK's own error for a broken connection."""
    from openai import APIConnectionError

    return APIConnectionError


EXPECTED = Expected(
    parts={
        "text": {"type": "text", "text": "b"},
        **IMAGES,
        "audio": {"type": "input_audio", "input_audio": {"data": TEXT64, "format": "wav"}},
        "document": {
            "type": "file",
            "file": {"filename": "a.pdf", "file_data": f"data:application/pdf;base64,{TEXT64}"},
        },
        "document without a name": {
            "type": "file",
            "file": {"filename": "document.pdf", "file_data": f"data:application/pdf;base64,{TEXT64}"},
        },
    },
    own_block={"type": "refusal", "refusal": "No."},
    common={**{name: name for name in COMMON}, "max_tokens": "max_completion_tokens"},
    own={"logit_bias": {"50256": -100}, "n": 1, "reasoning_effort": "low", "metadata": {"a": "b"}},
    nested={"stream_options": {"include_obfuscation": False}},
    dropped="user",
    forced=lambda name: {"tool_choice": {"type": "function", "function": {"name": name}}},
    json_object={"response_format": {"type": "json_object"}},
    json_schema=lambda named: {"response_format": {"type": "json_schema", "json_schema": named}},
    streamed={"stream": True, "stream_options": {"include_usage": True}},
    silent_events=1,  # [DONE]
    interrupted=interrupted,
    counts_writes=True,
)
PROVIDER = Provider(
    "openai",
    "OpenAI",
    "openai",
    wire,
    EXPECTED,
    stainless_client("openai", "OpenAI", "/v1"),
    key_and_url("OPENAI_API_KEY", "OPENAI_BASE_URL", "/v1"),
    ("OPENAI_API_KEY",),
)
