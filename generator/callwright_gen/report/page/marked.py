"""Split source into pieces for syntax highlighting, and mark the differences of two versions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

_KEYWORDS = r"\b(?:class|def|return|import|from|self|cls|True|False|None|async|await)\b"
_PIECE = re.compile(
    rf"""(?P<string>"{{3}}.*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?P<comment>\#.*)|(?P<keyword>{_KEYWORDS})"""
    r"|(?P<decorator>@\w+)|(?P<name>\w+)|(?P<other>\s+|.)"
)
_PLAIN = ("name", "other")


@dataclass(frozen=True)
class Piece:
    """A piece of source; `kind` is a CSS class, empty for plain text."""

    text: str
    kind: str = ""
    marked: bool = False


Line = tuple[Piece, ...]


def pieces(text: str, language: str = "python") -> Line:
    """Split a line into pieces; languages other than Python are not highlighted."""
    plain = language != "python"
    return tuple(Piece(match.group(), "" if plain else _kind(match)) for match in _PIECE.finditer(text))


def _kind(match: re.Match[str]) -> str:
    kind = match.lastgroup or ""
    return "" if kind in _PLAIN else kind


def marked(old: str, new: str) -> tuple[Line, Line]:
    """Split two versions of a text, and mark the pieces that only one of them has."""
    before, after = pieces(old), pieces(new)
    if not old or not new:
        return before, after  # entirely new or removed: marks would not help
    matcher = SequenceMatcher(None, [piece.text for piece in before], [piece.text for piece in after], autojunk=False)
    blocks = matcher.get_matching_blocks()
    return (
        _mark(before, [(block.a, block.a + block.size) for block in blocks]),
        _mark(after, [(block.b, block.b + block.size) for block in blocks]),
    )


def _mark(line: Line, blocks: Sequence[tuple[int, int]]) -> Line:
    same = {index for first, end in blocks for index in range(first, end)}
    return tuple(piece if index in same else replace(piece, marked=True) for index, piece in enumerate(line))


def joined(line: Line) -> Line:
    """Join adjacent pieces of the same style, for a smaller page."""
    result: list[Piece] = []
    for piece in line:
        last = result[-1] if result else None
        if last is not None and (last.kind, last.marked) == (piece.kind, piece.marked):
            result[-1] = replace(last, text=last.text + piece.text)
        else:
            result.append(piece)
    return tuple(result)
