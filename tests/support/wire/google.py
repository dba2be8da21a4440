"""Gemini's contents, and the parts of a request to its API."""

from __future__ import annotations

import base64
import json
import re
from typing import TYPE_CHECKING, Any

from tests.support.answers import Answer, Call, Order, Stop, Tokens, pieces
from tests.support.replies import Event
from tests.support.wire_form import schema_in_prompt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.support.loopback import Request

ID = "mJ4kaZ-2Cs-3xN8P"
MODEL = "gemini-2.5-flash"
_TOOL_RESULTS = 2
STOP: Mapping[Stop, str] = {"stop": "STOP", "length": "MAX_TOKENS", "tool_calls": "STOP", "content_filter": "SAFETY"}
ROLES = {"user": "user", "assistant": "model"}


def path(*, stream: bool) -> str:
    """Return the path of a request."""
    return "/v1/models/test-model:" + ("streamGenerateContent" if stream else "generateContent")


def body(answer: Answer) -> dict[str, Any]:
    """Write an answer as the body of one response; the arguments of its calls must be valid JSON."""
    return chunk(_parts(answer), answer, STOP[answer.stop])


def events(answer: Answer, order: Order = "one by one") -> list[Event]:
    """Write an answer as a stream: text in pieces, calls whole; "together" sends all calls in one event."""
    thoughts: list[dict[str, Any]] = [{"text": piece, "thought": True} for piece in pieces(answer.thinking)]
    if answer.signature:
        thoughts[-1]["thoughtSignature"] = answer.signature
    texts = [{"text": piece} for piece in pieces(answer.text or answer.refusal)]
    calls = [function_call(call) for call in answer.calls]
    grouped = [calls] if order == "together" and calls else [[call] for call in calls]
    stream = [chunk(parts, answer) for parts in [*([part] for part in (*thoughts, *texts)), *grouped]]
    return [Event(event) for event in [*stream, chunk([{"text": ""}], answer, STOP[answer.stop])]]


def chunk(parts: list[dict[str, Any]], answer: Answer, finish: str | None = None) -> dict[str, Any]:
    """Write an event, or a complete body; the usage is cumulative."""
    candidate: dict[str, Any] = {"content": {"parts": parts, "role": "model"}, "index": 0}
    if finish is not None:
        candidate["finishReason"] = finish
    return {
        "candidates": [candidate],
        "usageMetadata": usage(answer.tokens),
        "modelVersion": MODEL,
        "responseId": ID,
    }


def _parts(answer: Answer) -> list[dict[str, Any]]:
    thought: dict[str, Any] = {"text": answer.thinking, "thought": True}
    if answer.signature:
        thought["thoughtSignature"] = answer.signature
    text = answer.text or answer.refusal
    calls = [function_call(call) for call in answer.calls]
    return [*([thought] if answer.thinking else []), *([{"text": text}] if text else []), *calls]


def function_call(call: Call) -> dict[str, Any]:
    """Write the part of a tool call."""
    return {"functionCall": {"id": call.id, "name": call.name, "args": json.loads(call.arguments)}}


def usage(tokens: Tokens) -> dict[str, Any]:
    """Write the token counts; the prompt is without the results of the server's tools, the output without thoughts."""
    return {
        "promptTokenCount": tokens.input - _TOOL_RESULTS,
        "toolUsePromptTokenCount": _TOOL_RESULTS,
        "cachedContentTokenCount": tokens.cached,
        "candidatesTokenCount": tokens.output - tokens.reasoning,
        "thoughtsTokenCount": tokens.reasoning,
        "totalTokenCount": tokens.input + tokens.output,
    }


def error(status: int, message: str) -> dict[str, Any]:
    """Write the body of an HTTP error."""
    return {"error": {"code": status, "message": message, "status": "INVALID_ARGUMENT"}}


def request_of(request: Request) -> dict[str, Any]:
    """Parse a request in the form that all tests use: model, stream, messages, and the flattened groups of the API."""
    data = json.loads(request.body)
    model, _, method = request.path.rpartition("/")[2].partition(":")
    groups = {**data.get("generationConfig", {}), **{key: data[key] for key in data if key not in _KEPT}}
    seen = {_snake(key): value for key, value in groups.items()}
    seen |= {"model": model, "messages": [seen_message(content) for content in data["contents"]]}
    return seen | ({"stream": True} if method.startswith("stream") else {}) | _system(data)


