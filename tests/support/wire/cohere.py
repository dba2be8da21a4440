"""Chat of Cohere's API version 2, and the parts of a request to it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.support.answers import Answer, Call, Order, Stop, Tokens, fragments, pieces
from tests.support.replies import Event
from tests.support.wire import openai
from tests.support.wire_form import schema_in_prompt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.support.loopback import Request

PATH = "/v2/chat"
ID = "5d4ab0b3-2a8e-4a6a-9cb5-0d9a4d6a5f0e"
MODEL = "test-model"  # the API does not name the model of an answer: use that of the request
STOP: Mapping[Stop, str] = {
    "stop": "COMPLETE",
    "length": "MAX_TOKENS",
    "tool_calls": "TOOL_CALL",
    "content_filter": "ERROR",
}
DONE = Event("[DONE]")

conversation_of = openai.conversation_of
system_of = openai.system_of
tools_of = openai.tools_of
tool_call = openai.tool_call
tool_turns = openai.tool_turns
calls_of = openai.calls_of


def body(answer: Answer) -> dict[str, Any]:
    """Write an answer as the body of one response."""
    return {"id": ID, "message": message(answer), "finish_reason": STOP[answer.stop], "usage": usage(answer.tokens)}


def message(answer: Answer) -> dict[str, Any]:
    """Write an answer as a message; a refusal is text."""
    said: dict[str, Any] = {"role": "assistant"}
    if content := blocks(answer):
        said["content"] = content
    if answer.calls:
        said["tool_calls"] = [tool_call(call) for call in answer.calls]
    return said


def blocks(answer: Answer) -> list[dict[str, Any]]:
    """Write the content of an answer."""
    text = answer.text or answer.refusal
    thought = [{"type": "thinking", "thinking": answer.thinking}] if answer.thinking else []
    return [*thought, *([{"type": "text", "text": text}] if text else [])]


def events(answer: Answer, order: Order = "one by one") -> list[Event]:
    """Write an answer as a stream: blocks of content, then calls; "together" sends all arguments of a call at once."""
    contents = [event for index, block in enumerate(blocks(answer)) for event in _block_events(index, block)]
    ending = {"finish_reason": STOP[answer.stop], "usage": usage(answer.tokens)}
    end = Event({"type": "message-end", "delta": ending}, "message-end")
    return [_start(), *contents, *_call_events(answer.calls, order), end, DONE]


def _start() -> Event:
    empty = {"role": "assistant", "content": [], "tool_plan": "", "tool_calls": [], "citations": []}
    return Event({"id": ID, "type": "message-start", "delta": {"message": empty}}, "message-start")


def _block_events(index: int, block: Mapping[str, str]) -> list[Event]:
    kind = block["type"]
    opening = _event("content-start", index, {"content": {"type": kind, kind: ""}})
    deltas = [_event("content-delta", index, {"content": {kind: piece}}) for piece in pieces(block[kind])]
    return [opening, *deltas, _event("content-end", index)]


def plan_events(plan: str) -> list[Event]:
    """Write the model's plan for its tools."""
    return [Event(_data("tool-plan-delta", {"tool_plan": piece}), "tool-plan-delta") for piece in pieces(plan)]


def citation_event(citation: Mapping[str, Any]) -> Event:
    """Write a citation of the text before it."""
    return _event("citation-start", 0, {"citations": dict(citation)})


def _call_events(calls: tuple[Call, ...], order: Order) -> list[Event]:
    openings = [_event("tool-call-start", at, {"tool_calls": _opened(call)}) for at, call in enumerate(calls)]
    filled = [(at, _fragment(at, piece)) for at, piece in fragments(calls, order)]
    endings = [_event("tool-call-end", at) for at in range(len(calls))]
    if order == "interleaved":
        return [*openings, *(event for _, event in filled), *endings]
    return [
        event
        for at, (opening, ending) in enumerate(zip(openings, endings, strict=True))
        for event in (opening, *(fragment for of, fragment in filled if of == at), ending)
    ]


def _opened(call: Call) -> dict[str, Any]:
    return {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": ""}}


def _fragment(index: int, fragment: str) -> Event:
    return _event("tool-call-delta", index, {"tool_calls": {"function": {"arguments": fragment}}})


def _event(kind: str, index: int, said: Mapping[str, Any] | None = None) -> Event:
    return Event({"index": index, **_data(kind, said)}, kind)


def _data(kind: str, said: Mapping[str, Any] | None) -> dict[str, Any]:
    return {"type": kind} if said is None else {"type": kind, "delta": {"message": said}}


def usage(tokens: Tokens) -> dict[str, Any]:
    """Write how many tokens were used."""
    counted = {"input_tokens": tokens.input, "output_tokens": tokens.output, "reasoning_tokens": tokens.reasoning}
    billed = {"input_tokens": tokens.input, "output_tokens": tokens.output}
    return {"billed_units": billed, "tokens": counted, "cached_tokens": tokens.cached}


def error(status: int, message: str) -> dict[str, Any]:
    """Write the body of an HTTP error."""
    return {"id": ID, "message": message}


def request_of(request: Request) -> Any:
    """Parse a request; the SDK always sends a stream flag."""
    data = json.loads(request.body)
    return {key: value for key, value in data.items() if (key, value) != ("stream", False)}


def forced_tool_of(request: Mapping[str, Any]) -> str | None:
    """Return the name of the tool that the model is forced to call: the only one, since the API cannot name one."""
    return next(iter(tools_of(request))) if request.get("tool_choice") == "REQUIRED" else None


def schema_of(request: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the JSON schema that the text of the answer must follow; with tools it is in the prompt."""
    return request.get("response_format", {}).get("json_schema") or schema_in_prompt(request["messages"])


def assistant_turn(answer: Answer) -> dict[str, Any]:
    """Write an answer as the assistant message of a later request."""
    return message(answer)
