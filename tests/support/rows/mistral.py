"""Mistral chat completions."""

from __future__ import annotations

from typing import Any

from tests.support.parts import TEXT64, URL
from tests.support.provider import Expected, Provider, key_and_url
from tests.support.rows import openai
from tests.support.wire import mistral as wire


def interrupted() -> type[Exception]:
    """Return the error of the transport, which the SDK passes on."""
    from callwright_runtime import StreamInterrupted

    return StreamInterrupted


async def close_async(client: Any) -> None:
    """Close the HTTP client of an async client, which has no method for that."""
    await client.sdk_configuration.async_client.aclose()


def close(client: Any, asynchronous: bool) -> Any:
    """Close the HTTP client of a client."""
    return close_async(client) if asynchronous else client.sdk_configuration.client.close()


def new_client(url: str, asynchronous: bool) -> Any:
    """Create a client; it never retries unless configured to."""
    import httpx2
    from mistralai.client import Mistral

    http: dict[str, Any] = (
        {"async_client": httpx2.AsyncClient(verify=False, trust_env=False)}
        if asynchronous
        else {"client": httpx2.Client(verify=False, trust_env=False)}
    )
    return Mistral(api_key="test-key", server_url=url, **http)


EXPECTED = Expected(
    parts={
        "text": {"type": "text", "text": "b"},
        **openai.IMAGES,
        "audio": {"type": "input_audio", "input_audio": TEXT64},
        "document url": {"type": "document_url", "document_url": URL},
        "thinking": {"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}], "signature": "c2ln"},
    },
    own_block={"type": "reference", "reference_ids": [1]},
    common={**{name: name for name in openai.COMMON}, "max_tokens": "max_tokens", "seed": "random_seed"},
    own={"n": 1, "safe_prompt": True, "metadata": {"a": "b"}},
    nested={"metadata": {"a": "b"}},
    dropped="prompt_cache_key",
    forced=openai.EXPECTED.forced,
    json_object=openai.EXPECTED.json_object,
    json_schema=openai.EXPECTED.json_schema,
    defaults={"stream": False},
    streamed={"stream": True},
    silent_events=1,  # [DONE]
    interrupted=interrupted,
    errors={400: "SDKError", 429: "SDKError"},
    extra=None,
    broken_json=None,
    kept=("parallel_tool_calls", True),
    timeout="timeout_ms",
    one_client=True,
)
PROVIDER = Provider(
    "mistral",
    "Mistral",
    "mistralai",
    wire,
    EXPECTED,
    new_client,
    key_and_url("MISTRAL_API_KEY", "MISTRAL_SERVER_URL"),
    ("MISTRAL_API_KEY",),
    close,
)