_KEPT = ("contents", "generationConfig", "systemInstruction")


def _system(data: Mapping[str, Any]) -> dict[str, Any]:
    parts = data.get("systemInstruction", {}).get("parts")
    return {} if parts is None else {"system": _text_or(parts)}


def _text_or(parts: list[Any]) -> Any:
    return parts[0]["text"] if len(parts) == 1 and set(parts[0]) == {"text"} else parts


def seen_message(message: Mapping[str, Any]) -> dict[str, Any]:
    """Parse a message, from the wire or of the library, in the form that all tests use: role, and a string or parts."""
    role = {own: common for common, own in ROLES.items()}[message["role"]]
    return {"role": role, "content": _text_or([_wire(part) for part in message["parts"]])}


def _wire(value: Any) -> Any:
    """Convert names to the wire's, and bytes to base64."""
    if isinstance(value, dict):
        return {_camel(key): item if key in ("args", "response") else _wire(item) for key, item in value.items()}
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return [_wire(item) for item in value] if isinstance(value, list) else value


def _snake(key: str) -> str:
    return re.sub("[A-Z]", lambda found: f"_{found[0].lower()}", key)


def _camel(key: str) -> str:
    return re.sub("_(.)", lambda found: found[1].upper(), key)


def arguments_of(call_kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """Return the flattened arguments of a call."""
    return {**call_kwargs, **call_kwargs["config"]}


def own_message(role: str, text: str) -> dict[str, Any]:
    """Write a message in the SDK's form."""
    return {"role": ROLES[role], "parts": [{"text": text}]}


def system_of(request: Mapping[str, Any]) -> Any:
    """Return the system prompt of a request; None without one."""
    return request.get("system")


def conversation_of(request: Mapping[str, Any]) -> list[Any]:
    """Return the messages of a request without the system prompt."""
    return list(request["messages"])


def tools_of(request: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the tools of a request: name to description and JSON schema of the parameters."""
    declared = [tool for group in request.get("tools", []) for tool in group["functionDeclarations"]]
    return {
        tool["name"]: {"description": tool.get("description"), "parameters": tool["parameters_json_schema"]}
        for tool in declared
    }


def forced_tool_of(request: Mapping[str, Any]) -> str | None:
    """Return the name of the tool that the model is forced to call."""
    calling = request.get("tool_config", {}).get("functionCallingConfig", {})
    return calling["allowedFunctionNames"][0] if calling.get("mode") == "ANY" else None


def schema_of(request: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the JSON schema that the text of the answer must follow; with tools it is in the prompt."""
    return request.get("response_json_schema") or schema_in_prompt(request["messages"])


def assistant_turn(answer: Answer) -> dict[str, Any]:
    """Write an answer as the assistant message of a later request, with the keys that the API uses."""
    return {"role": "assistant", "content": _text_or(_parts(answer))}


def tool_turns(results: Mapping[str, str]) -> list[dict[str, Any]]:
    """Write the results of tool calls, by the ids of the calls, as messages of a later request."""
    names = {"toolcall1": "shelf_of", "toolcall2": "opening_hours"}
    responses = [
        {"functionResponse": {"id": call_id, "name": names[call_id], "response": {"result": content}}}
        for call_id, content in results.items()
    ]
    return [{"role": "user", "content": responses}]


def result_of(message: Mapping[str, Any]) -> str:
    """Return the first tool result in a message, from the wire or of the library."""
    parts = message.get("content") or [_wire(part) for part in message["parts"]]
    return parts[0]["functionResponse"]["response"]["result"]


def calls_of(message: Mapping[str, Any]) -> list[tuple[str, str, Any]]:
    """Return the tool calls of an assistant message: id, name and arguments."""
    calls = [part["functionCall"] for part in message["content"] if "functionCall" in part]
    return [(call["id"], call["name"], call["args"]) for call in calls]
