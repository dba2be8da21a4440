"""What a law is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from callwright_gen.prove.subject import Subject


@dataclass(frozen=True)
class Law:
    """A law that every spec obeys.

    Parameters:
        name: its name.
        says: what it says, in one sentence.
        values: the values that it speaks of; None if it speaks of the spec itself.
        check: raises `BrokenLawError` if it does not hold for a value.
        telling: values that are tried first, each of which shows much.
    """

    name: str
    says: str
    values: Callable[[Subject], SearchStrategy[Any] | None]
    check: Callable[[Subject, Any], None]
    telling: Callable[[Subject], Iterator[Any]]


def no_values(_: Subject) -> None:
    """Return the values of a law that speaks of the spec itself: none."""
