"""SDK clients with an in-memory transport: the SDK does its real work, without a network."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import httpx2
from anthropic import Anthropic
from openai import AsyncOpenAI, OpenAI

Json = Mapping[str, object]
USAGE: Json = {"prompt_tokens": 9, "completion_tokens": 3, "total_tokens": 12}
BOOK = '{"title": "Dune", "author": "Frank Herbert"}'


def _transport(body: bytes, media_type: str) -> httpx2.Client:
    reply = httpx2.Response(200, content=body, headers={"content-type": media_type})

    def answer(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(reply.status_code, content=body, headers=reply.headers)

    return httpx2.Client(transport=httpx2.MockTransport(answer))


def openai_client(body: Json | bytes) -> OpenAI:
    """Return an OpenAI client that always answers with `body`; bytes are a stream of events."""
    if isinstance(body, bytes):
        return OpenAI(api_key="none", http_client=_transport(body, "text/event-stream"))
    return OpenAI(api_key="none", http_client=_transport(json.dumps(body).encode(), "application/json"))


def async_openai_client(body: Json) -> AsyncOpenAI:
    """Return an async OpenAI client that always answers with `body`."""
    content = json.dumps(body).encode()

    def answer(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=content, headers={"content-type": "application/json"})

    return AsyncOpenAI(api_key="none", http_client=httpx2.AsyncClient(transport=httpx2.MockTransport(answer)))


def anthropic_client(body: Json | bytes) -> Anthropic:
    """Return an Anthropic client that always answers with `body`; bytes are a stream of events."""
    if isinstance(body, bytes):
        return Anthropic(api_key="none", http_client=_transport(body, "text/event-stream"))
    return Anthropic(api_key="none", http_client=_transport(json.dumps(body).encode(), "application/json"))


def completion(message: Json, finish: str = "stop") -> Json:
    """Return a complete response of chat completions."""
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "refusal": None, **message}}
    return {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": USAGE}


def called(name: str, arguments: str) -> Json:
    """Return a message that calls one tool."""
    function = {"name": name, "arguments": arguments}
    return {"content": None, "tool_calls": [{"id": "call_1", "type": "function", "function": function}]}


def message(*blocks: Json) -> Json:
    """Return a complete response of Anthropic's messages API."""
    usage = {"input_tokens": 9, "output_tokens": 3}
    return {
        "id": "m",
        "type": "message",
        "role": "assistant",
        "model": "m",
        "content": list(blocks),
        "stop_reason": "end_turn",
        "stop_sequence": None,
        "usage": usage,
    }


def completion_events(texts: Iterable[str]) -> bytes:
    """Return a stream of chat completions, one text per chunk."""
    start = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    deltas: list[dict[str, Any]] = [{"index": 0, "delta": {"content": text}, "finish_reason": None} for text in texts]
    deltas[0]["delta"] = {"role": "assistant", **deltas[0]["delta"]}
    deltas.append({"index": 0, "delta": {}, "finish_reason": "stop"})
    events = [f"data: {json.dumps({**start, 'choices': [delta]})}\n\n" for delta in deltas]
    return "".join([*events, "data: [DONE]\n\n"]).encode()


def called_events(name: str, pieces: Iterable[str]) -> bytes:
    """Return a stream of chat completions that calls one tool, with one piece of its arguments per chunk."""
    start = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    begun = {"index": 0, "id": "call_1", "type": "function", "function": {"name": name, "arguments": ""}}
    grown = ({"index": 0, "function": {"arguments": piece}} for piece in pieces)
    deltas: list[dict[str, Any]] = [
        {"index": 0, "delta": {"tool_calls": [call]}, "finish_reason": None} for call in (begun, *grown)
    ]
    deltas[0]["delta"] = {"role": "assistant", **deltas[0]["delta"]}
    deltas.append({"index": 0, "delta": {}, "finish_reason": "tool_calls"})
    events = [f"data: {json.dumps({**start, 'choices': [delta]})}\n\n" for delta in deltas]
    return "".join([*events, "data: [DONE]\n\n"]).encode()


def message_events(texts: Iterable[str]) -> bytes:
    """Return a stream of Anthropic's messages API, one text per chunk."""
    events: list[dict[str, object]] = [
        {"type": "message_start", "message": {**message(), "stop_reason": None}},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        *({"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": text}} for text in texts),
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 3}},
        {"type": "message_stop"},
    ]
    return "".join(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n" for event in events).encode()
