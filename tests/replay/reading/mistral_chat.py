"""Bodies of chat completions whose content may be a list of blocks, and whose calls arrive whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.replay.answer import Answer, Call, FinishReason, arguments_of
from tests.replay.reading.plain import pruned
from tests.replay.reading.sse import objects

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.replay.exchange import Exchange

FINISH: Mapping[str, FinishReason] = {
    "stop": "stop",
    "length": "length",
    "model_length": "length",
    "tool_calls": "tool_calls",
}


def read(exchange: Exchange) -> Answer:
    """Parse an answer with HTTP status 200."""
    return _of_stream(objects(exchange.body)) if exchange.streamed else _of_body(json.loads(exchange.body))


def turn(message: Any) -> Any:
    """Drop the defaults that the SDK adds to messages and calls."""
    if not isinstance(message, dict):
        return message
    kept = {key: value for key, value in message.items() if value is not None and (key, value) != ("prefix", False)}
    if "tool_calls" not in kept:
        return kept
    calls = [{key: call[key] for key in ("id", "function") if call.get(key)} for call in kept["tool_calls"]]
    return kept | {"tool_calls": calls}


def _of_body(body: Mapping[str, Any]) -> Answer:
    choices = body.get("choices") or []
    message = choices[0]["message"] if choices else {}
    reasons = [choice["finish_reason"] for choice in choices]
    return _answer(message, reasons, body.get("usage") or {})


def _of_stream(chunks: Iterable[Mapping[str, Any]]) -> Answer:
    blocks: list[dict[str, Any]] = []
    calls: list[Mapping[str, Any]] = []
    reason, usage = None, {}
    for chunk in chunks:
        usage = chunk.get("usage") or usage
        for choice in chunk.get("choices") or []:
            if choice["index"] == 0:
                reason = choice.get("finish_reason") or reason
                _extend(blocks, choice["delta"].get("content"))
                _open_or_extend(calls, choice["delta"].get("tool_calls") or [])
    content: Any = blocks
    if all(block["type"] == "text" for block in blocks):
        content = "".join(block["text"] for block in blocks)
    message = {"role": "assistant", "content": content, "tool_calls": calls or None}
    return _answer(message, [reason] if reason else [], usage)


def _extend(blocks: list[dict[str, Any]], content: Any) -> None:
    """Add blocks; text extends a last text block, thinking a last thinking block."""
    new = [{"type": "text", "text": content}] if isinstance(content, str) else content or []
    for block in new:
        last = blocks[-1] if blocks else {}
        if block["type"] == last.get("type") == "text":
            last["text"] += block["text"]
        elif block["type"] == last.get("type") == "thinking":
            last.update({key: value for key, value in block.items() if key != "thinking"})
            last["thinking"][-1]["text"] += _text(block["thinking"])
        elif block != {"type": "text", "text": ""}:
            blocks.append(json.loads(json.dumps(block)))


def _open_or_extend(calls: list[Any], fragments: Iterable[Mapping[str, Any]]) -> None:
    """Start a call at an id of its own; otherwise extend the last call at the index."""
    for fragment in fragments:
        id_ = fragment.get("id") or None
        function = fragment["function"]
        known = [call for call in calls if call["id"] == id_] if id_ and id_ != "null" else calls[-1:]
        if known:
            known[0]["function"]["arguments"] += function["arguments"]
        else:
            calls.append({"id": id_, "function": {"name": function["name"], "arguments": function["arguments"]}})


def _answer(message: Mapping[str, Any], reasons: list[str], usage: Mapping[str, Any]) -> Answer:
    content = message.get("content") or ""
    blocks = [{"type": "text", "text": content}] if isinstance(content, str) else content
    calls = message.get("tool_calls") or []
    return Answer(
        content="".join(block["text"] for block in blocks if block["type"] == "text"),
        thinking="".join(_text(block["thinking"]) for block in blocks if block["type"] == "thinking") or None,
        finish_reasons=reasons,
        common_finish_reasons=[FINISH.get(reason, "other") for reason in reasons],
        input_tokens=usage.get("prompt_tokens"),
        cached_tokens=(usage.get("prompt_tokens_details") or {}).get("cached_tokens"),
        output_tokens=usage.get("completion_tokens"),
        reasoning_tokens=(usage.get("completion_tokens_details") or {}).get("reasoning_tokens"),
        calls=[
            Call(call.get("id"), call["function"]["name"], arguments_of(call["function"]["arguments"]))
            for call in calls
        ],
        message=pruned(dict(message)),
    )


def _text(thoughts: Any) -> str:
    return thoughts if isinstance(thoughts, str) else "".join(part.get("text", "") for part in thoughts)
