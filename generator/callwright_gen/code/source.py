"""`Code`, a piece of Python source; a plain `str` is text of unknown origin and never becomes source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import indent


@dataclass(frozen=True)
class Code:
    """Source written by the generator, or quoted text."""

    text: str

    def __str__(self) -> str:
        return self.text

    def __html__(self) -> str:
        # Jinja's autoescape accepts only objects with this method, so plain text is rejected.
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


def joined(separator: str, pieces: Iterable[Code | str]) -> Code:
    """Join pieces of source."""
    return Code(separator.join(str(piece) for piece in pieces))


def lines(pieces: Iterable[Code | str]) -> Code:
    """Join pieces of source with newlines."""
    return joined("\n", pieces)


def indented(piece: Code | str, levels: int = 1) -> Code:
    """Indent a block by `levels` of four spaces."""
    return Code(indent(str(piece), "    " * levels))


def blank(piece: Code | str) -> bool:
    """Return whether a piece contains only whitespace."""
    return not str(piece).strip()
