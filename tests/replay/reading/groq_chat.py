"""Bodies of chat completions whose streamed usage may be under a key of the host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.replay.reading import openai_chat
from tests.replay.reading.sse import objects

if TYPE_CHECKING:
    from tests.replay.answer import Answer
    from tests.replay.exchange import Exchange


def read(exchange: Exchange) -> Answer:
    """Parse an answer with HTTP status 200."""
    answer = openai_chat.read(exchange)
    if not exchange.streamed or answer.input_tokens is not None:
        return answer
    own = [usage for chunk in objects(exchange.body) if (usage := (chunk.get("x_groq") or {}).get("usage"))]
    if own:
        openai_chat.count(answer, own[-1])
    return answer
