"""A decorated call, compared with the SDK's own call with the same canned answer."""

# Profile of a plain call. Repeated with the SDK's method stubbed, our part takes 5.6 µs for openai and 6.7 µs for
# anthropic (7.9 and 11.2 before the optimizations below). Between two calls of the SDK it takes four to eight times
# as long, because the SDK empties the CPU's caches. The number of different functions and objects then matters more
# than their speed: a plain call runs 22 of our functions for openai and 25 for anthropic (before: 32 and 42), and 50
# for anthropic with ten tools (before: 120).
#
# Parts of anthropic's plain call in µs, before and after, each measured alone after a call of the SDK (20th
# percentile of 400; measured cold, so the parts do not add up): all 69, 43; client and its method 15.8, 6.8; call
# params 7.2, 0.8; encoding messages 5.8, 6.7; response object -, 5.8; reading `content` 5.5, 4.1; metadata 3.4, 2.3;
# naming the arguments 3.4, 2.2; reading the prompt 3.3, 2.3.
#
# What helped: default call params merged once, at import; tool classes, names and order as one object per decorated
# function; client classes imported at the first call with a client; no exception per call for a missing environment
# variable; pydantic's error class cached instead of imported in each call; a bound validator method; one JSON
# encoder; one test for `str` prompts.
#
# Ratios before these changes: openai plain 1.055, 1 tool 1.09, 10 tools 1.10, 50 tools 1.08, response_model 1.12 by
# tool and 1.09 by schema; anthropic plain 1.10, 1 tool 1.16, 10 tools 1.19, 50 tools 1.24, response_model 1.15.
#
# Not done: merging the decorator's call params once (users may change the dict after decorating); reading properties
# without the guard that turns malformed answers into one error (it is one frame per read).

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from benchmarks import canned
from benchmarks.canned import BOOK, anthropic_client, called, completion, message, openai_client
from benchmarks.measure import (
    Case,
    Compared,
    Effort,
    Row,
    Work,
    compare,
    compare_async,
    compare_processes,
    compared,
    python,
    seconds,
)
from callwright import openai
from callwright.anthropic import anthropic_call
from callwright.openai import openai_call

if TYPE_CHECKING:
    from openai import OpenAI

QUESTION = [{"role": "user", "content": "hello"}]
_TIMES = 60
_COLD = """
from benchmarks.canned import completion, openai_client
client = openai_client(completion({{"content": "hi"}}))
{}
"""
_COLD_OURS = """
from callwright.openai import openai_call
@openai_call("m", client=client)
def ask(text: str) -> str:
    return text
ask("hello").content
"""
_COLD_THEIRS = 'client.chat.completions.create(model="m", messages=[{"role": "user", "content": "hello"}])'


class Book(BaseModel):
    """A book."""

    title: str
    author: str


def cases() -> Iterator[Case]:
    """Yield a case for every kind of call."""
    yield _case("openai: plain call", 1.05, _plain)
    yield _case("anthropic: plain call", 1.05, _plain_anthropic)
    yield _case("openai: plain call, with the client that is made for it", 1.05, _default)
    yield Case("openai: async call", _async)
    yield Case("openai: first call of a process, imports and all", _cold)
    yield Case("openai: hundredth call of a function", _hundredth)
    for count, budget in ((1, 1.10), (10, 1.10), (50, None)):
        yield _case(f"openai: call with {count} tools", budget, partial(_tools, count))
        yield _case(f"anthropic: call with {count} tools", budget, partial(_tools_anthropic, count))
    yield _case("openai: response_model, by tool", 1.10, partial(_response_model, json_mode=False))
    yield _case("openai: response_model, by JSON schema", 1.10, partial(_response_model, json_mode=True))
    yield _case("anthropic: response_model, by tool", 1.10, _response_model_anthropic)


def _case(name: str, budget: float | None, works: Callable[[], tuple[Work, Work]]) -> Case:
    def measure(effort: Effort) -> Row:
        return compare(*works(), times=_TIMES, rounds=effort.rounds(25)).row(name, budget)

    return Case(name, measure)


def _plain() -> tuple[Work, Work]:
    client = openai_client(completion({"content": "hi"}))

    @openai_call("m", client=client)
    def ask(text: str) -> str:
        return text

    return lambda: ask("hello").content, _own(client)


def _own(client: OpenAI) -> Work:
    return lambda: client.chat.completions.create(model="m", messages=QUESTION).choices[0].message.content


