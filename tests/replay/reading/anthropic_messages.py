"""Bodies of Anthropic messages: content blocks, complete or as events that start, extend and stop them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.replay.answer import Answer, Call, Failure, FinishReason, arguments_of
from tests.replay.reading.plain import pruned, total
from tests.replay.reading.sse import objects

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.replay.exchange import Exchange

FINISH: Mapping[str, FinishReason] = {
    "end_turn": "stop",
    "stop_sequence": "stop",
    "pause_turn": "stop",
    "max_tokens": "length",
    "model_context_window_exceeded": "length",
    "tool_use": "tool_calls",
    "refusal": "content_filter",
}
_JOINED = {"text_delta": "text", "thinking_delta": "thinking"}


def read(exchange: Exchange) -> Answer:
    """Parse an answer with HTTP status 200."""
    if not exchange.streamed:
        return _answer(json.loads(exchange.body))
    events = list(objects(exchange.body))
    answer = _answer(_message(events))
    if any(event["type"] == "error" for event in events):
        answer.failure = Failure("stream")
    return answer


def _message(events: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Build the message that the same answer would be without streaming."""
    message: dict[str, Any] = {}
    blocks: dict[int, _Block] = {}
    for event in events:
        match event:
            case {"type": "message_start", "message": start}:
                message = dict(start)
            case {"type": "content_block_start", "index": index, "content_block": block}:
                blocks[index] = _Block(block)
            case {"type": "content_block_delta", "index": index, "delta": delta}:
                blocks[index].add(delta)
            case {"type": "message_delta"}:
                message |= pruned(event["delta"])
                message["usage"] = (message.get("usage") or {}) | pruned(event.get("usage") or {})
            case {"type": "error"}:
                break
            case _:
                pass
    return message | {"content": [block.whole() for block in blocks.values()]}


class _Block:
    def __init__(self, start: Mapping[str, Any]) -> None:
        self.value = dict(start)
        self.json = ""

    def add(self, delta: Mapping[str, Any]) -> None:
        kind = delta["type"]
        if kind in _JOINED:
            self.value[_JOINED[kind]] = (self.value.get(_JOINED[kind]) or "") + delta[_JOINED[kind]]
        elif kind == "input_json_delta":
            self.json += delta["partial_json"]
        elif kind == "citations_delta":
            self.value["citations"] = [*(self.value.get("citations") or []), delta["citation"]]
        else:  # deltas without a type of their own replace: a signature, the summary of a compaction
            self.value |= {key: item for key, item in delta.items() if key != "type"}

    def whole(self) -> Mapping[str, Any]:
        return {**self.value, "input": arguments_of(self.json)} if self.json else self.value


def _answer(body: Mapping[str, Any]) -> Answer:
    blocks = body.get("content") or []
    usage = body.get("usage") or {}
    reasons = [body["stop_reason"]] if body.get("stop_reason") else []
    return Answer(
        content=_joined(blocks, "text"),
        thinking=_joined(blocks, "thinking") or None,
        finish_reasons=reasons,
        common_finish_reasons=[FINISH.get(reason, "other") for reason in reasons],
        input_tokens=total(
            usage.get("input_tokens"), usage.get("cache_read_input_tokens"), usage.get("cache_creation_input_tokens")
        ),
        cached_tokens=usage.get("cache_read_input_tokens"),
        cache_write_tokens=usage.get("cache_creation_input_tokens"),
        output_tokens=usage.get("output_tokens"),
        reasoning_tokens=(usage.get("output_tokens_details") or {}).get("thinking_tokens"),
        calls=[
            Call(block["id"], block["name"], arguments_of(block.get("input")))
            for block in blocks
            if block["type"] == "tool_use"
        ],
        message={"role": "assistant", "content": pruned(list(blocks), frozenset({"input"}))},
    )


def _joined(blocks: Iterable[Mapping[str, Any]], kind: str) -> str:
    return "".join(block[kind] or "" for block in blocks if block["type"] == kind)
