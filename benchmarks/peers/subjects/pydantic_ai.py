"""Pydantic AI, with agents."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from openai import AsyncOpenAI
from pydantic_ai import Agent, NativeOutput, ToolOutput
from pydantic_ai.models.fallback import FallbackModel
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai import OpenAIProvider
from subjects.data import (
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
    SECOND_TRY,
    THREE_ROUNDS,
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
    """Return a function for each row but those of single tool calls."""
    model = OpenAIChatModel("m", provider=OpenAIProvider(base_url=address, api_key="none"))
    plain, by_tool = Agent(model), Agent(model, output_type=ToolOutput(Book))
    by_schema, shelf = Agent(model, output_type=NativeOutput(Book)), Agent(model, output_type=NativeOutput(Shelf))

    def stream(agent: Any, size: int, **options: Any) -> object:
        streamed = agent.run_stream_sync(prompt(size))
        return read(
            streamed.stream_text(delta=True, debounce_by=None) if agent is plain else streamed.stream_output(**options)
        )

    broken = OpenAIChatModel(
        "m",
        provider=OpenAIProvider(openai_client=AsyncOpenAI(api_key="none", base_url=address + BROKEN, max_retries=0)),
    )
    looping = Agent(model, tools=looking_up(1))
    falling_back = Agent(FallbackModel(broken, model))

    return {
        LOOP: lambda: looping.run_sync(THREE_ROUNDS).output,
        REASK: lambda: by_tool.run_sync(SECOND_TRY).output,
        FALLBACK: lambda: falling_back.run_sync(PROMPT).output,
        MAPPED: in_rows(lambda: plain.run(PROMPT)),
        PLAIN: lambda: plain.run_sync(PROMPT).output,
        BY_TOOL: lambda: by_tool.run_sync(PROMPT).output,
        BY_SCHEMA: lambda: by_schema.run_sync(PROMPT).output,
        **{name: partial(stream, plain, size) for size, name in CHUNKS.items()},
        **{name: partial(stream, shelf, size, debounce_by=None) for size, name in PARTIAL.items()},
    }
