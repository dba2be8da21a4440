"""Text as Markdown: it cannot leave its cell, or become a link, a mention or a tag."""

import re
from collections.abc import Iterable
from html import escape

from callwright_gen.report.terminal import printable

_MAX_LENGTH = 300  # characters per type; a list of all models of an SDK would make the table unreadable
_SPECIAL = {ord(char): f"&#{ord(char)};" for char in "|`*_~[]\\@#"}


def table_row(cells: Iterable[str]) -> str:
    """Return a row of a table."""
    # A bare `|` ends a table cell even inside a code span.
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def code_span(text: str) -> str:
    """Return a code span with a fence longer than any run of backticks inside it."""
    if not text:
        return ""
    content = printable(_cut(text))
    fence = "`" * (1 + max(map(len, re.findall("`+", content)), default=0))
    padding = " " if "`" in content else ""
    return f"{fence}{padding}{content}{padding}{fence}"


def plain_text(text: str) -> str:
    """Return text without any markup."""
    return escape(printable(_cut(text)), quote=False).translate(_SPECIAL).replace("://", "&#58;//")


def _cut(text: str) -> str:
    return text if len(text) <= _MAX_LENGTH else f"{text[:_MAX_LENGTH]}…"
