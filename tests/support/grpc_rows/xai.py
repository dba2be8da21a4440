"""xAI, over gRPC."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.support.parts import TEXT64, URL
from tests.support.provider import Expected, Provider
from tests.support.wire import xai as wire

if TYPE_CHECKING:
    from tests.support.grpc_bridge import Bridge

COMMON = ("temperature", "max_tokens", "top_p", "frequency_penalty", "presence_penalty", "seed", "stop")


def interrupted() -> type[Exception]:
    """Give the error for a broken connection, which is that of gRPC."""
    from grpc import RpcError

    return RpcError


def bridge_to(url: str) -> Bridge:
    """Start a gRPC server that asks the loopback server."""
    from xai_sdk.proto import chat_pb2

    from tests.support.grpc_bridge import Bridge, Method

    asked = chat_pb2.GetCompletionsRequest
    plain = Method(wire.PATH, asked, chat_pb2.GetChatCompletionResponse, streams=False)
    streamed = Method(wire.STREAM_PATH, asked, chat_pb2.GetChatCompletionChunk, streams=True)
    return Bridge(url, (plain, streamed))


def new_client(url: str, asynchronous: bool) -> Any:
    """Make a client of the SDK, whose bridge ends when it is closed."""
    import xai_sdk

    bridge = bridge_to(url)
    make = xai_sdk.AsyncClient if asynchronous else xai_sdk.Client
    client = make(api_key="test-key", api_host=bridge.address, use_insecure_channel=True)
    close = client.close

    def close_both() -> Any:
        closing = close()
        bridge.stop()
        return closing

    client.close = close_both
    return client


EXPECTED = Expected(
    parts={
        "text": {"text": "b"},
        "image": {"image_url": {"image_url": f"data:image/png;base64,{TEXT64}"}},
        "image url": {"image_url": {"image_url": URL}},
    },
    own_block={"file": {"file_id": "file-1"}},
    common={name: name for name in COMMON},
    stops=["END"],
    own={"user": "a", "logprobs": True},
    nested={"tool_choice": {"mode": "TOOL_MODE_AUTO"}},
    dropped="user",
    forced=lambda name: {"tool_choice": {"function_name": name}},
    json_object={"response_format": {"format_type": "FORMAT_TYPE_JSON_OBJECT"}},
    json_schema=lambda named: {
        "response_format": {"format_type": "FORMAT_TYPE_JSON_SCHEMA", "schema": named["schema"]}
    },
    interrupted=interrupted,
)
PROVIDER = Provider(
    "xai",
    "XAI",
    "xai_sdk",
    wire,
    EXPECTED,
    new_client,
    lambda url: {"XAI_API_KEY": "test-key"},
    ("XAI_API_KEY",),
)
