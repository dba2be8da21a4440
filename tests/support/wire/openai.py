"""OpenAI's chat completions, and the parts of a request to its API."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.support.answers import Answer, Call, Order, Stop, Tokens, fragments, pieces
from tests.support.replies import Event

if TYPE_CHECKING:
    from collections.abc import Mapping

PATH = "/v1/chat/completions"
ID = "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT"
MODEL = "gpt-4.1-mini-2025-04-14"
FINISH: Mapping[Stop, str] = {
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "content_filter": "content_filter",
}
DONE = Event("[DONE]")
_HEAD = {"id": ID, "created": 1741569952, "model": MODEL, "service_tier": "default", "system_fingerprint": "fp_50cad3"}
_CHUNK = {**_HEAD, "object": "chat.completion.chunk"}


def body(answer: Answer) -> dict[str, Any]:
    """Write an answer as the body of one response."""
    message: dict[str, Any] = {
        "role": "assistant",
        "content": answer.text or None,
        "refusal": answer.refusal or None,
        "annotations": [],
    }
    if answer.calls:
        message["tool_calls"] = [tool_call(call) for call in answer.calls]
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": FINISH[answer.stop]}
    return {**_HEAD, "object": "chat.completion", "choices": [choice], "usage": usage(answer.tokens)}


def events(answer: Answer, order: Order = "one by one") -> list[Event]:
    """Write an answer as a stream: role, pieces of text, fragments of calls, finish, usage in a chunk of its own."""
    text_chunks = [chunk({"content": piece}) for piece in pieces(answer.text)]
    refused = [chunk({"refusal": piece}) for piece in pieces(answer.refusal)]
    opening = chunk({"role": "assistant", "content": None if answer.calls else "", "refusal": None})
    ending = [chunk({}, FINISH[answer.stop]), usage_chunk(answer.tokens), DONE]
    return [opening, *text_chunks, *refused, *call_events(answer.calls, order), *ending]


def call_events(calls: tuple[Call, ...], order: Order) -> list[Event]:
    if order == "together":
        whole = [{"index": index, **tool_call(call)} for index, call in enumerate(calls)]
        return [chunk({"tool_calls": whole})] if whole else []
    openings = [_call_opening(index, call) for index, call in enumerate(calls)]
    filled = [(index, _call_fragment(index, piece)) for index, piece in fragments(calls, order)]
    if order == "interleaved":
        return [*openings, *(event for _, event in filled)]
    return [
        event
        for index, opening in enumerate(openings)
        for event in (opening, *(fragment for at, fragment in filled if at == index))
    ]


def _call_opening(index: int, call: Call) -> Event:
    function = {"name": call.name, "arguments": ""}
    return chunk({"tool_calls": [{"index": index, "id": call.id, "type": "function", "function": function}]})


def _call_fragment(index: int, fragment: str) -> Event:
    return chunk({"tool_calls": [{"index": index, "function": {"arguments": fragment}}]})


def chunk(delta: Mapping[str, Any], finish: str | None = None, index: int = 0) -> Event:
    """Write one chunk with one choice."""
    choice = {"index": index, "delta": dict(delta), "logprobs": None, "finish_reason": finish}
    return Event({**_CHUNK, "choices": [choice], "usage": None, "obfuscation": "k3Jx"})


def usage_chunk(tokens: Tokens) -> Event:
    """Write the last chunk that `include_usage` asks for: it has no choices."""
    return Event({**_CHUNK, "choices": [], "usage": usage(tokens), "obfuscation": ""})


def tool_call(call: Call) -> dict[str, Any]:
    """Write a whole tool call."""
    return {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.arguments}}


def usage(tokens: Tokens) -> dict[str, Any]:
    """Write how many tokens were used."""
    return {
        "prompt_tokens": tokens.input,
        "completion_tokens": tokens.output,
        "total_tokens": tokens.input + tokens.output,
        "prompt_tokens_details": {
            "cached_tokens": tokens.cached,
            "cache_write_tokens": tokens.written,
            "audio_tokens": 0,
        },
        "completion_tokens_details": {
            "reasoning_tokens": tokens.reasoning,
            "audio_tokens": 0,
            "accepted_prediction_tokens": 0,
            "rejected_prediction_tokens": 0,
        },
    }


def error(status: int, message: str) -> dict[str, Any]:
    """Write the body of an HTTP error."""
    return {"error": {"message": message, "type": "invalid_request_error", "param": None, "code": str(status)}}


def system_of(request: Mapping[str, Any]) -> Any:
    """Return the system prompt of a request; None without one."""
    texts = [message["content"] for message in request["messages"] if message["role"] == "system"]
    return texts[0] if texts else None


def conversation_of(request: Mapping[str, Any]) -> list[Any]:
    """Return the messages of a request without the system prompt."""
    return [message for message in request["messages"] if message["role"] != "system"]


def tools_of(request: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the tools of a request: name to description and JSON schema of the parameters."""
    functions = [tool["function"] for tool in request.get("tools", [])]
    return {
        function["name"]: {"description": function.get("description"), "parameters": function["parameters"]}
        for function in functions
    }


def forced_tool_of(request: Mapping[str, Any]) -> str | None:
    """Return the name of the tool that the model is forced to call."""
    choice = request.get("tool_choice")
    return choice["function"]["name"] if choice else None


def schema_of(request: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the JSON schema that the text of the answer must follow."""
    form = request.get("response_format") or {}
    return form["json_schema"]["schema"] if form.get("type") == "json_schema" else None


def assistant_turn(answer: Answer) -> dict[str, Any]:
    """Write an answer as the assistant message of a later request, with the keys that the API uses."""
    turn: dict[str, Any] = {"role": "assistant", "content": answer.text or None}
    if answer.calls:
        turn["tool_calls"] = [tool_call(call) for call in answer.calls]
    return turn


def tool_turns(results: Mapping[str, str]) -> list[dict[str, Any]]:
    """Write the results of tool calls, by the ids of the calls, as messages of a later request."""
    return [{"role": "tool", "tool_call_id": call_id, "content": content} for call_id, content in results.items()]


def calls_of(message: Mapping[str, Any]) -> list[tuple[str, str, Any]]:
    """Return the tool calls of an assistant message: id, name and arguments."""
    calls = message.get("tool_calls") or []
    return [(call["id"], call["function"]["name"], json.loads(call["function"]["arguments"])) for call in calls]
