"""Azure AI inference."""

from __future__ import annotations

from typing import Any

from tests.support.provider import Expected, Provider
from tests.support.rows import openai
from tests.support.wire import azure as wire

COMMON = ("temperature", "max_tokens", "top_p", "frequency_penalty", "presence_penalty", "seed", "stop")


def interrupted() -> type[Exception]:
    """Return the SDK's own error for a broken connection."""
    from azure.core.exceptions import AzureError

    return AzureError


def new_client(url: str, asynchronous: bool) -> Any:
    """Create a client that never retries."""
    from azure.ai.inference import ChatCompletionsClient
    from azure.ai.inference.aio import ChatCompletionsClient as AsyncChatCompletionsClient
    from azure.core.credentials import AzureKeyCredential

    make = AsyncChatCompletionsClient if asynchronous else ChatCompletionsClient
    return make(endpoint=url, credential=AzureKeyCredential("test-key"), retry_total=0)


EXPECTED = Expected(
    parts={"text": {"type": "text", "text": "b"}, **openai.IMAGES, "audio": openai.EXPECTED.parts["audio"]},
    own_block={"type": "refusal", "refusal": "No."},
    common={name: name for name in COMMON},
    stops=["END"],
    own={"tool_choice": "auto"},
    nested={"model_extras": {"logprobs": True}},
    dropped="stop",
    forced=openai.EXPECTED.forced,
    json_object=openai.EXPECTED.json_object,
    json_schema=openai.EXPECTED.json_schema,
    streamed=openai.EXPECTED.streamed,
    silent_events=1,  # [DONE]
    interrupted=interrupted,
    causes=frozenset(["ChunkedEncodingError", "ClientPayloadError"]),
    errors={400: "HttpResponseError", 429: "HttpResponseError"},
    extra=("model_extras", "headers", "params"),
    merges_extra=False,
    async_blocks=True,
    replaced=("tool_choice", "auto", "none"),
    kept=("seed", 7),
    timeout="read_timeout",
    clients=("azure.ai.inference.ChatCompletionsClient", "azure.ai.inference.aio.ChatCompletionsClient"),
    closed=lambda stream: stream._response.is_closed,
    counts_writes=True,
)
PROVIDER = Provider(
    "azure",
    "Azure",
    "azure.ai.inference",
    wire,
    EXPECTED,
    new_client,
    lambda url: {"AZURE_INFERENCE_ENDPOINT": url, "AZURE_INFERENCE_CREDENTIAL": "test-key"},
    ("AZURE_INFERENCE_ENDPOINT", "AZURE_INFERENCE_CREDENTIAL"),
)
