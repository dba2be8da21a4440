"""Bodies of Cohere chat, version 2: content blocks, a tool plan and calls, each with its own events."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.replay.answer import Answer, Call, Failure, FinishReason, arguments_of
from tests.replay.reading.plain import pruned
from tests.replay.reading.sse import objects

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.replay.exchange import Exchange

FINISH: Mapping[str, FinishReason] = {
    "COMPLETE": "stop",
    "STOP_SEQUENCE": "stop",
    "MAX_TOKENS": "length",
    "TOOL_CALL": "tool_calls",
}


def read(exchange: Exchange) -> Answer:
    """Parse an answer with HTTP status 200."""
    if not exchange.streamed:
        return _answer(json.loads(exchange.body))
    return _of_stream(objects(exchange.body))


def _of_stream(events: Iterable[Mapping[str, Any]]) -> Answer:
    blocks: dict[int, dict[str, Any]] = {}
    calls: dict[int, dict[str, Any]] = {}
    message: dict[str, Any] = {"role": "assistant"}
    end: Mapping[str, Any] = {}
    for event in events:
        new = (event.get("delta") or {}).get("message") or {}
        match event.get("type"):
            case "content-start":
                blocks[event["index"]] = dict(new["content"])
            case "content-delta":
                for key, text in new["content"].items():
                    blocks[event["index"]][key] = blocks[event["index"]].get(key, "") + text
            case "tool-plan-delta":
                message["tool_plan"] = message.get("tool_plan", "") + new["tool_plan"]
            case "tool-call-start":
                calls[event["index"]] = json.loads(json.dumps(new["tool_calls"]))
            case "tool-call-delta":
                calls[event["index"]]["function"]["arguments"] += new["tool_calls"]["function"]["arguments"]
            case "citation-start":
                message.setdefault("citations", []).append(new["citations"])
            case "message-end":
                end = event["delta"]
            case _:
                pass
    for call in calls.values():
        call["function"]["arguments"] = call["function"]["arguments"] or "{}"
    whole = {**message, "content": list(blocks.values()), "tool_calls": list(calls.values())}
    answer = _answer({"message": {key: value for key, value in whole.items() if value}, **end})
    if end.get("finish_reason") == "ERROR" or not end:
        answer.failure = Failure("stream")
    return answer


def _answer(body: Mapping[str, Any]) -> Answer:
    message = body.get("message") or {}
    blocks = message.get("content") or []
    usage = body.get("usage") or {}
    tokens = usage.get("tokens") or {}
    reasons = [body["finish_reason"]] if body.get("finish_reason") else []
    thoughts = "".join(block["thinking"] for block in blocks if block["type"] == "thinking")
    return Answer(
        content="".join(block["text"] for block in blocks if block["type"] == "text"),
        thinking=thoughts or message.get("tool_plan") or None,
        finish_reasons=reasons,
        common_finish_reasons=[FINISH.get(reason, "other") for reason in reasons],
        input_tokens=tokens.get("input_tokens"),
        cached_tokens=usage.get("cached_tokens"),
        output_tokens=tokens.get("output_tokens"),
        reasoning_tokens=tokens.get("reasoning_tokens"),
        calls=[_call(call) for call in message.get("tool_calls") or []],
        message=pruned(dict(message)),
    )


def _call(call: Mapping[str, Any]) -> Call:
    return Call(call["id"], call["function"]["name"], arguments_of(call["function"]["arguments"]))
