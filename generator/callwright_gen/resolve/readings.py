"""Observe the read paths of a spec while it is resolved: where each is, and the type that it starts at."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from callwright_gen.problems import Loc, Position
from callwright_gen.types import TypeExpr

if TYPE_CHECKING:
    from callwright_gen.paths import Path
    from callwright_gen.resolve.context import Context
    from callwright_gen.surface import TypeSource

_OBSERVER: ContextVar[list[Reading] | None] = ContextVar("_OBSERVER", default=None)


@dataclass(frozen=True)
class Reading:
    """A read path of a spec, which may be invalid.

    Parameters:
        loc: its place in the spec.
        position: position of its first character.
        text: the path.
        root: the type that it starts at.
        source: the types of the SDK.
        guards: conditions that are known to hold.
    """

    loc: Loc
    position: Position
    text: str
    root: TypeExpr
    source: TypeSource
    guards: tuple[Path, ...]


@contextmanager
def observed_readings() -> Generator[list[Reading]]:
    """Yield a list that receives every read path that is resolved meanwhile."""
    readings: list[Reading] = []
    token = _OBSERVER.set(readings)
    try:
        yield readings
    finally:
        _OBSERVER.reset(token)


def report_reading(
    context: Context, loc: Loc, text: str, root: TypeExpr, guards: tuple[Path, ...], offset: int
) -> None:
    """Report a path that is about to be resolved, if anyone observes."""
    readings = _OBSERVER.get()
    if readings is not None:
        readings.append(Reading(loc, context.position(loc, offset), text, root, context.source, guards))
