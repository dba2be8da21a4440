"""The replies of the loopback server: one frozen `Reply` for each request."""

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
        headers: headers except the length, which is computed.
        pieces: the body; a chunked one is sent piece by piece.
        chunked: whether the body is sent with chunked transfer encoding.
        cut_after: break the connection after so many bytes of the body.
        held: after the last piece, keep the response open until the client disconnects.
    """

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    pieces: tuple[bytes, ...] = ()
    chunked: bool = False
    cut_after: int | None = None
    held: bool = False

    def cut(self, after: int) -> Self:
        """Return this reply, broken off after so many bytes of its body."""
        return replace(self, cut_after=after)

    def hold(self) -> Self:
        """Return this reply without its end: it stays open until the client disconnects."""
        return replace(self, held=True)


@dataclass(frozen=True)
class Event:
    """One server-sent event: its data (text, or a value to encode as JSON) and its name, if the protocol has names."""

    data: object
    name: str | None = None

    def encode(self) -> bytes:
        """Encode the event as sent."""
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
    """Answer with server-sent events, one per chunk."""
    given = {"content-type": "text/event-stream; charset=utf-8", **(headers or {})}
    return Reply(status, given, tuple(event.encode() for event in events), chunked=True)
