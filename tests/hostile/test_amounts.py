"""Ten megabytes in one stream, and many small deltas: work and memory are linear in what arrives."""

from __future__ import annotations

import sys
import tracemalloc
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.answers import Answer, Call
from tests.support.library import shelf_of
from tests.support.names import NAMES
from tests.support.replies import sse

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.caller import Caller

MEGABYTE = 1_000_000
OFTEN = {"openai", "anthropic"}  # the other SDKs take longer: `make soak`
pytestmark = pytest.mark.parametrize(
    "caller",
    [pytest.param(name, marks=() if name in OFTEN else pytest.mark.thorough) for name in NAMES],
    indirect=True,
)


def text_of(size: int) -> Answer:
    """Return an answer with so many letters."""
    return Answer("x" * size)


def call_of(size: int) -> Answer:
    """Return a tool call with so many letters in its arguments."""
    return Answer(calls=(Call("shelf_of", f'{{"title": "{"x" * size}"}}'),))


def calls_made(do: Callable[[], Any]) -> int:
    """Count the Python and C function calls while something runs."""
    count = 0

    def see(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(see)
    try:
        do()
    finally:
        sys.setprofile(None)
    return count


def work(caller: Caller, answer: Answer, **options: Any) -> int:
    """Count the calls while a stream is read whose pieces have six letters."""
    caller.server.reply(sse(caller.provider.wire.events(answer)))
    stream = caller.ask(stream=True, **options)
    return calls_made(lambda: caller.all_of(stream))


@pytest.mark.parametrize("partial_tools", [None, False, True], ids=["text", "call", "partial call"])
def test_doubling_the_deltas_at_most_doubles_the_work(caller: Caller, partial_tools: bool | None) -> None:
    write = text_of if partial_tools is None else call_of
    options: dict[str, Any] = {} if partial_tools is None else {"tools": [shelf_of]}
    if partial_tools:
        caller.decorate = _with_partial_tools(caller)  # type: ignore[method-assign]  # the same calls in another mode
    work(caller, write(600), **options)
    once, twice = (work(caller, write(size), **options) for size in (3_000, 6_000))
    assert twice < 2.2 * once


def _with_partial_tools(caller: Caller) -> Callable[..., Any]:
    decorate = caller.decorate

    def with_partial_tools(fn: Any, origin: Any = "given", **options: Any) -> Any:
        return decorate(fn, origin, **{**options, "stream": {"partial_tools": True}})

    return with_partial_tools


@pytest.mark.parametrize("write", [text_of, call_of], ids=["text", "call"])
def test_ten_megabytes_need_a_small_multiple_of_their_size(
    caller: Caller, monkeypatch: pytest.MonkeyPatch, write: Callable[[int], Answer]
) -> None:
    monkeypatch.setattr("tests.support.answers.pieces.__defaults__", (4_000,))
    caller.server.reply(sse(caller.provider.wire.events(write(10 * MEGABYTE))))
    tracemalloc.start()
    try:
        stream = caller.ask(stream=True, tools=[shelf_of])
        for _ in stream:
            pass
        kept = len(stream.content) + sum(len(tool.args["title"]) for tool in stream.tools or ())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept == 10 * MEGABYTE
    assert peak < 10 * 10 * MEGABYTE
