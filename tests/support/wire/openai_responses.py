"""OpenAI's responses, and the parts of a request to their API.

A request has items instead of messages: `request_of` joins the items of one answer into one message, the form that all
tests use. Its blocks are the content blocks of message items, and the other items.
"""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING, Any

from tests.support.answers import Answer, Call, Order, Stop, Tokens, fragments, pieces
from tests.support.replies import Event
from tests.support.wire import openai

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tests.support.loopback import Request

PATH = "/v1/responses"
ID = "resp_67ccd2bed1ec8190b14f964abc0542670bb6a6b452d3795b"
MODEL = "gpt-4.1-mini-2025-04-14"
STATUS: Mapping[Stop, str] = {"stop": "completed", "tool_calls": "completed"}
REASONS: Mapping[Stop, str] = {"length": "max_output_tokens", "content_filter": "content_filter"}
_TEXTS = {"input_text", "output_text"}

error = openai.error


def body(answer: Answer) -> dict[str, Any]:
    """Write an answer as the body of one response."""
    reason = REASONS.get(answer.stop)
    status = STATUS.get(answer.stop, "incomplete")
    ended = {"status": status, "incomplete_details": {"reason": reason} if reason else None}
    return {**_response(items(answer)), **ended, "usage": usage(answer.tokens)}


def _response(output: list[dict[str, Any]]) -> dict[str, Any]:
    head = {"id": ID, "object": "response", "created_at": 1741476777.0, "model": MODEL, "output": output}
    asked = {"instructions": None, "metadata": {}, "parallel_tool_calls": True, "tool_choice": "auto", "tools": []}
    return {**head, **asked, "error": None, "incomplete_details": None, "status": "in_progress", "usage": None}


def items(answer: Answer) -> list[dict[str, Any]]:
    """Write an answer as items: reasoning, a message, calls."""
    thought = [reasoning(answer.thinking, answer.signature)] if answer.thinking else []
    content_or_text = [message(part) for part in content(answer)]
    return [*thought, *content_or_text, *(function_call(call) for call in answer.calls)]


def content(answer: Answer) -> list[dict[str, Any]]:
    """Write text and refusal as blocks of a message."""
    text = {"type": "output_text", "text": answer.text, "annotations": []}
    refusal = {"type": "refusal", "refusal": answer.refusal}
    return [*([text] if answer.text else []), *([refusal] if answer.refusal else [])]


def reasoning(thinking: str, signature: str) -> dict[str, Any]:
    """Write the reasoning item; the signature is its encrypted content."""
    summary = [{"type": "summary_text", "text": thinking}]
    return {"type": "reasoning", "id": "rs_1", "summary": summary, "encrypted_content": signature}


def message(block: Mapping[str, Any]) -> dict[str, Any]:
    """Write the message item."""
    return {"type": "message", "id": "msg_1", "status": "completed", "role": "assistant", "content": [dict(block)]}


def function_call(call: Call) -> dict[str, Any]:
    """Write the item of a tool call."""
    content_or_text = {"call_id": call.id, "name": call.name, "arguments": call.arguments}
    return {"type": "function_call", "id": f"fc_{call.id}", "status": "completed", **content_or_text}


def events(answer: Answer, order: Order = "one by one") -> list[Event]:
    """Write an answer as a stream of events; the last one contains the whole response."""
    numbers = count()
    parts = [{"type": "response.created", "response": _response([])}]
    before = [item for item in items(answer) if item["type"] != "function_call"]
    for index, item in enumerate(before):
        parts += _thought(index, item) if item["type"] == "reasoning" else _text_events(index, item)
    parts += _calls(answer.calls, order, len(before))
    whole = body(answer)
    parts.append({"type": f"response.{whole['status']}", "response": whole})
    return [Event({**part, "sequence_number": next(numbers)}, part["type"]) for part in parts]


