"""An answer of a model, independent of a provider: wire modules write it as a body and as a stream of events."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Stop = Literal["stop", "length", "tool_calls", "content_filter"]
Order = Literal["one by one", "interleaved", "together"]


@dataclass(frozen=True)
class Call:
    """A tool call: `arguments` is the model's text, valid JSON or not."""

    name: str
    arguments: str = "{}"
    id: str = "call_1"


@dataclass(frozen=True)
class Tokens:
    """Token counts of an answer; `cached` and `written` are part of the input, `reasoning` of the output."""

    input: int = 21
    cached: int = 8
    output: int = 13
    reasoning: int = 5
    written: int = 4


@dataclass(frozen=True)
class Answer:
    """The content of an answer: thinking, then text, then tool calls."""

    text: str = ""
    calls: tuple[Call, ...] = ()
    thinking: str = ""
    signature: str = ""
    refusal: str = ""
    ended: Stop | None = None
    tokens: Tokens = field(default_factory=Tokens)

    @property
    def stop(self) -> Stop:
        """The reason why the model stopped: explicit, or derived from the content."""
        return self.ended or ("tool_calls" if self.calls else "stop")


def pieces(text: str, size: int = 6) -> list[str]:
    """Split a text into pieces, as a stream delivers them."""
    return [text[start : start + size] for start in range(0, len(text), size)]


def fragments(calls: tuple[Call, ...], order: Order) -> Iterator[tuple[int, str]]:
    """Return pairs of call index and arguments fragment, in order of arrival."""
    queues = [[call.arguments] if order == "together" else pieces(call.arguments) for call in calls]
    if order != "interleaved":
        yield from ((index, piece) for index, queue in enumerate(queues) for piece in queue)
        return
    for row in range(max(map(len, queues), default=0)):
        yield from ((index, queue[row]) for index, queue in enumerate(queues) if row < len(queue))
