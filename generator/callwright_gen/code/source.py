"""`Code`, a piece of Python source; a plain `str` is text of unknown origin and never becomes source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import indent


@dataclass(frozen=True)
class Code:
    """Source made by the generator itself or let in through one of the doors."""

    text: str

    def __str__(self) -> str:
        return self.text

    def __html__(self) -> str:
        # Jinja's autoescape lets exactly those objects through that bring this method: plain text is stopped.
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


def joined(separator: str, pieces: Iterable[Code | str]) -> Code:
    """Join pieces of source."""
    return Code(separator.join(str(piece) for piece in pieces))


def lines(pieces: Iterable[Code | str]) -> Code:
    """Put each piece on lines of its own."""
    return joined("\n", pieces)


def indented(piece: Code | str, levels: int = 1) -> Code:
    """Shift a block to the right by `levels` of four blanks."""
    return Code(indent(str(piece), "    " * levels))


def blank(piece: Code | str) -> bool:
    """Whether there is no source in this piece."""
    return not str(piece).strip()
