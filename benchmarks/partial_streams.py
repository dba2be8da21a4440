"""A structured stream, compared with collecting the same stream and validating it once, and its growth."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

from pydantic import BaseModel

from benchmarks.canned import completion_events, openai_client
from benchmarks.measure import Case, Compared, Effort, Row, Work, compare, exponent
from callwright.openai import openai_call

_QUESTION = [{"role": "user", "content": "hello"}]
_SIZES = (100, 400, 1600, 6400)
_PIECE = 5  # characters in a chunk, about a token
_LONGEST = "partial long string: 1 MB in 10,000 chunks"


class Item(BaseModel):
    """An item of a list."""

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
    """A model that contains models."""

    floor: int
    items: list[Item]


class Library(BaseModel):
    """Three levels of models."""

    shelves: list[Shelf]


def cases() -> Iterator[Case]:
    """Yield cases for each kind of answer at each length, and for the growth from the shortest to the longest."""
    for kind in _KINDS:
        for size in _SIZES:
            yield Case(f"partial {kind}: {size} chunks", partial(_row, kind, size))
        yield Case(f"partial {kind}: growth of ours", partial(_growth, kind))
    yield Case(_LONGEST, _longest)


def _row(kind: str, size: int, effort: Effort) -> Row:
    return _measured(kind, size, effort).row(f"partial {kind}: {size} chunks", 2.0)


def _longest(effort: Effort) -> Row:
    works = _works(Essay, _essay(1_000_000), 100)
    return compare(*works, times=1, rounds=effort.rounds(3)).row(_LONGEST, 2.0)


def _growth(kind: str, effort: Effort) -> Row:
    found = {size: _measured(kind, size, effort) for size in _SIZES}
    points = tuple((float(size), each.ours) for size, each in found.items())
    theirs = exponent([(size, each.theirs) for size, each in found.items()])
    note = f"from {_SIZES[0]} to {_SIZES[-1]} chunks; collecting them and validating once: {theirs:.2f}"
    return Row(f"partial {kind}: growth of ours", exponent(points), 1.1, "exponent", note, points=points)


@cache  # the rows of each length are also the points of the growth
def _measured(kind: str, size: int, effort: Effort) -> Compared:
    model, text_of = _KINDS[kind]
    works = _works(model, text_of(size * _PIECE))
    return compare(*works, times=max(1, 400 // size), rounds=effort.rounds(7))


def _works(model: type[BaseModel], text: str, piece: int = _PIECE) -> tuple[Work, Work]:
    pieces = [text[start : start + piece] for start in range(0, len(text), piece)]
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
    """Repeat the results of `make` until the text has about `length` characters."""
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


_KINDS: dict[str, tuple[type[BaseModel], Callable[[int], str]]] = {
    "list[Item]": (Items, _items),
    "long string": (Essay, _essay),
    "nested models": (Library, _shelves),
}
