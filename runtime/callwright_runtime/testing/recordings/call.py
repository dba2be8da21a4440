"""A recorded call: a request, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

MISSING: Any = object()


@dataclass(eq=False, slots=True)
class RecordedCall:
    """A call as plain data.

    Parameters:
        provider: the provider.
        stream: whether a stream was requested.
        request: the arguments of the SDK's method.
        answer: the SDK's response object.
        events: the events of the stream, as far as they were read; None if there was no stream.
        left: whether the stream was left before its end.
        error: the exception of the call, or of its stream.
        fresh: whether the call was made in this session, and not read from a file.
        used: whether the call has answered a request.
    """

    provider: str
    stream: bool
    request: Any
    answer: Any = MISSING
    events: list[Any] | None = None
    left: bool = False
    error: dict[str, Any] | None = None
    fresh: bool = False
    used: bool = False

    @property
    def is_answered(self) -> bool:
        """Whether there is something to answer with; a call that was cancelled has nothing."""
        return self.error is not None or self.answer is not MISSING or self.events is not None

    def to_data(self) -> dict[str, Any]:
        """Return the call as it is written."""
        given = {
            "provider": self.provider,
            "stream": self.stream or None,
            "request": self.request,
            "events": self.events,
            "left": self.left or None,
            "error": self.error,
        }
        data = {key: value for key, value in given.items() if value is not None}
        return data if self.answer is MISSING else data | {"answer": self.answer}

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Self:
        """Return a call as it was written.

        Raises:
            KeyError: it has no provider or request.
        """
        return cls(
            data["provider"],
            data.get("stream") is True,
            data["request"],
            data.get("answer", MISSING),
            data.get("events"),
            data.get("left") is True,
            data.get("error"),
        )
