"""What was found at a place that a spec writes: it is checked, it cannot be checked, or it is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from callwright_gen import shapes
from callwright_gen.problems import Loc
from callwright_gen.resolve.places import UNTYPED

Outcome: TypeAlias = Literal["checked", "unchecked", "wrong"]

__all__ = [
    "NO_SIGNATURE",
    "NO_WORDS",
    "UNKNOWN_TEXT",
    "UNKNOWN_TYPE",
    "UNTYPED",
    "Finding",
    "Findings",
    "Outcome",
    "checked",
    "places_in",
    "problems_in",
    "shown",
    "unchecked",
    "wrong",
]
_LONGEST = 80
UNKNOWN_TEXT = "a text that only a call knows"
UNKNOWN_TYPE = "a type from outside of the SDK"
NO_SIGNATURE = "the SDK's method declares no arguments"
NO_WORDS = "the SDK accepts any text"


@dataclass(frozen=True)
class Finding:
    """The outcome at one place.

    Parameters:
        loc: Location in the spec.
        outcome: Whether it is checked.
        text: The reason why it is not checked, or the problem.
        hint: What to do about the problem.
        at_key: Whether the problem concerns the key at `loc` instead of its value.
        offset: Index of the wrong character in the key or the text.
    """

    loc: Loc
    outcome: Outcome
    text: str = ""
    hint: str = ""
    at_key: bool = False
    offset: int = 0


Findings: TypeAlias = list[Finding]


def checked(loc: Loc) -> Finding:
    """Return the finding of a place that is right."""
    return Finding(loc, "checked")


def shown(value: object) -> str:
    """Return a value of a spec for a message: as Python writes it, and not too long."""
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def wrong(loc: Loc, text: str, hint: str = "", *, at_key: bool = False, offset: int = 0) -> Finding:
    """Return the finding of a problem."""
    return Finding(loc, "wrong", text, hint, at_key, offset)


def unchecked(shape: shapes.Shape, reason: str) -> Findings:
    """Return a finding for each place of a shape, none of which can be checked."""
    return [Finding(loc, "unchecked", reason) for loc in places_in(shape)]


def places_in(shape: shapes.Shape) -> Iterator[Loc]:
    """Yield the places of a shape: its keys, literals and slots."""
    match shape:
        case shapes.Mapping(entries=entries):
            for entry in entries:
                yield (*shape.loc, entry.key)
                yield from places_in(entry.shape)
        case shapes.Literal() | shapes.Placeholder() | shapes.Text():
            yield shape.loc
        case _:
            for child in shapes.inside(shape):
                yield from places_in(child)


def problems_in(findings: Iterable[Finding]) -> int:
    """Return how many findings are problems."""
    return sum(each.outcome == "wrong" for each in findings)
