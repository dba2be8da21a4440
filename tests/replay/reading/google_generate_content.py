"""Bodies of generateContent: candidates with parts; a stream consists of several bodies with the new parts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.replay.answer import Answer, Call, FinishReason, arguments_of
from tests.replay.reading.plain import total
from tests.replay.reading.sse import objects

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.replay.exchange import Exchange

_FILTERED = """
    SAFETY RECITATION LANGUAGE BLOCKLIST PROHIBITED_CONTENT SPII IMAGE_SAFETY IMAGE_PROHIBITED_CONTENT
    IMAGE_RECITATION MODEL_ARMOR
"""
FINISH: Mapping[str, FinishReason] = {
    "STOP": "stop",
    "MAX_TOKENS": "length",
    **dict.fromkeys(_FILTERED.split(), "content_filter"),
}
_BYTES = ("thoughtSignature", "data")
_DATA = ("args", "response")
_URL_SAFE = str.maketrans("+/", "-_")


def read(exchange: Exchange) -> Answer:
    """Parse an answer with HTTP status 200."""
    bodies = list(objects(exchange.body)) if exchange.streamed else [json.loads(exchange.body)]
    parts = [part for body in bodies for part in _parts(body)]
    usage: dict[str, Any] = {}
    for body in bodies:
        usage = body.get("usageMetadata") or usage
    reasons = _reasons(bodies)[:1] if exchange.streamed else _reasons(bodies)  # a stream is its first candidate
    return Answer(
        content="".join(part["text"] for part in parts if part.get("text") and not part.get("thought")),
        thinking="".join(part["text"] for part in parts if part.get("text") and part.get("thought")) or None,
        finish_reasons=reasons,
        common_finish_reasons=[FINISH.get(reason, "other") for reason in reasons],
        calls=[_call(part["functionCall"]) for part in parts if part.get("functionCall")],
        message=turn({"role": "model", "parts": parts}) if parts else None,
        input_tokens=total(usage.get("promptTokenCount"), usage.get("toolUsePromptTokenCount")),
        cached_tokens=usage.get("cachedContentTokenCount"),
        output_tokens=total(usage.get("candidatesTokenCount"), usage.get("thoughtsTokenCount")),
        reasoning_tokens=usage.get("thoughtsTokenCount"),
    )


def turn(message: Mapping[str, Any] | None) -> Any:
    """Normalise a message: join adjacent texts of one kind, which a stream splits anywhere."""
    if not message or not message.get("parts"):
        return None
    parts: list[dict[str, Any]] = []
    for part in message["parts"]:
        if parts and _continues(parts[-1], part):
            parts[-1] = {**parts[-1], **part, "text": parts[-1]["text"] + part["text"]}
        elif part.get("text") != "" or len(part) > 1:
            parts.append(dict(part))
    return {"role": message.get("role"), "parts": [_in_one_form(part) for part in parts]}


def _in_one_form(value: Any) -> Any:
    """Normalise names and base64, for which the API accepts two forms that the SDK mixes; data is unchanged."""
    if not isinstance(value, dict):
        return value
    return {_camel(key): item if key in _DATA else _in_one_form(_url_safe(key, item)) for key, item in value.items()}


def _camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(other.capitalize() for other in others)


def _url_safe(key: str, value: Any) -> Any:
    return value.translate(_URL_SAFE) if _camel(key) in _BYTES and isinstance(value, str) else value


def _continues(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    texts = "text" in one and "text" in other
    return texts and one.get("thought") == other.get("thought") and "thoughtSignature" not in one


def _parts(body: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    first = next((each for each in body.get("candidates") or [] if not each.get("index")), {})
    return (first.get("content") or {}).get("parts") or []


def _reasons(bodies: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the last reason of each candidate; a blocked prompt has its block reason instead."""
    last: dict[int, str] = {}
    for body in bodies:
        for number, candidate in enumerate(body.get("candidates") or []):
            if candidate.get("finishReason"):
                last[candidate.get("index", number)] = candidate["finishReason"]
        if blocked := (body.get("promptFeedback") or {}).get("blockReason"):
            last.setdefault(0, blocked)
    return [last[number] for number in sorted(last)]


def _call(call: Mapping[str, Any]) -> Call:
    return Call(call.get("id"), call.get("name") or "", arguments_of(call.get("args")))
