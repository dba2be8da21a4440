"""Which exchanges show something new: the others have the same keys and words, with other texts and numbers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.replay.reading.bedrock_converse import frames

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.replay.exchange import Exchange

_WORDS = frozenset({"finishReason", "finish_reason", "object", "role", "status", "stopReason", "stop_reason", "type"})
_BINARY = "bedrock."
_DATA = "data:"


def telling(exchanges: Sequence[Exchange]) -> list[Exchange]:
    """Return the exchanges that have a status, a key or a word that none before them has, by host and by form."""
    seen: set[object] = set()
    found: list[Exchange] = []
    for exchange in exchanges:
        shown = {(exchange.streamed, each) for value in _values(exchange) for each in _traits(value, "")}
        shown.add((exchange.host, exchange.streamed, exchange.status))
        if not shown <= seen:
            seen |= shown
            found.append(exchange)
    return found


def _values(exchange: Exchange) -> Iterator[Any]:
    """Yield the body of an exchange, or its events; nothing of what is no JSON."""
    if exchange.streamed and exchange.wire.startswith(_BINARY):
        yield from (event for _, event in frames(exchange.body))
        return
    text = exchange.body.decode(errors="replace")
    lines = text.splitlines() if exchange.streamed else [text]
    for line in lines:
        try:
            yield json.loads(line.removeprefix(_DATA))
        except ValueError:
            continue


def _traits(value: Any, place: str) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _traits(each, f"{place}[]")
    elif isinstance(value, dict):
        for key, each in value.items():
            yield f"{place}.{key}"
            yield from _traits(each, f"{place}.{key}")
    elif value is None or place.rpartition(".")[2] in _WORDS:
        yield f"{place}={value}"
