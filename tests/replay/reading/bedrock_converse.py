"""Bodies of Converse: blocks tagged by their key, complete or in the frames of an AWS event stream."""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

from tests.replay.answer import Answer, Call, Failure, FinishReason, arguments_of
from tests.replay.reading.plain import total

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tests.replay.exchange import Exchange

FINISH: Mapping[str, FinishReason] = {
    "end_turn": "stop",
    "stop_sequence": "stop",
    "max_tokens": "length",
    "model_context_window_exceeded": "length",
    "tool_use": "tool_calls",
    "guardrail_intervened": "content_filter",
    "content_filtered": "content_filter",
}
_PRELUDE = struct.Struct(">III")  # length of the frame, length of its headers, checksum of both
_CHECKSUM = 4
_TEXT_HEADER = 7


def read(exchange: Exchange) -> Answer:
    """Parse an answer with HTTP status 200."""
    return _of_stream(frames(exchange.body)) if exchange.streamed else _answer(json.loads(exchange.body))


def turn(message: Any) -> Any:
    """Normalise a message for comparison: drop the ordinary type of a call."""
    blocks = [_turn_block(block) for block in message["content"]] if message else []
    return {**message, "content": blocks} if message else message


def _turn_block(block: Mapping[str, Any]) -> Mapping[str, Any]:
    if (call := block.get("toolUse", {})).get("type") != "tool_use":
        return block
    return {"toolUse": {key: value for key, value in call.items() if key != "type"}}


def frames(body: bytes) -> Iterator[tuple[Mapping[str, str], Any]]:
    """Return the headers and the JSON value of each frame."""
    at = 0
    while at < len(body):
        total, headers, _ = _PRELUDE.unpack_from(body, at)
        start = at + _PRELUDE.size
        yield _headers(body[start : start + headers]), json.loads(body[start + headers : at + total - _CHECKSUM])
        at += total


def _headers(data: bytes) -> Mapping[str, str]:
    """Parse the headers of a frame, which are all strings: name, kind, length and value."""
    found: dict[str, str] = {}
    at = 0
    while at < len(data):
        name_end = at + 1 + data[at]
        assert data[name_end] == _TEXT_HEADER
        value_start = name_end + 3
        value_end = value_start + int.from_bytes(data[name_end + 1 : value_start], "big")
        found[data[at + 1 : name_end].decode()] = data[value_start:value_end].decode()
        at = value_end
    return found


def _of_stream(frames: Iterable[tuple[Mapping[str, str], Any]]) -> Answer:
    blocks: dict[int, _Block] = {}
    body: dict[str, Any] = {}
    failed = False
    for headers, event in frames:
        if headers.get(":message-type") != "event":
            failed = True
            break
        if (index := event.get("contentBlockIndex")) is not None:
            blocks.setdefault(index, _Block()).add(event)
        body |= {key: event[key] for key in ("stopReason", "usage") if key in event}
    content = [block.whole() for _, block in sorted(blocks.items())]
    answer = _answer({**body, "output": {"message": {"role": "assistant", "content": content}}})
    answer.failure = Failure("stream") if failed else None
    return answer


class _Block:
    def __init__(self) -> None:
        self.start: Mapping[str, Any] = {}
        self.citations: list[Any] = []
        self.results: list[Any] = []
        self.text: dict[str, str] = {}
        self.reasoning: dict[str, str] = {}

    def add(self, event: Mapping[str, Any]) -> None:
        self.start = event.get("start") or self.start
        delta = event.get("delta") or {}
        self.citations += [delta["citation"]] if "citation" in delta else []
        self.results += delta.get("toolResult") or []
        for key, text in (delta.get("reasoningContent") or {}).items():
            self.reasoning[key] = self.reasoning.get(key, "") + text
        for key, text in {**(delta.get("toolUse") or {}), "text": delta.get("text") or ""}.items():
            self.text[key] = self.text.get(key, "") + text

    def whole(self) -> Mapping[str, Any]:
        if "toolUse" in self.start:
            return {"toolUse": {**self.start["toolUse"], "input": arguments_of(self.text.get("input"))}}
        if "toolResult" in self.start:
            return {"toolResult": {**self.start["toolResult"], "content": self.results}}
        if self.citations:
            cited = [{"text": self.text["text"]}] if self.text["text"] else []
            return {"citationsContent": {"content": cited, "citations": self.citations}}
        if "redactedContent" in self.reasoning:
            return {"reasoningContent": self.reasoning}
        if self.reasoning:
            return {"reasoningContent": {"reasoningText": self.reasoning}}
        return {"text": self.text.get("text", "")}


def _texts(block: Mapping[str, Any]) -> list[str]:
    cited = (block.get("citationsContent") or {}).get("content") or []
    return [each["text"] for each in (block, *cited) if "text" in each]


def _answer(body: Mapping[str, Any]) -> Answer:
    message = (body.get("output") or {}).get("message") or {}
    blocks = message.get("content") or []
    usage = body.get("usage") or {}
    reasons = [body["stopReason"]] if body.get("stopReason") else []
    thoughts = [(block.get("reasoningContent") or {}).get("reasoningText") or {} for block in blocks]
    calls = [block["toolUse"] for block in blocks if "toolUse" in block]
    return Answer(
        content="".join(text for block in blocks for text in _texts(block)),
        thinking="".join(thought.get("text", "") for thought in thoughts) or None,
        finish_reasons=reasons,
        common_finish_reasons=[FINISH.get(reason, "other") for reason in reasons],
        input_tokens=total(
            usage.get("inputTokens"), usage.get("cacheReadInputTokens"), usage.get("cacheWriteInputTokens")
        ),
        cached_tokens=usage.get("cacheReadInputTokens"),
        cache_write_tokens=usage.get("cacheWriteInputTokens"),
        output_tokens=usage.get("outputTokens"),
        calls=[Call(call["toolUseId"], call["name"], arguments_of(call.get("input"))) for call in calls],
        message=message,
    )
