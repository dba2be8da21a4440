"""langchain-openai."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from langchain_openai import ChatOpenAI
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

if TYPE_CHECKING:
    from collections.abc import Callable


def works(address: str) -> dict[str, Callable[[], object]]:
    """Return a function for every row; partial structures are dicts, because it streams models only complete."""
    model = ChatOpenAI(model="m", api_key="none", base_url=address)
    with_tools = {count: model.bind_tools(looking_up(count)) for count in (1, 10)}
    by_tool = model.with_structured_output(Book, method="function_calling")
    by_schema = model.with_structured_output(Book, method="json_schema")
    shelf = model.with_structured_output(Shelf.model_json_schema(), method="json_schema")
    return {
        PLAIN: lambda: model.invoke(PROMPT).content,
        TOOL: lambda: with_tools[1].invoke(PROMPT).tool_calls[0],
        TOOLS: lambda: with_tools[10].invoke(PROMPT).tool_calls[0],
        BY_TOOL: lambda: by_tool.invoke(PROMPT),
        BY_SCHEMA: lambda: by_schema.invoke(PROMPT),
        **{name: partial(lambda size: read(model.stream(prompt(size))), size) for size, name in CHUNKS.items()},
        **{name: partial(lambda size: read(shelf.stream(prompt(size))), size) for size, name in PARTIAL.items()},
    }
