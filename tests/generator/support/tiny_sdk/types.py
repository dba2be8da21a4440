"""Answers and events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from enum import StrEnum
from typing import Any, Generic, Literal, TypeAlias, TypedDict, TypeVar

from tiny_sdk.model import Model


class Why(StrEnum):
    """Why an answer ended."""

    DONE = "done"
    FULL = "full"
    CALLS = "calls"


class Words(Model):
    """A piece of text."""

    kind: Literal["words"]
    words: str
    quotes: list[str] | None


class Thought(Model):
    """A piece of thinking."""

    kind: Literal["thought"]
    thought: str
    seal: str | None


class Bit(Model):
    """A value in the arguments of a call."""

    place: str | None
    words: str | None
    number: float | None
    nothing: str | None


class Invocation(Model):
    """A call of a function."""

    kind: Literal["call"]
    key: str
    fn: str
    args: dict[str, Any]
    bits: list[Bit] | None
    more: bool | None


Piece: TypeAlias = Words | Thought | Invocation


class Turn(Model):
    """What somebody said."""

    role: Literal["bot"]
    pieces: list[Piece]


class Cost(Model):
    """What an answer took."""

    sent: int
    got: int
    kept: int | None


class Reply(Model):
    """A whole answer."""

    key: str
    engine: str
    turn: Turn
    why: Why
    cost: Cost | None


class Begin(Model):
    """A stream begins."""

    event: Literal["begin"]
    key: str
    engine: str


class Open(Model):
    """A piece begins."""

    event: Literal["open"]
    at: int
    piece: Piece


class WordsDelta(Model):
    """More words."""

    kind: Literal["words"]
    words: str


class ArgsDelta(Model):
    """More of a call's arguments."""

    kind: Literal["args"]
    args: str


class SealDelta(Model):
    """The seal of a thought."""

    kind: Literal["seal"]
    seal: str


class QuoteDelta(Model):
    """One more quote."""

    kind: Literal["quote"]
    quote: str


Delta: TypeAlias = WordsDelta | ArgsDelta | SealDelta | QuoteDelta


class More(Model):
    """More of a piece."""

    event: Literal["more"]
    at: int
    delta: Delta


class Shut(Model):
    """A piece ends."""

    event: Literal["shut"]
    at: int


class End(Model):
    """A stream ends."""

    event: Literal["end"]
    why: Why
    cost: Cost | None
    reply: Reply | None


Event: TypeAlias = Begin | Open | More | Shut | End


class FlatCall(Model):
    """A call, or a fragment of one, of a flat answer."""

    at: int
    key: str | None
    fn: str | None
    args: str | None


class Flat(Model):
    """An answer, or a fragment of one, in which everything lies side by side."""

    key: str
    engine: str
    text: str | None
    sound: str | None
    calls: list[FlatCall] | None
    why: Literal["done", "full", "calls"] | None
    sent: int | None
    got: int | None
    notes: list[Any] | str | None


class Mapped(MutableMapping[str, Any]):
    """An answer that is a mapping as well: what it declares can be read as attributes."""

    text: str | None
    engine: str
    calls: list[FlatCall] | None
    why: str | Why

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = dict(values)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._values.get(name)

    def __getitem__(self, key: str) -> Any:
        return self._values[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self._values[key] = value

    def __delitem__(self, key: str) -> None:
        del self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


T = TypeVar("T")


class Holder(Generic[T]):
    """Something that holds one thing."""

    def __init__(self, inside: T) -> None:
        self._inside = inside

    @property
    def inside(self) -> T:
        """What it holds."""
        return self._inside


class Boxed(Holder[Flat]):
    """An answer inside of another object."""


class Wrapped(Model):
    """An event of a stream that wraps its events."""

    data: Flat


class PlainCall(TypedDict):
    """A call of an answer in dicts."""

    fn: str
    args: str


class PlainReply(TypedDict, total=False):
    """An answer in dicts."""

    text: str
    engine: str
    calls: list[PlainCall]
    why: str
