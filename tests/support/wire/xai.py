"""xAI's chat completions, protobuf messages in their JSON form, and the parts of a request."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.support.answers import Answer, Call, Order, Stop, Tokens, pieces
from tests.support.replies import Event

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.support.loopback import Request

PATHS = {False: "/xai_api.Chat/GetCompletion", True: "/xai_api.Chat/GetCompletionChunk"}
ID = "0daf962f-a275-4a3c-839a-047854645532"
MODEL = "grok-4.20"
FINISH: Mapping[Stop, str] = {
    "stop": "REASON_STOP",
    "length": "REASON_MAX_LEN",
    "tool_calls": "REASON_TOOL_CALLS",
    "content_filter": "REASON_STOP",
}
_ROLES = {"user": "ROLE_USER", "assistant": "ROLE_ASSISTANT", "system": "ROLE_SYSTEM", "tool": "ROLE_TOOL"}
_COMMON_ROLES = {own: common for common, own in _ROLES.items()}
_HEAD = {"id": ID, "created": "2026-03-01T12:00:00Z", "model": MODEL, "system_fingerprint": "fp_50cad3"}


def path(*, stream: bool) -> str:
    """Return the path of a method."""
    return PATHS[stream]


def body(answer: Answer) -> dict[str, Any]:
    """Write an answer as one response."""
    message = {
        "role": "ROLE_ASSISTANT",
        "content": answer.text or answer.refusal,
        "reasoning_content": answer.thinking,
        "encrypted_content": answer.signature,
        "tool_calls": [tool_call(call) for call in answer.calls],
    }
    output = {"finish_reason": FINISH[answer.stop], "index": 0, "message": message}
    return {**_HEAD, "outputs": [output], "usage": usage(answer.tokens)}


def events(answer: Answer, order: Order = "one by one") -> list[Event]:
    """Write an answer as a stream: thinking, text, whole calls, and the usage with the finish."""
    thought = [chunk({"reasoning_content": piece}) for piece in pieces(answer.thinking)]
    sealed = [chunk({"encrypted_content": answer.signature})] if answer.signature else []
    text_chunks = [chunk({"content": piece}) for piece in pieces(answer.text or answer.refusal)]
    calls = [tool_call(call) for call in answer.calls]
    batches = [calls] if order == "together" and calls else [[call] for call in calls]
    called = [chunk({"tool_calls": batch}) for batch in batches]
    ending = chunk({}, FINISH[answer.stop], answer.tokens)
    return [chunk({}), *thought, *sealed, *text_chunks, *called, ending]


def chunk(delta: Mapping[str, Any], finish: str = "REASON_INVALID", tokens: Tokens | None = None) -> Event:
    """Write one chunk."""
    output = {"index": 0, "delta": {"role": "ROLE_ASSISTANT", **delta}, "finish_reason": finish}
    return Event({**_HEAD, "outputs": [output], "usage": usage(tokens) if tokens else {}})


def tool_call(call: Call) -> dict[str, Any]:
    """Write a whole tool call."""
    kind = "TOOL_CALL_TYPE_CLIENT_SIDE_TOOL"
    return {"id": call.id, "type": kind, "function": {"name": call.name, "arguments": call.arguments}}


def usage(tokens: Tokens) -> dict[str, Any]:
    """Write the token counts; the completion is without reasoning."""
    return {
        "prompt_tokens": tokens.input,
        "completion_tokens": tokens.output - tokens.reasoning,
        "total_tokens": tokens.input + tokens.output,
        "cached_prompt_text_tokens": tokens.cached,
        "reasoning_tokens": tokens.reasoning,
    }


def error(status: int, message: str) -> dict[str, Any]:
    """Write the body of an error."""
    return {"error": message, "code": status}


def request_of(request: Request) -> dict[str, Any]:
    """Parse a request: common roles, a single text as a string, and a schema for the text of the answer."""
    data = json.loads(request.body)
    form = data.get("response_format", {})
    if "schema" in form:
        form["schema"] = json.loads(form["schema"])
    return {**data, "messages": [seen_message(message) for message in data["messages"]]}


def seen_message(message: Mapping[str, Any]) -> dict[str, Any]:
    """Parse a message in the form that tests use."""
    return {**message, "role": _COMMON_ROLES[message["role"]], "content": _text_or(message.get("content", []))}


def _text_or(content: list[Any]) -> Any:
    return content[0]["text"] if len(content) == 1 and "text" in content[0] else content


def own_message(role: str, text: str) -> dict[str, Any]:
    """Write a message as the SDK accepts it."""
    return {"role": _ROLES[role], "content": [{"text": text}]}


def system_of(request: Mapping[str, Any]) -> Any:
    """Return the system prompt of a request; None without one."""
    return next((message["content"] for message in request["messages"] if message["role"] == "system"), None)


def conversation_of(request: Mapping[str, Any]) -> list[Any]:
    """Return the messages of a request without the system prompt."""
    return [message for message in request["messages"] if message["role"] != "system"]


def tools_of(request: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the tools of a request: name to description and JSON schema of the parameters."""
    functions = [tool["function"] for tool in request.get("tools", [])]
    return {
        function["name"]: {
            "description": function.get("description"),
            "parameters": json.loads(function["parameters"]),
        }
        for function in functions
    }


def forced_tool_of(request: Mapping[str, Any]) -> str | None:
    """Return the name of the tool that the model is forced to call."""
    return (request.get("tool_choice") or {}).get("function_name")


def schema_of(request: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the JSON schema that the text of the answer must follow."""
    form = request.get("response_format") or {}
    return form.get("schema")


def assistant_turn(answer: Answer) -> dict[str, Any]:
    """Write an answer as the assistant message of a later request."""
    turn: dict[str, Any] = {"role": "assistant", "content": answer.text}
    if answer.thinking:
        turn |= {"reasoning_content": answer.thinking, "encrypted_content": answer.signature}
    if answer.calls:
        turn["tool_calls"] = [tool_call(call) for call in answer.calls]
    return turn


def tool_turns(results: Mapping[str, str]) -> list[dict[str, Any]]:
    """Write the results of tool calls, by the ids of the calls, as messages of a later request."""
    return [{"role": "tool", "tool_call_id": call_id, "content": content} for call_id, content in results.items()]


def result_of(message: Mapping[str, Any]) -> str:
    """Return the tool result in a message, from the wire or of the library."""
    return _text_or(message["content"]) if isinstance(message["content"], list) else message["content"]


def calls_of(message: Mapping[str, Any]) -> list[tuple[str, str, Any]]:
    """Return the tool calls of an assistant message: id, name and arguments."""
    calls = message.get("tool_calls") or []
    return [(call["id"], call["function"]["name"], json.loads(call["function"]["arguments"])) for call in calls]
