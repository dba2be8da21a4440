"""Gemini through the Gemini API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime import StreamInterrupted
from tests.support.parts import TEXT64, URL
from tests.support.provider import Expected, Provider, key_and_url
from tests.support.wire import google as wire

if TYPE_CHECKING:
    from collections.abc import Mapping


def inline(media_type: str) -> Mapping[str, Any]:
    """Return bytes as a message part."""
    return {"inlineData": {"data": TEXT64.replace("/", "_"), "mimeType": media_type}}  # URL-safe base64


def new_client(url: str, _asynchronous: bool) -> Any:
    """Create a client, which is both sync and async."""
    from google.genai import Client
    from google.genai.types import HttpOptions

    return Client(
        api_key="test-key", http_options=HttpOptions(base_url=url, client_args=UNSAFE, async_client_args=UNSAFE)
    )


UNSAFE = {"verify": False, "trust_env": False}  # do not load certificates
COMMON = ("temperature", "top_p", "frequency_penalty", "presence_penalty", "seed")
FILE = {"fileData": {"fileUri": URL}}
EXPECTED = Expected(
    parts={
        "text": {"text": "b"},
        "image": inline("image/png"),
        "image with detail": inline("image/webp"),
        "image url": FILE,
        "audio": inline("audio/wav"),
        "audio of an unknown type": inline("audio/flac"),
        "audio url": FILE,
        "document": inline("application/pdf"),
        "document without a name": inline("application/pdf"),
        "document url": FILE,
        "thinking": {"text": "Hm.", "thought": True, "thoughtSignature": "c2ln"},
    },
    own_block={"executableCode": {"code": "1 + 1", "language": "PYTHON"}},
    common={**{name: name for name in COMMON}, "max_tokens": "max_output_tokens", "stop": "stop_sequences"},
    stops=["END"],
    own={"top_k": 3.0, "candidate_count": 1},
    nested={"thinking_config": {"include_thoughts": True}},
    dropped="media_resolution",
    forced=lambda name: {"tool_config": {"functionCallingConfig": {"mode": "ANY", "allowedFunctionNames": [name]}}},
    json_object={"response_mime_type": "application/json"},
    dialect="bounded",
    json_schema=lambda named: {"response_mime_type": "application/json", "response_json_schema": named["schema"]},
    streamed={"stream": True},
    interrupted=lambda: StreamInterrupted,
    causes=frozenset(["RemoteProtocolError", "ClientPayloadError"]),
    broken_json="UnknownApiResponseError",
    async_blocks=True,
    whole_calls=True,
    late_closing=True,
    no_key="(?i)api key",
    finish_of_calls="stop",
    strict_tools=False,
    one_client=True,
    first_event_at_once=True,
    errors={400: "ClientError", 429: "ClientError"},
    extra=None,
    replaced=("labels", {"user": "a"}, {"user": "b"}),
    kept=("seed", 7),
    closed=lambda stream: stream._events.gi_frame is None,
)
PROVIDER = Provider(
    "google",
    "Google",
    "google.genai",
    wire,
    EXPECTED,
    new_client,
    key_and_url("GOOGLE_API_KEY", "GOOGLE_GEMINI_BASE_URL"),
    ("GOOGLE_API_KEY", "GEMINI_API_KEY"),
    lambda client, asynchronous: client.aio.aclose() if asynchronous else client.close(),
)
