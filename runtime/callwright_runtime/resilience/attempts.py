"""What happened before: the attempts of a call, kept with its result or its error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from callwright_runtime.responses.response import BaseCallResponse
from callwright_runtime.streams.snapshot import StreamSnapshot
from callwright_runtime.structured.stream import AsyncStructuredStream, StructuredStream

_ATTEMPTS = "__callwright_attempts__"
_KEY = "attempts"


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt that failed.

    Parameters:
        number: its number, counted from 1.
        error: why it failed.
        waited: seconds that were waited after it.
    """

    number: int
    error: Exception
    waited: float = 0.0

    def __str__(self) -> str:
        waited = f", waited {self.waited:.3g} s" if self.waited else ""
        return f"attempt {self.number}: {type(self.error).__name__}: {self.error}{waited}"


def attempts_of(outcome: object) -> tuple[Attempt, ...]:
    """Return the attempts that failed before a response, a stream or an error; () if it was the first.

    They are the value `attempts` of the metadata of a response or a stream.
    """
    found: Any = getattr(outcome, _ATTEMPTS, ())
    holder = _holder(outcome)
    return tuple(found or (holder.metadata.get(_KEY, ()) if holder is not None else ()))


def keep_attempts(result: Any, attempts: list[Attempt]) -> None:
    """Keep attempts with a result, if it has metadata."""
    holder = _holder(result) if attempts else None
    if holder is not None:
        holder.metadata = {**holder.metadata, _KEY: (*attempts, *holder.metadata.get(_KEY, ()))}


def replace_attempts(stream: Any, attempts: list[Attempt]) -> None:
    """Keep the attempts of a stream that started again; the first of them may be kept already."""
    stream.metadata = {**stream.metadata, _KEY: tuple(attempts)}


def note_attempts(error: Exception, attempts: list[Attempt]) -> None:
    """Keep the attempts before an error with it, and show them in its traceback."""
    earlier = [each for each in attempts if each.error is not error]
    if earlier:
        setattr(error, _ATTEMPTS, (*earlier, *getattr(error, _ATTEMPTS, ())))
        for each in earlier:
            error.add_note(f"Before: {each}")


def _holder(result: object) -> Any:
    """Return the object with the metadata of a result: a response, or a stream."""
    if isinstance(result, (StructuredStream, AsyncStructuredStream)):
        return cast("Any", result).stream
    if isinstance(result, (BaseCallResponse, StreamSnapshot)):
        return cast("Any", result)
    response: object = getattr(result, "response", None)  # an answer with its response
    return cast("Any", response) if isinstance(response, BaseCallResponse) else None
