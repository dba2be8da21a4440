"""What the loopback server sends back: one frozen `Reply` for each request."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True)
class Reply:
    """One HTTP response.

    Parameters:
        status: the HTTP status.
        headers: headers besides the length, which follows from the pieces.
        pieces: the body; a chunked one is sent piece by piece.
        chunked: whether the body goes out with chunked transfer encoding.
        cut_after: break the connection after so many bytes of the body.
        held: after the last piece, keep the response unfinished until the client leaves.
    """

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    pieces: tuple[bytes, ...] = ()
    chunked: bool = False
    cut_after: int | None = None
    held: bool = False

    def cut(self, after: int) -> Self:
        """Give this reply, broken off after so many bytes of its body."""
        return replace(self, cut_after=after)

    def hold(self) -> Self:
        """Give this reply without its end: it stays open until the client leaves."""
        return replace(self, held=True)


@dataclass(frozen=True)
class Event:
    """One server-sent event: its data (text, or what becomes JSON) and its name, where the protocol has names."""

    data: object
    name: str | None = None

    def encode(self) -> bytes:
        """Write the event as it stands on the wire."""
        text = self.data if isinstance(self.data, str) else json.dumps(self.data, ensure_ascii=False)
        name = "" if self.name is None else f"event: {self.name}\n"
        return f"{name}data: {text}\n\n".encode()


def json_reply(body: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """Answer with a JSON body."""
    return raw(json.dumps(body).encode(), status, {"content-type": "application/json", **(headers or {})})


def raw(body: bytes, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """Answer with these bytes."""
    return Reply(status, dict(headers or {}), (body,))


def sse(events: Iterable[Event], status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """Answer with server-sent events, each a chunk of its own."""
    given = {"content-type": "text/event-stream; charset=utf-8", **(headers or {})}
    return Reply(status, given, tuple(event.encode() for event in events), chunked=True)
