"""A decorated call over the SDK's own call, with the same canned answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pydantic import BaseModel

from benchmarks.canned import BOOK, anthropic_client, called, completion, message, openai_client
from benchmarks.measure import Row, Work, compare
from callwright.anthropic import anthropic_call
from callwright.openai import openai_call

_QUESTION = [{"role": "user", "content": "hello"}]


class Book(BaseModel):
    """A book."""

    title: str
    author: str


def _tools(count: int) -> list[Callable[..., str]]:
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


def rows() -> Iterator[Row]:
    """Measure every kind of call."""
    yield _row("openai: plain call", 1.05, *_plain())
    yield _row("anthropic: plain call", 1.05, *_plain_anthropic())
    yield _row("openai: call with 1 tool", 1.10, *_with_tools(1))
    yield _row("openai: call with 10 tools", 1.10, *_with_tools(10))
    yield _row("openai: response_model, by tool", 1.10, *_response_model(json_mode=False))
    yield _row("openai: response_model, by JSON schema", 1.10, *_response_model(json_mode=True))


def _row(name: str, budget: float, ours: Work, theirs: Work) -> Row:
    ratio, mine, other = compare(ours, theirs, times=60)
    return Row(name, ratio.median, budget, note=f"{mine * 1e6:.0f} µs over {other * 1e6:.0f} µs")


def _plain() -> tuple[Work, Work]:
    client = openai_client(completion({"content": "hi"}))

    @openai_call("m", client=client)
    def ask(text: str) -> str:
        return text

    create = client.chat.completions.create
    return lambda: ask("hello").content, lambda: create(model="m", messages=_QUESTION).choices[0].message.content


def _plain_anthropic() -> tuple[Work, Work]:
    client = anthropic_client(message({"type": "text", "text": "hi"}))

    @anthropic_call("m", client=client)
    def ask(text: str) -> str:
        return text

    create = client.messages.create
    return lambda: ask("hello").content, lambda: create(model="m", max_tokens=1024, messages=_QUESTION).content[0]


def _with_tools(count: int) -> tuple[Work, Work]:
    client = openai_client(completion(called("look_up_0", BOOK), "tool_calls"))

    @openai_call("m", client=client, tools=_tools(count))
    def ask(text: str) -> str:
        return text

    schemas = ask("hello").call_kwargs["tools"]

    def raw() -> object:
        answer = client.chat.completions.create(model="m", messages=_QUESTION, tools=schemas)
        calls = answer.choices[0].message.tool_calls or []
        return Book.model_validate_json(calls[0].function.arguments)

    return lambda: ask("hello").tool, raw


def _response_model(*, json_mode: bool) -> tuple[Work, Work]:
    client = openai_client(completion({"content": BOOK} if json_mode else called("Book", BOOK)))

    @openai_call("m", client=client, response_model=Book, json_mode=json_mode)
    def ask(text: str) -> str:
        return text

    schema = Book.model_json_schema()
    tool = {"type": "function", "function": {"name": "Book", "parameters": schema}}
    form = {"type": "json_schema", "json_schema": {"name": "Book", "schema": schema}}
    asked: dict[str, object] = {"response_format": form} if json_mode else {"tools": [tool], "tool_choice": "required"}

    def raw() -> object:
        answer = client.chat.completions.create(model="m", messages=_QUESTION, **asked).choices[0].message
        calls = answer.tool_calls or []
        return Book.model_validate_json(answer.content or calls[0].function.arguments)

    return lambda: ask("hello"), raw
