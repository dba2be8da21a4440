"""Show tool calls in notebooks, as Markdown and as HTML."""

from __future__ import annotations

from html import escape
from itertools import groupby

from callwright_runtime.support.json_text import json_text

_SHORTEST = 3


def call_markdown(name: str, arguments: object) -> str:
    """Return a tool call as a block of Markdown, with a fence that is longer than any in the text."""
    text = f"{name}({_arguments(arguments)})"
    longest = max((len(list(run)) for char, run in groupby(text) if char == "`"), default=0)
    fence = "`" * max(_SHORTEST, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def call_html(name: str, arguments: object) -> str:
    """Return a tool call as HTML."""
    return f"<pre><b>{escape(name)}</b>({escape(_arguments(arguments))})</pre>"


def _arguments(arguments: object) -> str:
    return arguments if isinstance(arguments, str) else json_text(arguments)
