"""Answers of the small SDK. Import this module only where the SDK can be imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tiny_sdk import types as t

if TYPE_CHECKING:
    from collections.abc import Iterable


def reply(*pieces: t.Piece, why: t.Why = t.Why.DONE) -> t.Reply:
    """Create a complete answer."""
    turn = t.Turn(role="bot", pieces=list(pieces))
    return t.Reply(key="r1", engine="big", turn=turn, why=why, cost=t.Cost(sent=3, got=5))


def words(text: str, *quotes: str) -> t.Words:
    """Create a piece of text."""
    return t.Words(kind="words", words=text, quotes=list(quotes) or None)


def call(fn: str, args: dict[str, Any], key: str = "c1") -> t.Invocation:
    """Create a call."""
    return t.Invocation(kind="call", key=key, fn=fn, args=args)


def flow(*pieces: tuple[t.Piece, Iterable[t.Delta]], why: t.Why = t.Why.DONE) -> list[t.Event]:
    """Create the events of a stream from opening pieces with their deltas."""
    events: list[t.Event] = [t.Begin(event="begin", key="r1", engine="big")]
    for at, (piece, deltas) in enumerate(pieces):
        events.append(t.Open(event="open", at=at, piece=piece))
        events += [t.More(event="more", at=at, delta=delta) for delta in deltas]
        events.append(t.Shut(event="shut", at=at))
    return [*events, t.End(event="end", why=why, cost=t.Cost(sent=3, got=5))]


def flowing_words(*texts: str) -> tuple[t.Piece, list[t.Delta]]:
    """Create a piece of text that arrives in fragments."""
    return words(""), [t.WordsDelta(kind="words", words=text) for text in texts]


def flowing_call(fn: str, *texts: str, key: str = "c1") -> tuple[t.Piece, list[t.Delta]]:
    """Create a call whose arguments arrive in fragments."""
    return call(fn, {}, key), [t.ArgsDelta(kind="args", args=text) for text in texts]
