"""Bodies of chat completions with `reasoning_details`, whose pieces arrive in the deltas of a stream."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.replay.reading import openai_chat
from tests.replay.reading.sse import objects

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.replay.answer import Answer
    from tests.replay.exchange import Exchange

_GROWING = ("text", "summary")
_SAME = ("type", "index", "format", "id")


def read(exchange: Exchange) -> Answer:
    """Parse an answer with HTTP status 200."""
    answer = openai_chat.read(exchange)
    details = _joined(_pieces(objects(exchange.body))) if exchange.streamed else []
    return replace(answer, message={**answer.message, "reasoning_details": details}) if details else answer


def _pieces(chunks: Iterable[Mapping[str, Any]]) -> Iterable[Mapping[str, Any]]:
    for chunk in chunks:
        for choice in chunk.get("choices") or []:
            yield from (choice.get("delta") or {}).get("reasoning_details") or []


def _joined(pieces: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Join neighbours of one kind and index, up to the one that is signed."""
    whole: list[dict[str, Any]] = []
    for piece in pieces:
        alike = bool(whole) and all(whole[-1].get(key) == piece.get(key) for key in _SAME) and "data" not in piece
        if not alike or whole[-1].get("signature"):
            if any(piece.get(key) for key in (*_GROWING, "signature", "data")) or not {*_GROWING} & piece.keys():
                whole.append(dict(piece))
            continue
        for key in _GROWING:
            if key in piece:
                whole[-1][key] = whole[-1].get(key, "") + piece[key]
        if piece.get("signature"):
            whole[-1]["signature"] = piece["signature"]
    return whole
