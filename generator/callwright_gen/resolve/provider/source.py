"""Where a spec writes what is sent."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen.shapes import Shape


@dataclass(frozen=True)
class Source:
    """A shape that is sent, and its place: the file, the line and the keys."""

    place: str
    shape: Shape
