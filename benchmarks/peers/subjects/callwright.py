"""Callwright itself."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from openai import AsyncOpenAI, OpenAI
from subjects.data import (
    AT_ONCE,
    BROKEN,
    BY_SCHEMA,
    BY_TOOL,
    CHUNKS,
    FALLBACK,
    LOOP,
    MAPPED,
    PARTIAL,
    PLAIN,
    PROMPT,
    REASK,
    ROWS,
    SECOND_TRY,
    THREE_ROUNDS,
    TOOL,
    TOOLS,
    Book,
    Shelf,
    looking_up,
    prompt,
    read,
)

from callwright import fallback, loop, map_calls, reask
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

    @reask(2)
    @call(response_model=Book)
    def second_try() -> str:
        return SECOND_TRY

    @call(tools=looking_up(1))
    def three_rounds() -> str:
        return THREE_ROUNDS

    broken = openai_call("m", client=OpenAI(api_key="none", base_url=address + BROKEN, max_retries=0))(ask)
    falling_back, runner = fallback(broken, plain), asyncio.Runner()

    @openai_call("m", client=AsyncOpenAI(api_key="none", base_url=address))
    async def ask_row(_: int) -> str:
        return PROMPT

    async def every() -> list[str]:
        return [answer.content async for answer in map_calls(ask_row, range(ROWS), limit=AT_ONCE)]

    return {
        LOOP: lambda: read(loop(three_rounds)()).response.content,
        REASK: second_try,
        FALLBACK: lambda: falling_back().content,
        MAPPED: lambda: runner.run(every()),
        PLAIN: lambda: plain().content,
        TOOL: lambda: with_tools[1]().tool,
        TOOLS: lambda: with_tools[10]().tool,
        BY_TOOL: structured,
        BY_SCHEMA: by_schema,
        **{name: partial(lambda size: read(stream(size)), size) for size, name in CHUNKS.items()},
        **{name: partial(lambda size: read(grow(size)), size) for size, name in PARTIAL.items()},
    }
