"""What is around a call, compared with the same call without it: each wrapper has nothing to do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from pydantic import BaseModel

from benchmarks.canned import BOOK, async_openai_client, called, completion, openai_client
from benchmarks.measure import Case, Compared, Effort, Row, Work, compare, compare_async
from callwright import (
    BasePrompt,
    budget,
    fallback,
    llm,
    loop,
    map_calls,
    prompt_template,
    reask,
    retry,
    watch_calls,
    with_response,
)
from callwright.openai import openai_call

_TIMES = 60
_BUDGET = 1.02
_ROWS = 20
_MAPPED = f"map_calls over {_ROWS} rows, one at a time"


class Book(BaseModel):
    """A book."""

    title: str
    author: str


def cases() -> Iterator[Case]:
    """Yield a case for every wrapper."""
    yield _case("retry", retry())
    yield _case("reask", reask(2))
    yield _case("fallback", lambda plain: fallback(plain, plain))
    yield _case("llm.call instead of the provider's decorator", lambda _: _decorated(llm.call, "openai/m"))
    yield _case("llm.override", lambda _: llm.override(_decorated(llm.call, "openai/n"), "openai/m"))
    yield _case("loop of one round", _looped, _BUDGET)
    yield Case("with_response", _with_response)
    yield Case("prompt_template instead of an f-string", _template)
    yield Case("BasePrompt.run instead of a function", _prompt)
    yield _inside_case("budget with room left", lambda: budget(calls=10**9))
    yield _inside_case("watch_calls with a hook that does nothing", lambda: watch_calls(after=lambda _: None))
    yield Case(_MAPPED, _mapped)


def _client() -> Any:
    return openai_client(completion({"content": "hi"}))


def _decorated(call: Any, model: str, **options: Any) -> Any:
    @call(model, client=_client(), **options)
    def ask(text: str) -> str:
        return text

    return ask


def _case(name: str, around: Callable[[Any], Any], maximum: float | None = _BUDGET) -> Case:
    def measure(effort: Effort) -> Row:
        plain = _decorated(openai_call, "m")
        return _row(name, partial(around(plain), "hello"), partial(plain, "hello"), effort, maximum)

    return Case(name, measure)


def _row(name: str, ours: Work, theirs: Work, effort: Effort, maximum: float | None = _BUDGET) -> Row:
    return compare(ours, theirs, times=_TIMES, rounds=effort.rounds(25)).row(name, maximum)


def _looped(plain: Any) -> Any:
    looping = loop(plain)
    return lambda text: list(looping(text))


def _with_response(effort: Effort) -> Row:
    @openai_call("m", client=openai_client(completion(called("Book", BOOK))), response_model=Book)
    def extract(text: str) -> str:
        return text

    return _row("with_response", partial(with_response(extract), "hello"), partial(extract, "hello"), effort)


def _template(effort: Effort) -> Row:
    @openai_call("m", client=_client())
    @prompt_template("{text}")
    def ask(text: str) -> None: ...

    plain = _decorated(openai_call, "m")
    return _row("prompt_template instead of an f-string", partial(ask, "hello"), partial(plain, "hello"), effort)


def _prompt(effort: Effort) -> Row:
    @prompt_template("{text}")
    class Asking(BasePrompt):
        text: str

    decorator: Any = openai_call("m", client=_client())
    plain = _decorated(openai_call, "m")
    name = "BasePrompt.run instead of a function"
    return _row(name, lambda: Asking(text="hello").run(decorator), partial(plain, "hello"), effort, None)


def _inside_case(name: str, block: Callable[[], Any]) -> Case:
    def measure(effort: Effort) -> Row:
        plain = _decorated(openai_call, "m")

        def inside() -> None:
            with block():
                plain("hello")

        return _row(name, inside, partial(plain, "hello"), effort, None)  # it counts, or calls the hook

    return Case(name, measure)


def _mapped(effort: Effort) -> Row:
    # Tasks, and not threads: the time of other threads is not measured.
    return asyncio.run(_compare_mapped(effort)).row(_MAPPED, _BUDGET, per=_ROWS)


async def _compare_mapped(effort: Effort) -> Compared:
    @openai_call("m", client=async_openai_client(completion({"content": "hi"})))
    async def ask(text: str) -> str:
        return text

    rows = ["hello"] * _ROWS

    async def mapped() -> list[object]:
        return [answer async for answer in map_calls(ask, rows, limit=1)]

    async def by_hand() -> list[object]:
        return [await asyncio.create_task(ask(row)) for row in rows]

    return await compare_async(mapped, by_hand, times=3, rounds=effort.rounds(25))
