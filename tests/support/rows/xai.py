"""xAI, over gRPC."""

from __future__ import annotations

from socket import create_connection
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tests.support.parts import TEXT64, URL
from tests.support.provider import Expected, Provider
from tests.support.wire import xai as wire

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.support.grpc_bridge import Bridge

COMMON = ("temperature", "max_tokens", "top_p", "frequency_penalty", "presence_penalty", "seed", "stop")


def interrupted() -> type[Exception]:
    """Return gRPC's error for a broken connection."""
    from grpc import RpcError

    return RpcError


_bridges: dict[str, Bridge] = {}


def bridge_to(url: str) -> Bridge:
    """Return the gRPC server of one test that forwards to the loopback server."""
    if url not in _bridges:
        _bridges[url] = _new_bridge(url)
    return _bridges[url]


def stop_bridges() -> None:
    """Stop the gRPC servers whose loopback server is gone."""
    for url in [url for url in _bridges if not _is_there(url)]:
        _bridges.pop(url).stop()


def _is_there(url: str) -> bool:
    try:
        create_connection((urlsplit(url).hostname or "", urlsplit(url).port or 0)).close()
    except OSError:
        return False
    return True


def _new_bridge(url: str) -> Bridge:
    from xai_sdk.proto import chat_pb2

    from tests.support.grpc_bridge import Bridge, Method

    asked = chat_pb2.GetCompletionsRequest
    plain = Method(wire.PATHS[False], asked, chat_pb2.GetChatCompletionResponse, streams=False)
    streamed = Method(wire.PATHS[True], asked, chat_pb2.GetChatCompletionChunk, streams=True)
    return Bridge(url, (plain, streamed))


def new_client(url: str, asynchronous: bool) -> Any:
    """Create a client of the SDK."""
    import xai_sdk

    make = xai_sdk.AsyncClient if asynchronous else xai_sdk.Client
    return make(api_key="test-key", api_host=bridge_to(url).address, use_insecure_channel=True)


def environment(url: str) -> Mapping[str, str]:
    """Return the variables that direct a default client to a server."""
    return {"XAI_API_KEY": "test-key", "XAI_API_HOST": bridge_to(url).address}


EXPECTED = Expected(
    parts={
        "text": {"text": "b"},
        "image": {"image_url": {"image_url": f"data:image/png;base64,{TEXT64}"}},
        "image url": {"image_url": {"image_url": URL}},
    },
    beside={"thinking": {"reasoning_content": "Hm."}},
    own_block={"file": {"file_id": "file-1"}},
    common={name: name for name in COMMON},
    stops=["END"],
    defaults={"n": 1},
    own={"user": "a", "logprobs": True},
    nested={"tool_choice": {"mode": "TOOL_MODE_AUTO"}},
    dropped="previous_response_id",
    forced=lambda name: {"tool_choice": {"function_name": name}},
    json_object={"response_format": {"format_type": "FORMAT_TYPE_JSON_OBJECT"}},
    dialect="portable",
    json_schema=lambda named: {
        "response_format": {"format_type": "FORMAT_TYPE_JSON_SCHEMA", "schema": named["schema"]}
    },
    streamed={"stream": True},
    interrupted=interrupted,
    causes=frozenset(["NoneType"]),  # the error is the transport's own
    broken_json=None,
    whole_calls=True,
    strict_tools=False,
    first_event_at_once=True,
    held_by_client=True,
    errors={400: "RpcError", 429: "RpcError"},
    extra=None,
    replaced=("user", "a", "b"),
    kept=("store_messages", True),
    clients=("Client", "AsyncClient"),
    pickled=False,
    closed=lambda stream: stream._events.gi_frame is None,
)
PROVIDER = Provider(
    "xai",
    "XAI",
    "xai_sdk",
    wire,
    EXPECTED,
    new_client,
    environment,
    ("XAI_API_KEY",),
    finish=stop_bridges,
    over_http=False,
)
