"""The cost of decorating a function."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator

from benchmarks.calls import Book, looking_up
from benchmarks.measure import Case, Effort, Row, seconds
from callwright.openai import openai_call


def cases() -> Iterator[Case]:
    """Yield cases for a plain function, one with tools, and one with a response model."""
    tools = looking_up(10)
    yield _case("decorate a plain function", lambda: openai_call("m")(_ask))
    yield _case("decorate a function, with 10 tools", lambda: openai_call("m", tools=tools)(_ask))
    yield _case("decorate a function, with a response_model", lambda: openai_call("m", response_model=Book)(_ask))


def _ask(text: str) -> str:
    return text


def _case(name: str, work: Callable[[], object]) -> Case:
    def measure(effort: Effort) -> Row:
        found = [seconds(work, 100) * 1e6 for _ in range(effort.rounds(9))]
        return Row(name, statistics.median(found), None, "µs", low=min(found), high=max(found))

    return Case(name, measure)
