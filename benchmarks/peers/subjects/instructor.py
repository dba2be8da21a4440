"""instructor, which only returns models."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import instructor
from openai import OpenAI
from subjects.data import (
    BY_SCHEMA,
    BY_TOOL,
    PARTIAL,
    PROMPT,
    REASK,
    SECOND_TRY,
    Book,
    Shelf,
    prompt,
    read,
)

if TYPE_CHECKING:
    from collections.abc import Callable


def works(address: str) -> dict[str, Callable[[], object]]:
    """Return a function for each row about models."""
    client = OpenAI(api_key="none", base_url=address)
    by_tool = instructor.from_openai(client, mode=instructor.Mode.TOOLS).chat.completions
    by_schema = instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA).chat.completions

    def ask(completions: Any, content: str = PROMPT) -> object:
        messages = [{"role": "user", "content": content}]
        return completions.create(model="m", messages=messages, response_model=Book, max_retries=2)

    def grow(size: int) -> object:
        messages = [{"role": "user", "content": prompt(size)}]
        return read(by_schema.create_partial(model="m", messages=messages, response_model=Shelf))

    return {
        REASK: partial(ask, by_tool, SECOND_TRY),
        BY_TOOL: partial(ask, by_tool),
        BY_SCHEMA: partial(ask, by_schema),
        **{name: partial(grow, size) for size, name in PARTIAL.items()},
    }
