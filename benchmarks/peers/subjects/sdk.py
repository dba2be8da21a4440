"""The OpenAI SDK that the peer uses, called directly."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from openai import APIStatusError, AsyncOpenAI, OpenAI
from pydantic import ValidationError
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

    broken = OpenAI(api_key="none", base_url=address + BROKEN, max_retries=0).chat.completions.create
    messages = [{"role": "user", "content": PROMPT}]
    create_async = AsyncOpenAI(api_key="none", base_url=address).chat.completions.create

    async def ask_async() -> Any:
        return (await create_async(model="m", messages=messages)).choices[0].message.content

    def fall_back() -> object:
        try:
            return broken(model="m", messages=messages)
        except APIStatusError:
            return ask().content

    return {
        LOOP: partial(_loop, create),
        REASK: partial(_reask, create),
        FALLBACK: fall_back,
        MAPPED: in_rows(ask_async),
        PLAIN: lambda: ask().content,
        TOOL: partial(called, [_tool(Book, "look_up_0")]),
        TOOLS: partial(called, [_tool(Book, f"look_up_{number}") for number in range(10)]),
        BY_TOOL: partial(called, [_tool(Book, "Book")]),
        BY_SCHEMA: lambda: Book.model_validate_json(ask(response_format=_form(Book)).content),
        **{name: partial(lambda size: read(stream(size)), size) for size, name in CHUNKS.items()},
        **{name: partial(collect, size) for size, name in PARTIAL.items()},
    }


def _loop(create: Callable[..., Any]) -> object:
    (tool,) = looking_up(1)
    messages: list[Any] = [{"role": "user", "content": THREE_ROUNDS}]
    while True:
        message = create(model="m", messages=messages, tools=[_tool(Book, "look_up_0")]).choices[0].message
        if not message.tool_calls:
            return message.content
        messages.append(message)
        for call in message.tool_calls:
            book = Book.model_validate_json(call.function.arguments)
            content = tool(book.title, book.author)
            messages.append({"role": "tool", "tool_call_id": call.id, "content": content})


def _reask(create: Callable[..., Any]) -> object:
    messages: list[Any] = [{"role": "user", "content": SECOND_TRY}]
    while True:
        message = create(model="m", messages=messages, tools=[_tool(Book, "Book")]).choices[0].message
        (call,) = message.tool_calls
        try:
            return Book.model_validate_json(call.function.arguments)
        except ValidationError as error:
            messages += [message, {"role": "tool", "tool_call_id": call.id, "content": str(error)}]


def _tool(model: Any, name: str) -> dict[str, Any]:
    return {"type": "function", "function": {"name": name, "parameters": model.model_json_schema()}}


def _form(model: Any) -> dict[str, Any]:
    return {"type": "json_schema", "json_schema": {"name": model.__name__, "schema": model.model_json_schema()}}
