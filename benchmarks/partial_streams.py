"""A growing structured answer over collecting the same stream and validating it once: the ratio, and how it grows.

`python -m benchmarks.partial_streams` runs this part alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel

from benchmarks.canned import completion_events, openai_client
from benchmarks.measure import Ratio, Row, Work, compare, exponent
from callwright.openai import openai_call

_QUESTION = [{"role": "user", "content": "hello"}]
_SIZES = (100, 400, 1600, 6400)
_PIECE = 5  # characters in a chunk, about a token


class Item(BaseModel):
    """Something in a list."""

    name: str
    price: float
    tags: list[str]


class Items(BaseModel):
    """A list of models."""

    items: list[Item]


class Essay(BaseModel):
    """One long string."""

    title: str
    body: str


class Shelf(BaseModel):
    """Models with models inside."""

    floor: int
    items: list[Item]


class Library(BaseModel):
    """Models in models in models."""

    shelves: list[Shelf]


def rows() -> Iterator[Row]:
    """Measure each kind of answer at each length, by whole seconds of CPU."""
    for name, model, text_of in _KINDS:
        yield from _kind(name, model, text_of)


def _kind(name: str, model: type[BaseModel], text_of: Callable[[int], str]) -> Iterator[Row]:
    costs: list[float] = []
    ratios: list[Ratio] = []
    for size in _SIZES:
        ratio, mine, other = compare(*_works(model, text_of(size * _PIECE)), times=max(1, 400 // size), rounds=5)
        costs.append(mine)
        ratios.append(ratio)
        note = f"{mine * 1e3:.1f} ms over {other * 1e3:.1f} ms"
        yield Row(f"partial {name}: {size} chunks", ratio.median, 2.0, note=note)
    note = "from 100 to 6,400 chunks; of the ratio: " + f"{exponent(_SIZES, [each.median for each in ratios]):.2f}"
    yield Row(f"partial {name}: growth", exponent(_SIZES, costs), 1.1, "exponent", note)


def _works(model: type[BaseModel], text: str) -> tuple[Work, Work]:
    pieces = [text[start : start + _PIECE] for start in range(0, len(text), _PIECE)]
    client = openai_client(completion_events(pieces))

    @openai_call("m", client=client, response_model=model, json_mode=True, stream=True)
    def ask(text: str) -> str:
        return text

    def ours() -> None:
        for _ in ask("hello"):
            pass

    def theirs() -> object:
        stream = client.chat.completions.create(model="m", messages=_QUESTION, stream=True)
        collected = "".join(chunk.choices[0].delta.content or "" for chunk in stream)
        return model.model_validate_json(collected)

    return ours, theirs


def _item(number: int) -> dict[str, Any]:
    return {"name": f"thing number {number}", "price": number / 4, "tags": ["small", "red"]}


def _shelf(number: int) -> dict[str, Any]:
    return {"floor": number, "items": [_item(each) for each in range(4)]}


def _filled(start: str, make: Callable[[int], str], end: str, length: int) -> str:
    """Repeat what `make` gives until the text is about so long, in characters."""
    parts: list[str] = []
    left = length - len(start) - len(end)
    while left > 0:
        parts.append(make(len(parts)))
        left -= len(parts[-1]) + 2
    return start + ", ".join(parts) + end


def _items(length: int) -> str:
    return _filled('{"items": [', lambda number: json.dumps(_item(number)), "]}", length)


def _shelves(length: int) -> str:
    return _filled('{"shelves": [', lambda number: json.dumps(_shelf(number)), "]}", length)


def _essay(length: int) -> str:
    return _filled('{"title": "On time", "body": "', lambda number: f"sentence {number}", '"}', length)


_KINDS: tuple[tuple[str, type[BaseModel], Callable[[int], str]], ...] = (
    ("list[Item]", Items, _items),
    ("long string", Essay, _essay),
    ("nested models", Library, _shelves),
)


if __name__ == "__main__":
    for row in rows():
        print(f"{row.name:36} {row.figure:6.2f} {row.unit:9} {row.note}")
