"""Cohere chat."""

from __future__ import annotations

from typing import Any

from callwright_runtime import StreamInterrupted
from tests.support.provider import Expected, Provider, key_and_url
from tests.support.rows.openai import IMAGES
from tests.support.wire import cohere as wire

COMMON = ("temperature", "max_tokens", "frequency_penalty", "presence_penalty", "seed")


def new_client(url: str, asynchronous: bool) -> Any:
    """Create a client that never retries."""
    import cohere
    import httpx

    if asynchronous:
        http = httpx.AsyncClient(verify=False, trust_env=False)  # do not load certificates
        return cohere.AsyncClientV2("test-key", base_url=url, max_retries=0, httpx_client=http)
    return cohere.ClientV2(
        "test-key", base_url=url, max_retries=0, httpx_client=httpx.Client(verify=False, trust_env=False)
    )


EXPECTED = Expected(
    parts={"text": {"type": "text", "text": "b"}, **IMAGES, "thinking": {"type": "thinking", "thinking": "Hm."}},
    own_block={"type": "document", "document": {"data": {"a": 1}}},
    common={**{name: name for name in COMMON}, "top_p": "p", "stop": "stop_sequences"},
    stops=["END"],
    own={"k": 3, "safety_mode": "NONE", "logprobs": True},
    nested={"thinking": {"type": "disabled"}},
    dropped="safety_mode",
    forced=lambda name: {"tool_choice": "REQUIRED"},
    json_object={"response_format": {"type": "json_object"}},
    dialect="typed",
    json_schema=lambda named: {"response_format": {"type": "json_object", "json_schema": named["schema"]}},
    streamed={"stream": True},
    interrupted=lambda: StreamInterrupted,
    strict_tools=False,
    broken_json=None,
    skips_broken_events=True,
    first_event_at_once=True,
    silent_events=1,  # [DONE]
    extra=None,
    errors={400: "BadRequestError", 429: "TooManyRequestsError"},
    replaced=("tool_choice", "REQUIRED", "NONE"),
    kept=("seed", 7),
    clients=("ClientV2", "AsyncClientV2"),
    closed=lambda stream: stream._events.gi_frame is None,
)
PROVIDER = Provider(
    "cohere",
    "Cohere",
    "cohere",
    wire,
    EXPECTED,
    new_client,
    key_and_url("CO_API_KEY", "CO_API_URL"),
    ("CO_API_KEY",),
    lambda client, asynchronous: (
        client.__aexit__(None, None, None) if asynchronous else client.__exit__(None, None, None)
    ),
)
