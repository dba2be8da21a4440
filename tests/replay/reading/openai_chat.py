"""Bodies of chat completions: one choice or several, and chunks with the deltas of each."""

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
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "function_call": "tool_calls",
    "content_filter": "content_filter",
}
THOUGHTS = ("reasoning_content", "reasoning")  # hosts use different names; some send the same text under both


def read(exchange: Exchange) -> Answer:
    """Parse an answer with HTTP status 200."""
    return _of_stream(objects(exchange.body)) if exchange.streamed else _of_body(json.loads(exchange.body))


def _of_body(body: Mapping[str, Any]) -> Answer:
    choices = body.get("choices") or []
    message = (choices[0].get("message") if choices else None) or {}
    answer = Answer(
        content=message.get("content") or "",
        thinking=next((message[key] for key in THOUGHTS if message.get(key)), None),
        refusal=message.get("refusal") or None,
        calls=[_call(call) for call in message.get("tool_calls") or []],
        message=_kept(message),
    )
    _finish(answer, [choice.get("finish_reason") for choice in choices])
    count(answer, body.get("usage"))
    return answer


def _of_stream(chunks: Iterable[Mapping[str, Any]]) -> Answer:
    whole = _Whole()
    for chunk in chunks:
        if chunk.get("error"):
            whole.failure = Failure("stream")
            break
        whole.add(chunk)
    return whole.answer()


class _Whole:
    """The first choice of a stream, as far as it has arrived."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.calls: list[dict[str, Any]] = []
        self.at: dict[object, dict[str, Any]] = {}
        self.finish: str | None = None
        self.usage: Mapping[str, Any] | None = None
        self.failure: Failure | None = None

    def add(self, chunk: Mapping[str, Any]) -> None:
        self.usage = chunk.get("usage") or self.usage
        for choice in chunk.get("choices") or []:
            if choice.get("index", 0) == 0:
                self.finish = choice.get("finish_reason") or self.finish
                self.delta(choice.get("delta") or {})

    def delta(self, delta: Mapping[str, Any]) -> None:
        for key in ("content", "refusal", *THOUGHTS):
            if delta.get(key):
                self.texts[key] = self.texts.get(key, "") + delta[key]
        for fragment in delta.get("tool_calls") or []:
            self.fragment(fragment)

    def fragment(self, fragment: Mapping[str, Any]) -> None:
        """Extend the call at this index; another id starts a new call if the current one is complete."""
        key, id_, function = fragment.get("index"), fragment.get("id") or None, fragment.get("function") or {}
        call = self.at.get(key)
        if call is None or (id_ and call["id"] and id_ != call["id"] and _is_complete(call, function)):
            call = self.at[key] = {"id": None, "name": "", "arguments": ""}
            self.calls.append(call)
        call["id"] = call["id"] or id_
        call["name"] = call["name"] or function.get("name") or ""
        call["arguments"] += function.get("arguments") or ""

    def answer(self) -> Answer:
        thoughts = [self.texts[key] for key in THOUGHTS if key in self.texts]
        answer = Answer(
            content=self.texts.get("content", ""),
            thinking=thoughts[0] if thoughts else None,
            refusal=self.texts.get("refusal") or None,
            calls=[Call(call["id"], call["name"], arguments_of(call["arguments"])) for call in self.calls],
            message={"role": "assistant", **self.texts, **_calls_again(self.calls)},
            failure=self.failure,
        )
        _finish(answer, [self.finish])
        count(answer, self.usage)
        return answer


def _is_complete(call: Mapping[str, Any], function: Mapping[str, Any]) -> bool:
    if not call["arguments"].strip():
        return bool(function.get("name"))
    try:
        json.loads(call["arguments"])
    except ValueError:
        return False
    return True


def _calls_again(calls: list[dict[str, Any]]) -> Mapping[str, Any]:
    written = [
        pruned(
            {
                "id": call["id"],
                "type": "function",
                "function": {"name": call["name"], "arguments": call["arguments"] or "{}"},
            }
        )
        for call in calls
    ]
    return {"tool_calls": written} if written else {}


def _kept(message: Mapping[str, Any]) -> Mapping[str, Any]:
    """Drop nulls; keep keys that only one host uses."""
    kept = {key: value for key, value in message.items() if value is not None}
    return kept | {"tool_calls": pruned(kept["tool_calls"])} if "tool_calls" in kept else kept


def _call(call: Mapping[str, Any]) -> Call:
    function = call.get("function") or {}
    return Call(call.get("id") or None, function.get("name") or "", arguments_of(function.get("arguments")))


def _finish(answer: Answer, reasons: Iterable[str | None]) -> None:
    answer.finish_reasons = [reason for reason in reasons if reason]
    answer.common_finish_reasons = [FINISH.get(reason, "other") for reason in answer.finish_reasons]


def count(answer: Answer, usage: Mapping[str, Any] | None) -> None:
    """Read the token counts of an answer."""
    usage = usage or {}
    answer.input_tokens = usage.get("prompt_tokens")
    answer.output_tokens = usage.get("completion_tokens")
    details = usage.get("prompt_tokens_details") or {}
    answer.cached_tokens, answer.cache_write_tokens = details.get("cached_tokens"), details.get("cache_write_tokens")
    answer.reasoning_tokens = (usage.get("completion_tokens_details") or {}).get("reasoning_tokens")