def _default() -> tuple[Work, Work]:
    """Use the default client, with its server in memory as well."""
    client = openai_client(completion({"content": "hi"}))
    shared: Any = openai
    shared._CLIENTS._new_sync = lambda: client

    @openai_call("m")
    def ask(text: str) -> str:
        return text

    return lambda: ask("hello").content, _own(client)


def _plain_anthropic() -> tuple[Work, Work]:
    client = anthropic_client(message({"type": "text", "text": "hi"}))

    @anthropic_call("m", client=client)
    def ask(text: str) -> str:
        return text

    def raw() -> object:
        return client.messages.create(model="m", max_tokens=1024, messages=QUESTION).content[0].text

    return lambda: ask("hello").content, raw


def _cold(effort: Effort) -> Row:
    ours, theirs = (python(_COLD.format(code)) for code in (_COLD_OURS, _COLD_THEIRS))
    return compare_processes(ours, theirs, effort.rounds(7)).row("openai: first call of a process, imports and all")


def _async(effort: Effort) -> Row:
    return asyncio.run(_measured_async(effort)).row("openai: async call", 1.05)


def _hundredth(effort: Effort) -> Row:
    """Measure one call of each after 99 others, with a new function and a new client in each round."""
    pairs: list[tuple[float, float]] = []
    for _ in range(effort.rounds(25)):
        ours, theirs = _plain()
        for _ in range(99):
            ours()
            theirs()
        pairs.append((seconds(ours, 1), seconds(theirs, 1)))
    return compared(pairs).row("openai: hundredth call of a function", 1.05)


async def _measured_async(effort: Effort) -> Compared:
    client = canned.async_openai_client(completion({"content": "hi"}))

    @openai_call("m", client=client)
    async def ask(text: str) -> str:
        return text

    async def theirs() -> object:
        return (await client.chat.completions.create(model="m", messages=QUESTION)).choices[0].message.content

    async def ours() -> object:
        return (await ask("hello")).content

    return await compare_async(ours, theirs, times=_TIMES, rounds=effort.rounds(25))


def looking_up(count: int) -> list[Callable[..., str]]:
    """Return tools that differ only by name."""

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


def _tools(count: int) -> tuple[Work, Work]:
    client = openai_client(completion(called("look_up_0", BOOK), "tool_calls"))

    @openai_call("m", client=client, tools=looking_up(count))
    def ask(text: str) -> str:
        return text

    schemas = ask("hello").call_kwargs["tools"]

    def raw() -> object:
        answer = client.chat.completions.create(model="m", messages=QUESTION, tools=schemas)
        calls = answer.choices[0].message.tool_calls or []
        return Book.model_validate_json(calls[0].function.arguments)

    return lambda: ask("hello").tool, raw


def used(name: str) -> dict[str, object]:
    """Return a block of an Anthropic message that calls a tool."""
    return {"type": "tool_use", "id": "call_1", "name": name, "input": {"title": "Dune", "author": "Frank Herbert"}}


def _tools_anthropic(count: int) -> tuple[Work, Work]:
    client = anthropic_client(message(used("look_up_0")))

    @anthropic_call("m", client=client, tools=looking_up(count))
    def ask(text: str) -> str:
        return text

    schemas = ask("hello").call_kwargs["tools"]

    def raw() -> object:
        answer = client.messages.create(model="m", max_tokens=1024, messages=QUESTION, tools=schemas)
        return Book.model_validate(answer.content[0].input)

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
        answer = client.chat.completions.create(model="m", messages=QUESTION, **asked).choices[0].message
        calls = answer.tool_calls or []
        return Book.model_validate_json(answer.content or calls[0].function.arguments)

    return lambda: ask("hello"), raw


def _response_model_anthropic() -> tuple[Work, Work]:
    client = anthropic_client(message(used("Book")))

    @anthropic_call("m", client=client, response_model=Book)
    def ask(text: str) -> str:
        return text

    tool = {"name": "Book", "input_schema": Book.model_json_schema()}
    asked: dict[str, Any] = {"tools": [tool], "tool_choice": {"type": "tool", "name": "Book"}}

    def raw() -> object:
        answer = client.messages.create(model="m", max_tokens=1024, messages=QUESTION, **asked)
        return Book.model_validate(answer.content[0].input)

    return lambda: ask("hello"), raw
