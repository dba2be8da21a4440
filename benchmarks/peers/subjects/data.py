"""Prompts, models and tools that every subject uses."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PROMPT = "hello"
PLAIN, TOOL, TOOLS, BY_TOOL, BY_SCHEMA = (
    "plain call",
    "call with 1 tool",
    "call with 10 tools",
    "model by tool",
    "model by schema",
)
CHUNKS = {size: f"stream of {size} chunks" for size in (100, 1000)}
PARTIAL = {size: f"partial models, {size} chunks" for size in (100, 400, 1600)}


class Book(BaseModel):
    """A book."""

    title: str
    author: str


class Shelf(BaseModel):
    """Books."""

    books: list[Book]


def looking_up(count: int) -> list[Callable[..., str]]:
    """Return tools that differ only by name."""

    def make(number: int) -> Callable[..., str]:
        def tool(title: str, author: str) -> str:
            """Look a book up.

            Args:
                title: Its title.
                author: Who wrote it.
            """
            return f"{number} {title} {author}"

        tool.__name__ = tool.__qualname__ = f"look_up_{number}"
        return tool

    return [make(number) for number in range(count)]


def read(items: Iterable[object]) -> object:
    """Read to the end and return the last item."""
    return deque(items, maxlen=1).pop()


def prompt(size: int) -> str:
    """Return a prompt for a stream of `size` chunks."""
    return f"chunks {size}"
