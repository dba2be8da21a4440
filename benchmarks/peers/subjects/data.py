"""Prompts, models and tools that every subject uses."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

PROMPT = "hello"
PLAIN, TOOL, TOOLS, BY_TOOL, BY_SCHEMA = (
    "plain call",
    "call with 1 tool",
    "call with 10 tools",
    "model by tool",
    "model by schema",
)
CHUNKS = {size: f"stream of {size} chunks" for size in (100, 1000)}
ROWS, AT_ONCE = 1000, 64
LOOP, REASK, FALLBACK, MAPPED = (
    "tool loop of 3 rounds",
    "re-ask, right at the 2nd try",
    "fallback",
    "1,000 rows, 64 at once",
)
THREE_ROUNDS, SECOND_TRY = "three rounds", "second try"
"""Prompts that the server knows: it calls the tool twice, then answers; its first answer does not fit the model."""
BROKEN = "/broken"
"""What an address ends in whose server answers nothing."""
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


def in_rows(ask: Callable[[], Awaitable[Any]]) -> Callable[[], list[Any]]:
    """Return a function that asks for every row, as one writes it by hand. It has an event loop of its own."""
    runner = asyncio.Runner()

    async def every() -> list[Any]:
        limit = asyncio.Semaphore(AT_ONCE)

        async def one() -> Any:
            async with limit:
                return await ask()

        return await asyncio.gather(*(one() for _ in range(ROWS)))

    return lambda: runner.run(every())
