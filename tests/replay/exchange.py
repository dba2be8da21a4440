"""Exchanges with real APIs: third-party recordings outside the repository, and odd cases that are checked in."""

from __future__ import annotations

import gzip
import json
from base64 import b64decode
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

HERE = Path(__file__).parent
RECORDED = HERE.parents[2] / "shared" / "traffic" / "recorded.jsonl.gz"
EVENT_STREAM = "application/vnd.amazon.eventstream"


@dataclass(frozen=True)
class Exchange:
    """One request and its response.

    Parameters:
        id: its name in reports.
        wire: the protocol of the bodies, such as `openai.chat`.
        request: the JSON body of the request, if it had one.
        status: the HTTP status of the answer.
        headers: the headers of the answer that describe its body.
        body: the bytes of the answer.
        streamed: whether it is a stream of events.
        host: the provider that answered, if it is known.
    """

    id: str
    wire: str
    request: Mapping[str, Any]
    status: int
    headers: Mapping[str, str]
    body: bytes
    streamed: bool
    host: str = ""


def exchange_of(row: Mapping[str, Any]) -> Exchange:
    """Parse an exchange from its JSON form."""
    request, response = row["request"].get("json"), row["response"]
    text = response["body"]
    binary = response.get("body_encoding") == "base64"
    return Exchange(
        id=row["id"],
        wire=row["wire"],
        request=request if isinstance(request, dict) else {},
        status=response["status"],
        headers=response["headers"],
        body=b64decode(text) if binary else text.encode(),
        streamed=response["is_sse"] or response["headers"].get("content-type") == EVENT_STREAM,
        host=row.get("provider", ""),
    )


@cache
def recorded() -> Mapping[str, Sequence[Exchange]]:
    """Return the recorded exchanges by wire; empty without the recording."""
    return _by_wire(_rows_of_recording()) if RECORDED.exists() else {}


@cache
def own() -> Mapping[str, Sequence[Exchange]]:
    """Return our own exchanges by wire."""
    return _by_wire(json.loads(path.read_text()) for path in sorted((HERE / "own").glob("*.json")))


def _rows_of_recording() -> Iterator[Mapping[str, Any]]:
    with gzip.open(RECORDED, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _by_wire(rows: Iterator[Mapping[str, Any]]) -> Mapping[str, Sequence[Exchange]]:
    wires: defaultdict[str, list[Exchange]] = defaultdict(list)
    for row in rows:
        wires[row["wire"]].append(exchange_of(row))
    return wires
