"""Pieces of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table, or an empty text if it has no rows."""
    lines = [f"| {' | '.join(row)} |\n" for row in rows]
    if not lines:
        return ""
    return "".join([f"| {' | '.join(head)} |\n", f"|{' --- |' * len(head)}\n", *lines])


def code(text: str) -> str:
    """Return text as code inside a line."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def codes(texts: Iterable[str]) -> str:
    """Return texts as code, separated by commas."""
    return ", ".join(code(text) for text in texts)


def section(title: str, *parts: str) -> str:
    """Return a section of a page, or an empty text if it has no content."""
    content = "\n".join(part for part in parts if part)
    return f"\n## {title}\n{content}" if content else ""
