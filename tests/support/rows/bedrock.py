"""Bedrock Converse with boto3 and aioboto3."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unittest.mock import ANY

from callwright_runtime import StreamInterrupted
from tests.support.parts import TEXT64
from tests.support.provider import Expected, Provider
from tests.support.wire import bedrock as wire

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS = {"AWS_ACCESS_KEY_ID": "test-key", "AWS_SECRET_ACCESS_KEY": "test-key", "AWS_DEFAULT_REGION": "eu-north-1"}


def new_client(url: str, asynchronous: bool) -> Any:
    """Create a client; the async one is entered at its first use."""
    from botocore.config import Config

    settings = {"retries": {"total_max_attempts": 1}, "max_pool_connections": 20}
    options = {
        "endpoint_url": url,
        "region_name": "eu-north-1",
        "aws_access_key_id": "test-key",
        "aws_secret_access_key": "test-key",
    }
    if not asynchronous:
        import boto3

        return boto3.client("bedrock-runtime", config=Config(**settings), **options)
    import aioboto3
    from aiobotocore.config import AioConfig

    return aioboto3.Session().client("bedrock-runtime", config=AioConfig(**settings), **options)


def environment(url: str) -> Mapping[str, str]:
    """Return the variables that direct a default client to a server."""
    return {**KEYS, "AWS_ENDPOINT_URL_BEDROCK_RUNTIME": url}


EXPECTED = Expected(
    parts={
        "text": {"text": "b"},
        "image": {"image": {"format": "png", "source": {"bytes": TEXT64}}},
        "image with detail": {"image": {"format": "webp", "source": {"bytes": TEXT64}}},
        "document": {"document": {"format": "pdf", "name": "a-pdf", "source": {"bytes": TEXT64}}},
        "document without a name": {"document": {"format": "pdf", "name": "document", "source": {"bytes": TEXT64}}},
        "thinking": {"reasoningContent": {"reasoningText": {"text": "Hm.", "signature": "c2ln"}}},
    },
    own_block={"guardContent": {"text": {"text": "So it is."}}},
    common={"temperature": "temperature", "max_tokens": "maxTokens", "top_p": "topP", "stop": "stopSequences"},
    stops=["END"],
    own={"requestMetadata": {"user": "a"}},
    nested={"requestMetadata": {"user": "a"}},
    dropped="additionalModelResponseFieldPaths",
    forced=lambda name: {"toolConfig": {"tools": ANY, "toolChoice": {"tool": {"name": name}}}},
    dialect="plain",
    json_schema=None,
    streamed={"stream": True},
    interrupted=lambda: StreamInterrupted,
    counts_thinking=False,
    no_key="region",
    causes=frozenset(["ProtocolError", "ClientPayloadError"]),
    broken_json=None,
    async_blocks=True,
    strict_tools=False,
    marks_failures='"status": "error"',
    cached=[{"text": "a long text"}, {"cachePoint": {"type": "default"}}],
    closed=lambda stream: stream._raw_stream.closed,
    names_streams=False,
    errors={400: "ValidationException", 429: "ThrottlingException"},
    extra=None,
    replaced=("requestMetadata", {"user": "a"}, {"user": "b"}),
    kept=("performanceConfig", {"latency": "standard"}),
    timeout="timeout",
    clients=("a sync BedrockRuntimeClient", "an async BedrockRuntimeClient"),
    counts_writes=True,
)
PROVIDER = Provider(
    "bedrock",
    "Bedrock",
    "botocore",
    wire,
    EXPECTED,
    new_client,
    environment,
    tuple(KEYS),
    lambda client, asynchronous: client.__aexit__(None, None, None) if asynchronous else client.close(),
    entered=True,
)
