"""The content of an answer, read from the raw body on one side and from a generated module on the other."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from typing import Any, Literal

COUNTS = ("input_tokens", "cached_tokens", "cache_write_tokens", "output_tokens", "reasoning_tokens")
FinishReason = Literal["stop", "length", "tool_calls", "content_filter", "other"]


@dataclass(frozen=True)
class Call:
    """A tool call; `arguments` is the object, or the text if it is not a JSON object."""

    id: str | None
    name: str
    arguments: object


@dataclass(frozen=True)
class Failure:
    """An error: `kind` is the SDK's error class for an HTTP status, or `stream` for an error within a stream."""

    kind: str
    status: int | None = None


@dataclass(frozen=True)
class Pieces:
    """The content of a stream's chunks, joined by the reader."""

    content: str
    thinking: str | None
    refusal: str | None
    counts: tuple[int | None, ...]


@dataclass
class Answer:
    """One answer, and the message that sends it back in the next turn."""

    content: str = ""
    thinking: str | None = None
    refusal: str | None = None
    finish_reasons: list[str] = field(default_factory=list)
    common_finish_reasons: list[FinishReason] = field(default_factory=list)
    input_tokens: int | None = None
    cached_tokens: int | None = None
    cache_write_tokens: int | None = None
    output_tokens: int | None = None
    reasoning_tokens: int | None = None
    calls: list[Call] = field(default_factory=list)
    message: Any = None
    pieces: Pieces | None = None
    failure: Failure | None = None

    @property
    def counts(self) -> tuple[int | None, ...]:
        """The token counts, in the order of `COUNTS`."""
        return tuple(getattr(self, name) for name in COUNTS)


@dataclass(frozen=True)
class Difference:
    """One field of one exchange that does not match the raw body."""

    id: str
    field: str
    expected: object
    observed: object

    def __str__(self) -> str:
        return f"{self.id} {self.field}: the body says {_short(self.expected)}, the module {_short(self.observed)}"


def differences(id: str, expected: Answer, observed: Answer) -> list[Difference]:  # noqa: A002  the word of the data
    """Compare two answers field by field; an HTTP error has only a failure."""
    names = [each.name for each in fields(Answer)]
    pairs = [(name, getattr(expected, name), getattr(observed, name)) for name in names]
    return [Difference(id, name, one, other) for name, one, other in pairs if one != other]


def arguments_of(value: object) -> object:
    """Parse the arguments of a tool call: missing ones are `{}`, text that is not a JSON object is unchanged."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return {}
    if not isinstance(value, str):
        return value
    try:
        read = json.loads(value)
    except ValueError:
        return value
    return read if isinstance(read, dict) else value


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 300 else f"{text[:200]} … {text[-100:]}"
