"""A streamed chunk over the SDK's own chunk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benchmarks.canned import anthropic_client, completion_events, message_events, openai_client
from benchmarks.measure import Row, Work, compare
from callwright.anthropic import anthropic_call
from callwright.openai import openai_call

_QUESTION = [{"role": "user", "content": "hello"}]
_SIZES = (100, 1000, 5000)


def rows() -> Iterator[Row]:
    """Measure streams of several lengths."""
    for size in _SIZES:
        yield _row("openai", size, 1.05, *_openai(size))
        yield _row("anthropic", size, 1.20, *_anthropic(size))


def _row(name: str, size: int, budget: float, ours: Work, theirs: Work) -> Row:
    ratio, mine, other = compare(ours, theirs, times=max(1, 1000 // size), rounds=9)
    note = f"{mine / size * 1e6:.1f} µs over {other / size * 1e6:.1f} µs a chunk"
    return Row(f"{name}: streamed chunk, {size} chunks", ratio.median, budget, note=note)


def _texts(size: int) -> list[str]:
    return [f"word {number} " for number in range(size)]


def _read(stream: Iterable[object]) -> None:
    for _ in stream:
        pass


def _openai(size: int) -> tuple[Work, Work]:
    client = openai_client(completion_events(_texts(size)))

    @openai_call("m", client=client, stream=True)
    def ask(text: str) -> str:
        return text

    create = client.chat.completions.create
    return lambda: _read(ask("hello")), lambda: _read(create(model="m", messages=_QUESTION, stream=True))


def _anthropic(size: int) -> tuple[Work, Work]:
    client = anthropic_client(message_events(_texts(size)))

    @anthropic_call("m", client=client, stream=True)
    def ask(text: str) -> str:
        return text

    create = client.messages.create
    return lambda: _read(ask("hello")), lambda: _read(create(model="m", max_tokens=9, messages=_QUESTION, stream=True))
