"""Callwright itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from openai import OpenAI
from subjects.data import (
    BY_SCHEMA,
    BY_TOOL,
    CHUNKS,
    PARTIAL,
    PLAIN,
    PROMPT,
    TOOL,
    TOOLS,
    Book,
    Shelf,
    looking_up,
    prompt,
    read,
)

from callwright.openai import openai_call

if TYPE_CHECKING:
    from collections.abc import Callable


def works(address: str) -> dict[str, Callable[[], object]]:
    """Return a function for every row."""
    call = partial(openai_call, "m", client=OpenAI(api_key="none", base_url=address))

    def ask() -> str:
        return PROMPT

    plain, structured, by_schema = (
        call()(ask),
        call(response_model=Book)(ask),
        call(response_model=Book, json_mode=True)(ask),
    )
    with_tools = {count: call(tools=looking_up(count))(ask) for count in (1, 10)}
    stream, grow = call(stream=True)(prompt), call(stream=True, response_model=Shelf, json_mode=True)(prompt)
    return {
        PLAIN: lambda: plain().content,
        TOOL: lambda: with_tools[1]().tool,
        TOOLS: lambda: with_tools[10]().tool,
        BY_TOOL: structured,
        BY_SCHEMA: by_schema,
        **{name: partial(lambda size: read(stream(size)), size) for size, name in CHUNKS.items()},
        **{name: partial(lambda size: read(grow(size)), size) for size, name in PARTIAL.items()},
    }
