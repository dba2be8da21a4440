"""Rows that failed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

RowT_co = TypeVar("RowT_co", covariant=True)
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class RowError(Generic[RowT_co]):
    """A row whose call failed, in place of its result.

    Attributes:
        index: the position of the row.
        row: the row.
        error: the exception.
    """

    index: int
    row: RowT_co
    error: Exception


def make_group(
    failures: list[RowError[object]], done: int, rest: str = "no further rows were started"
) -> ExceptionGroup[Exception]:
    """Return the errors of all failed rows as a group, with a word on the rest; each has a note with its row."""
    for each in failures:
        each.error.add_note(f"row {each.index}: {each.row!r:.{_SHOWN}}")
    return ExceptionGroup(f"{len(failures)} of {done} rows failed, and {rest}", [each.error for each in failures])