def _thought(index: int, item: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    at = {"item_id": item["id"], "output_index": index, "summary_index": 0}
    (part,) = item["summary"]
    yield added(index, {**item, "summary": []})
    yield {"type": "response.reasoning_summary_part.added", **at, "part": {**part, "text": ""}}
    for piece in pieces(part["text"]):
        yield {"type": "response.reasoning_summary_text.delta", **at, "delta": piece}
    yield {"type": "response.reasoning_summary_part.done", **at, "part": part}
    yield done(index, item)


def _text_events(index: int, item: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    at = {"item_id": item["id"], "output_index": index, "content_index": 0}
    (part,) = item["content"]
    kind, field = ("refusal", "refusal") if part["type"] == "refusal" else ("output_text", "text")
    more = {} if kind == "refusal" else {"logprobs": []}
    yield added(index, {**item, "status": "in_progress", "content": []})
    yield {"type": "response.content_part.added", **at, "part": {**part, field: ""}}
    for piece in pieces(part[field]):
        yield {"type": f"response.{kind}.delta", **at, "delta": piece, **more}
    yield {"type": f"response.{kind}.done", **at, field: part[field], **more}
    yield {"type": "response.content_part.done", **at, "part": part}
    yield done(index, item)


def _calls(calls: tuple[Call, ...], order: Order, first: int) -> list[dict[str, Any]]:
    openings = [added(first + at, _opened(call)) for at, call in enumerate(calls)]
    filled = [(at, _fragment(calls[at], first + at, piece)) for at, piece in fragments(calls, order)]
    endings = [done(first + at, function_call(call)) for at, call in enumerate(calls)]
    if order == "interleaved":
        return [*openings, *(part for _, part in filled), *endings]
    return [
        part
        for at, (opening, ending) in enumerate(zip(openings, endings, strict=True))
        for part in (opening, *(fragment for of, fragment in filled if of == at), ending)
    ]


def _opened(call: Call) -> dict[str, Any]:
    return {**function_call(call), "status": "in_progress", "arguments": ""}


def _fragment(call: Call, index: int, piece: str) -> dict[str, Any]:
    at = {"item_id": f"fc_{call.id}", "output_index": index}
    return {"type": "response.function_call_arguments.delta", **at, "delta": piece, "obfuscation": "k3Jx"}


def added(index: int, item: Mapping[str, Any]) -> dict[str, Any]:
    """Write the start of an item."""
    return {"type": "response.output_item.added", "output_index": index, "item": dict(item)}


def done(index: int, item: Mapping[str, Any]) -> dict[str, Any]:
    """Write the end of an item."""
    return {"type": "response.output_item.done", "output_index": index, "item": dict(item)}


def usage(tokens: Tokens) -> dict[str, Any]:
    """Write how many tokens were used."""
    return {
        "input_tokens": tokens.input,
        "input_tokens_details": {"cached_tokens": tokens.cached, "cache_write_tokens": tokens.written},
        "output_tokens": tokens.output,
        "output_tokens_details": {"reasoning_tokens": tokens.reasoning},
        "total_tokens": tokens.input + tokens.output,
    }


def request_of(request: Request) -> Any:
    """Parse a request, with messages instead of items."""
    data = json.loads(request.body)
    system = {"system": data["instructions"]} if "instructions" in data else {}
    rest = {key: value for key, value in data.items() if key not in {"input", "instructions"}}
    return {**rest, **system, "messages": _messages(data["input"])}


def _messages(sent: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    messages: list[dict[str, Any]] = []
    for item in sent:
        read = _message(item)
        if read["role"] == "assistant" and messages and messages[-1]["role"] == "assistant":
            messages[-1]["content"] = [*_listed(messages[-1]["content"]), *_listed(read["content"])]
        else:
            messages.append(read)
    return messages


def _message(item: Mapping[str, Any]) -> dict[str, Any]:
    if item.get("type") == "function_call_output":
        return {"role": "tool", "tool_call_id": item["call_id"], "content": item["output"]}
    if "role" not in item:
        return {"role": "assistant", "content": [dict(item)]}
    content_or_text = item["content"]
    return {
        "role": item["role"],
        "content": content_or_text
        if isinstance(content_or_text, str)
        else [_block(block) for block in content_or_text],
    }


def _block(block: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "text", "text": block["text"]} if block["type"] in _TEXTS else dict(block)


def _listed(content_or_text: Any) -> list[Any]:
    return [{"type": "text", "text": content_or_text}] if isinstance(content_or_text, str) else content_or_text


def seen_message(message: Any) -> dict[str, Any]:
    """Parse a message of the library, which is a list if it is an answer."""
    (read,) = _messages(message if isinstance(message, list) else [message])
    return read


def result_of(message: Mapping[str, Any]) -> str:
    """Return the first tool result in a message, from the wire or of the library."""
    return message["output"] if "output" in message else message["content"]


def system_of(request: Mapping[str, Any]) -> Any:
    """Return the system prompt of a request; None without one."""
    return request.get("system")


def conversation_of(request: Mapping[str, Any]) -> list[Any]:
    """Return the messages of a request without the system prompt."""
    return list(request["messages"])


def tools_of(request: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the tools of a request: name to description and JSON schema of the parameters."""
    return {
        tool["name"]: {"description": tool.get("description"), "parameters": tool["parameters"]}
        for tool in request.get("tools", [])
    }


def forced_tool_of(request: Mapping[str, Any]) -> str | None:
    """Return the name of the tool that the model is forced to call."""
    choice = request.get("tool_choice")
    return choice["name"] if choice else None


def schema_of(request: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the JSON schema that the text of the answer must follow."""
    form = request.get("text", {}).get("format", {})
    return form["schema"] if form.get("type") == "json_schema" else None


def assistant_turn(answer: Answer) -> dict[str, Any]:
    """Write an answer as the assistant message of a later request."""
    (turn,) = _messages(items(answer))
    return {"role": "assistant", "content": [_bare(block) for block in turn["content"]]}


def _bare(block: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in block.items() if value not in (None, [])}


def tool_turns(results: Mapping[str, str]) -> list[dict[str, Any]]:
    """Write the results of tool calls, by the ids of the calls, as messages of a later request."""
    return openai.tool_turns(results)


def calls_of(message: Mapping[str, Any]) -> list[tuple[str, str, Any]]:
    """Return the tool calls of an assistant message: id, name and arguments."""
    calls = [block for block in message["content"] if block["type"] == "function_call"]
    return [(call["call_id"], call["name"], json.loads(call["arguments"])) for call in calls]
