"""A streamed chunk, compared with the SDK's own chunk."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from benchmarks.calls import QUESTION
from benchmarks.canned import anthropic_client, called_events, completion_events, message_events, openai_client
from benchmarks.measure import Case, Effort, Row, Work, compare
from callwright.anthropic import anthropic_call
from callwright.openai import openai_call

_SIZES = (100, 1000, 5000)


def cases() -> Iterator[Case]:
    """Yield cases for streams of several lengths."""
    for size in _SIZES:
        yield _case(f"openai: streamed chunk, {size} chunks", size, 1.05, partial(openai, size))
        yield _case(f"anthropic: streamed chunk, {size} chunks", size, 1.20, partial(anthropic, size))
    for partly in (False, True):
        name = f"openai: chunk of a tool's arguments, 1000 chunks{', partial tools' if partly else ''}"
        yield _case(name, 1000, None, partial(_tools, 1000, partly=partly))


def _case(name: str, size: int, budget: float | None, works: Callable[[], tuple[Work, Work]]) -> Case:
    def measure(effort: Effort) -> Row:
        found = compare(*works(), times=max(1, 1000 // size), rounds=effort.rounds(15))
        return found.row(name, budget, per=size, what=" a chunk")

    return Case(name, measure)


def _texts(size: int) -> list[str]:
    return [f"word {number} " for number in range(size)]


def _read(stream: Iterable[object]) -> None:
    for _ in stream:
        pass


def openai(size: int) -> tuple[Work, Work]:
    """Return a decorated stream and the SDK's own, of `size` chunks."""
    client = openai_client(completion_events(_texts(size)))

    @openai_call("m", client=client, stream=True)
    def ask(text: str) -> str:
        return text

    create = client.chat.completions.create
    return lambda: _read(ask("hello")), lambda: _read(create(model="m", messages=QUESTION, stream=True))


def anthropic(size: int) -> tuple[Work, Work]:
    """Like `openai`, for Anthropic's API."""
    client = anthropic_client(message_events(_texts(size)))

    @anthropic_call("m", client=client, stream=True)
    def ask(text: str) -> str:
        return text

    create = client.messages.create
    return lambda: _read(ask("hello")), lambda: _read(create(model="m", max_tokens=9, messages=QUESTION, stream=True))


def _tools(size: int, *, partly: bool) -> tuple[Work, Work]:
    text = json.dumps({"text": "".join(_texts(size))})
    step = len(text) // size + 1
    client = openai_client(called_events("keep", [text[at : at + step] for at in range(0, len(text), step)]))

    def keep(text: str) -> str:
        """Keep some text."""
        return text

    @openai_call("m", client=client, tools=[keep], stream={"partial_tools": partly})
    def ask(text: str) -> str:
        return text

    create = client.chat.completions.create
    return lambda: _read(ask("hello")), lambda: _read(create(model="m", messages=QUESTION, stream=True))
