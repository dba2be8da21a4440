"""Pydantic AI, with an agent that answers in one turn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from pydantic_ai import Agent, NativeOutput, ToolOutput
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai import OpenAIProvider
from subjects.data import BY_SCHEMA, BY_TOOL, CHUNKS, PARTIAL, PLAIN, PROMPT, Book, Shelf, prompt, read

if TYPE_CHECKING:
    from collections.abc import Callable


def works(address: str) -> dict[str, Callable[[], object]]:
    """Return a function for each row that needs one turn."""
    model = OpenAIChatModel("m", provider=OpenAIProvider(base_url=address, api_key="none"))
    plain, by_tool = Agent(model), Agent(model, output_type=ToolOutput(Book))
    by_schema, shelf = Agent(model, output_type=NativeOutput(Book)), Agent(model, output_type=NativeOutput(Shelf))

    def stream(agent: Any, size: int, **options: Any) -> object:
        streamed = agent.run_stream_sync(prompt(size))
        return read(
            streamed.stream_text(delta=True, debounce_by=None) if agent is plain else streamed.stream_output(**options)
        )

    return {
        PLAIN: lambda: plain.run_sync(PROMPT).output,
        BY_TOOL: lambda: by_tool.run_sync(PROMPT).output,
        BY_SCHEMA: lambda: by_schema.run_sync(PROMPT).output,
        **{name: partial(stream, plain, size) for size, name in CHUNKS.items()},
        **{name: partial(stream, shelf, size, debounce_by=None) for size, name in PARTIAL.items()},
    }
