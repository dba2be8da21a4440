"""Bodies of chat completions that count cached tokens by themselves, and have another word for the end."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.replay.reading import openai_chat
from tests.replay.reading.sse import objects

if TYPE_CHECKING:
    from tests.replay.answer import Answer
    from tests.replay.exchange import Exchange


def read(exchange: Exchange) -> Answer:
    """Parse an answer with HTTP status 200."""
    answer = openai_chat.read(exchange)
    bodies = list(objects(exchange.body)) if exchange.streamed else [json.loads(exchange.body)]
    usage = next((body["usage"] for body in reversed(bodies) if body.get("usage")), {})
    common = ["stop" if reason == "eos" else known for reason, known in _reasons(answer)]
    return replace(answer, cached_tokens=usage.get("cached_tokens"), common_finish_reasons=common)


def _reasons(answer: Answer) -> list[tuple[str, str]]:
    return list(zip(answer.finish_reasons, answer.common_finish_reasons, strict=True))
