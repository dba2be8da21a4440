"""The OpenAI SDK that the peer uses, called directly."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from openai import OpenAI
from subjects.data import BY_SCHEMA, BY_TOOL, CHUNKS, PARTIAL, PLAIN, PROMPT, TOOL, TOOLS, Book, Shelf, prompt, read

if TYPE_CHECKING:
    from collections.abc import Callable


def works(address: str) -> dict[str, Callable[[], object]]:
    """Return a function for every row."""
    create = OpenAI(api_key="none", base_url=address).chat.completions.create

    def ask(**more: Any) -> Any:
        return create(model="m", messages=[{"role": "user", "content": PROMPT}], **more).choices[0].message

    def called(tools: list[dict[str, Any]]) -> object:
        return Book.model_validate_json(ask(tools=tools).tool_calls[0].function.arguments)

    def stream(size: int, **more: Any) -> Any:
        return create(model="m", messages=[{"role": "user", "content": prompt(size)}], stream=True, **more)

    def collect(size: int) -> object:
        chunks = stream(size, response_format=_form(Shelf))
        return Shelf.model_validate_json("".join(chunk.choices[0].delta.content or "" for chunk in chunks))

    return {
        PLAIN: lambda: ask().content,
        TOOL: partial(called, [_tool(Book, "look_up_0")]),
        TOOLS: partial(called, [_tool(Book, f"look_up_{number}") for number in range(10)]),
        BY_TOOL: partial(called, [_tool(Book, "Book")]),
        BY_SCHEMA: lambda: Book.model_validate_json(ask(response_format=_form(Book)).content),
        **{name: partial(lambda size: read(stream(size)), size) for size, name in CHUNKS.items()},
        **{name: partial(collect, size) for size, name in PARTIAL.items()},
    }


def _tool(model: Any, name: str) -> dict[str, Any]:
    return {"type": "function", "function": {"name": name, "parameters": model.model_json_schema()}}


def _form(model: Any) -> dict[str, Any]:
    return {"type": "json_schema", "json_schema": {"name": model.__name__, "schema": model.model_json_schema()}}
