"""LiteLLM, over OpenAI's wire."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tests.support.provider import Expected, Provider
from tests.support.rows.openai import COMMON
from tests.support.rows.openai import EXPECTED as OPENAI
from tests.support.wire import litellm as wire

if TYPE_CHECKING:
    from collections.abc import Mapping

# Read when the SDK is imported: use its bundled prices instead of a download, and do not retry.
os.environ |= {"LITELLM_LOCAL_MODEL_COST_MAP": "True", "DEFAULT_MAX_RETRIES": "0"}


def interrupted() -> type[Exception]:
    """Return the SDK's own error for a stream that broke off."""
    from litellm.exceptions import MidStreamFallbackError

    return MidStreamFallbackError


def environment(url: str) -> Mapping[str, str]:
    """Return the variables that direct the functions to a server."""
    return {"OPENAI_API_KEY": "test-key", "OPENAI_BASE_URL": f"{url}/v1"}


EXPECTED = Expected(
    parts=OPENAI.parts,
    own_block={"type": "text", "text": "So it is."},
    common={name: name for name in COMMON} | {"max_tokens": "max_completion_tokens"},
    own={"logit_bias": {"50256": -100}, "n": 1, "reasoning_effort": "low", "parallel_tool_calls": False},
    nested={"stream_options": {"include_obfuscation": False}},
    dropped="user",
    forced=OPENAI.forced,
    json_object=OPENAI.json_object,
    json_schema=OPENAI.json_schema,
    streamed=OPENAI.streamed,
    silent_events=1,  # [DONE]
    async_blocks=True,
    interrupted=interrupted,
    causes=frozenset(["NoneType", "ClientPayloadError"]),  # sync, only the error's text names it
    broken_json=None,  # the error is the SDK's own, and does not always have its cause
    extra=("extra_body", "extra_headers", None),
    closed=lambda stream: stream._events.completion_stream.response.is_closed,
    replaced=("logit_bias", {"1": 1}, {"2": 2}),
    counts_writes=True,
)
PROVIDER = Provider(
    "litellm",
    "LiteLLM",
    "litellm",
    wire,
    EXPECTED,
    None,
    environment,
    ("OPENAI_API_KEY",),
    model="openai/test-model",
)
