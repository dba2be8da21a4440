"""OpenAI responses."""

from __future__ import annotations

from tests.support.parts import TEXT64, URL
from tests.support.provider import Expected, Provider, key_and_url, stainless_client
from tests.support.rows.openai import interrupted
from tests.support.wire import openai_responses as wire

FILE = {"type": "input_file", "file_data": f"data:application/pdf;base64,{TEXT64}"}
EXPECTED = Expected(
    parts={
        "text": {"type": "text", "text": "b"},
        "image": {"type": "input_image", "image_url": f"data:image/png;base64,{TEXT64}", "detail": "auto"},
        "image with detail": {"type": "input_image", "image_url": f"data:image/webp;base64,{TEXT64}", "detail": "low"},
        "image url": {"type": "input_image", "image_url": URL, "detail": "auto"},
        "document": {**FILE, "filename": "a.pdf"},
        "document without a name": {**FILE, "filename": "document.pdf"},
        "document url": {"type": "input_file", "file_url": URL},
    },
    own_block={"type": "web_search_call", "id": "ws_1", "status": "completed"},
    common={"temperature": "temperature", "max_tokens": "max_output_tokens", "top_p": "top_p"},
    own={"truncation": "auto", "store": False, "reasoning": {"effort": "low"}, "metadata": {"a": "b"}},
    nested={"text": {"verbosity": "low"}},
    dropped="user",
    forced=lambda name: {"tool_choice": {"type": "function", "name": name}},
    json_object={"text": {"format": {"type": "json_object"}}},
    json_schema=lambda named: {"text": {"format": {"type": "json_schema", **named}}},
    streamed={"stream": True},
    interrupted=interrupted,
    clients=("OpenAI", "AsyncOpenAI"),
    counts_writes=True,
)
PROVIDER = Provider(
    "openai_responses",
    "OpenAIResponses",
    "openai",
    wire,
    EXPECTED,
    stainless_client("openai", "OpenAI", "/v1"),
    key_and_url("OPENAI_API_KEY", "OPENAI_BASE_URL", "/v1"),
    ("OPENAI_API_KEY",),
)
