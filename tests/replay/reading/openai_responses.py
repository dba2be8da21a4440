"""Bodies of responses: output items; a stream has events for each item, and ends with the whole response."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.replay.answer import Answer, Call, Failure, FinishReason, arguments_of
from tests.replay.reading.plain import pruned
from tests.replay.reading.sse import objects

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tests.replay.exchange import Exchange

FINISH: Mapping[str, FinishReason] = {
    "completed": "stop",
    "max_output_tokens": "length",
    "max_tokens": "length",
    "content_filter": "content_filter",
}
_SCHEMAS = frozenset({"input_schema", "parameters"})  # keys whose null is a value
_UNFINISHED = ("queued", "in_progress")
_ENDS = ("response.completed", "response.incomplete", "response.failed")


def read(exchange: Exchange) -> Answer:
    """Parse an answer with HTTP status 200."""
    if not exchange.streamed:
        return _answer(json.loads(exchange.body))
    events = list(objects(exchange.body))
    answer = _answer(_response(events))
    if any(event["type"] == "error" for event in events):
        answer.failure = Failure("stream")
    return answer


def _response(events: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Build the response that the same answer would be without streaming."""
    response: Mapping[str, Any] = {}
    items: dict[int, Mapping[str, Any]] = {}
    for event in events:
        if event["type"] == "response.output_item.done":
            items[event["output_index"]] = event["item"]
        elif event["type"] in _ENDS or not response:
            response = event.get("response") or response
    return response if response.get("output") else {**response, "output": [items[key] for key in sorted(items)]}


def _answer(body: Mapping[str, Any]) -> Answer:
    items = body.get("output") or []
    usage = body.get("usage") or {}
    prompt = usage.get("input_tokens_details") or {}
    reason = (body.get("incomplete_details") or {}).get("reason") or body.get("status")
    reasons = [reason] if reason and reason not in _UNFINISHED else []
    parts = [part for item in items if item["type"] == "message" for part in item.get("content") or []]
    calls = [item for item in items if item["type"] == "function_call"]
    return Answer(
        content="".join(part["text"] for part in parts if part["type"] == "output_text"),
        thinking=_thinking(items) or None,
        refusal="".join(part["refusal"] for part in parts if part["type"] == "refusal") or None,
        finish_reasons=reasons,
        common_finish_reasons=[_common(reason, calls) for reason in reasons],
        input_tokens=usage.get("input_tokens"),
        cached_tokens=prompt.get("cached_tokens"),
        cache_write_tokens=prompt.get("cache_write_tokens"),
        output_tokens=usage.get("output_tokens"),
        reasoning_tokens=(usage.get("output_tokens_details") or {}).get("reasoning_tokens"),
        calls=[Call(item["call_id"], item["name"], arguments_of(item["arguments"])) for item in calls],
        message=pruned(list(items), _SCHEMAS),
    )


def _thinking(items: Iterable[Mapping[str, Any]]) -> str:
    """Join the summaries; hosts that hide nothing send the thinking itself instead."""
    reasoning = [item for item in items if item["type"] == "reasoning"]
    summaries = [part["text"] for item in reasoning for part in item.get("summary") or []]
    return "".join(summaries or [part["text"] for item in reasoning for part in item.get("content") or []])


def _common(reason: str, calls: Sequence[object]) -> FinishReason:
    """Return the common reason: a response is completed whether it ends in text or in calls."""
    return "tool_calls" if reason == "completed" and calls else FINISH.get(reason, "other")
