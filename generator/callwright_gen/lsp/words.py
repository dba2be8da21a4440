"""Words of a line."""

import re

_WORD = re.compile(r"[A-Za-z0-9_]+")


def word_around(text: str, offset: int) -> str:
    """Return the word at an offset, or an empty string."""
    start, end = word_span(text, offset)
    return text[start:end]


def word_span(text: str, offset: int) -> tuple[int, int]:
    """Return where the word at an offset starts and ends; both are the offset if there is none."""
    found = next((match for match in _WORD.finditer(text) if match.start() <= offset <= match.end()), None)
    return (offset, offset) if found is None else found.span()
