"""mirascope 2."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from subjects.data import (
    BY_SCHEMA,
    BY_TOOL,
    CHUNKS,
    LOOP,
    MAPPED,
    PARTIAL,
    PLAIN,
    PROMPT,
    THREE_ROUNDS,
    TOOL,
    TOOLS,
    Book,
    Shelf,
    in_rows,
    looking_up,
    prompt,
    read,
)

if TYPE_CHECKING:
    from collections.abc import Callable


def works(address: str) -> dict[str, Callable[[], object]]:
    """Return a function for every row."""
    os.environ |= {"OPENAI_API_KEY": "none", "OPENAI_BASE_URL": address}
    from mirascope import llm  # noqa: PLC0415  it reads the environment

    call = partial(llm.call, "openai/m:completions")

    def ask() -> str:
        return PROMPT

    plain = call()(ask)
    with_tools = {count: call(tools=[llm.tool(each) for each in looking_up(count)])(ask) for count in (1, 10)}
    by_tool = call(format=llm.format(Book, mode="tool"))(ask)
    by_schema = call(format=llm.format(Book, mode="strict"))(ask)
    stream, grow = call()(prompt), call(format=llm.format(Shelf, mode="strict"))(prompt)

    @call(tools=[llm.tool(each) for each in looking_up(1)])
    def three_rounds() -> str:
        return THREE_ROUNDS

    @call()
    async def ask_async() -> str:
        return PROMPT

    def run_tools() -> object:
        response = three_rounds()
        while response.tool_calls:
            response = response.resume(response.execute_tools())
        return response.text()

    return {
        LOOP: run_tools,
        MAPPED: in_rows(ask_async),
        PLAIN: lambda: plain().text(),
        TOOL: lambda: with_tools[1]().tool_calls[0],
        TOOLS: lambda: with_tools[10]().tool_calls[0],
        BY_TOOL: lambda: by_tool().parse(),
        BY_SCHEMA: lambda: by_schema().parse(),
        **{name: partial(lambda size: read(stream.stream(size).chunk_stream()), size) for size, name in CHUNKS.items()},
        **{
            name: partial(lambda size: read(grow.stream(size).structured_stream()), size)
            for size, name in PARTIAL.items()
        },
    }
