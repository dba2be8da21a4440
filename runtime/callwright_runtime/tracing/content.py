"""Messages as the conventions write them: JSON of roles and parts. Only for those who ask for content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.messages.parts import (
    BaseMessageParam,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolResultPart,
)
from callwright_runtime.prompts.prompt import read_prompt
from callwright_runtime.responses.malformed import BROKEN_DATA
from callwright_runtime.support.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from callwright_runtime.watching.tracers import CallDetails


def request_content(details: CallDetails) -> Mapping[str, str]:
    """Return the system instructions, the other messages and the tools of a request, by our words."""
    context = details.context
    prompt = read_prompt(details.fn, context["fn_args"], context["dynamic_config"])
    messages = details.response_type.common_messages(prompt.messages)
    system = [part for each in messages if each.role == "system" for part in _parts(each)]
    found = {"input": json_text([_message(each) for each in messages if each.role != "system"])}
    if system:
        found["system"] = json_text(system)
    if context["tool_types"]:
        found["tools"] = json_text([_tool(each) for each in context["tool_types"]])
    return found


def response_content(response: Any) -> Mapping[str, str]:
    """Return the answer as a list of one message, by our word."""
    try:
        message = _message(response.common_message_param)
        finish = (response.common_finish_reasons or ["other"])[0]
    except BROKEN_DATA:
        return {}
    return {"output": json_text([{**message, "finish_reason": finish}])}


def _message(message: BaseMessageParam) -> dict[str, Any]:
    return {"role": message.role, "parts": _parts(message)}


def _parts(message: BaseMessageParam) -> list[dict[str, Any]]:
    return [_part(each) for each in message.parts]


def _part(part: Any) -> dict[str, Any]:
    match part:
        case TextPart():
            return {"type": "text", "content": part.text}
        case ThinkingPart():
            return {"type": "reasoning", "content": part.thinking}
        case ToolCallPart():
            return {"type": "tool_call", "id": part.id, "name": part.name, "arguments": part.args}
        case ToolResultPart():
            return {"type": "tool_call_response", "id": part.id, "response": part.content}
        case _:  # bytes and addresses do not belong in a span: only the kind is named
            return {"type": type(part).__name__.removesuffix("Part").lower()}


def _tool(tool_type: Any) -> dict[str, Any]:
    return {
        "type": "function",
        "name": tool_type._name(),
        "description": tool_type._description(),
        "parameters": tool_type._arguments().schema(),
    }
