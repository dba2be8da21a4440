"""Split text as a stream does."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_JOINERS = frozenset({"\u200d", "\ufe0f", "\ufe0e"})


def graphemes(text: str) -> list[str]:
    """Return the text in pieces of one visible character each: marks, joined emoji and flags are not torn apart."""
    pieces: list[str] = []
    for char in text:
        if pieces and _continues(pieces[-1], char):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def _continues(piece: str, char: str) -> bool:
    if char in _JOINERS or piece[-1] == "\u200d" or unicodedata.combining(char) or "\U0001f3fb" <= char <= "\U0001f3ff":
        return True
    if piece == "\r" and char == "\n":
        return True
    return len(piece) == 1 and all("\U0001f1e6" <= each <= "\U0001f1ff" for each in (piece, char))


def every(text: str, size: int = 4) -> list[str]:
    """Return the text in pieces of `size` characters."""
    return [text[start : start + size] for start in range(0, len(text), size)]


def pieces_of(text: str, chunks: Sequence[str] | None) -> list[str]:
    """Return the chunks that somebody chose for this text, or its graphemes."""
    return list(chunks) if chunks is not None and "".join(chunks) == text else graphemes(text)
