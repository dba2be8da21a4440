"""`partial_get`: a value or None from a partial object; errors of the reading function are not hidden."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel
from typing_extensions import TypedDict

from callwright_runtime import partial_get
from callwright_runtime.partial.json import PartialJSON
from callwright_runtime.partial.models import partial_builder


class Author(BaseModel):
    """The author of a book."""

    name: str
    born: int | None = None


class Review(TypedDict):
    """A review of a book."""

    text: str
    stars: int


class Book(BaseModel):
    """A book with every kind of field."""

    title: str
    author: Author
    reviews: list[Review]
    shelves: dict[str, int]


BEGUN = '{"title": "Du'
WHOLE = (
    '{"title": "Dune", "author": {"name": "Frank", "born": null}, '
    '"reviews": [{"text": "Long.", "stars": 4}], "shelves": {"S-F": 2}}'
)
READERS = {
    "a field": (lambda book: book.title, "Du", "Dune"),
    "a field of a field": (lambda book: book.author.name, None, "Frank"),
    "an item": (lambda book: book.reviews[0]["stars"], None, 4),
    "an item beyond the end": (lambda book: book.reviews[3], None, None),
    "a key": (lambda book: book.shelves["S-F"], None, 2),
    "a key that is not there": (lambda book: book.shelves["Crime"], None, None),
    "a field that was sent as null": (lambda book: book.author.born, None, None),
    "a method": (lambda book: book.author.name.upper(), None, "FRANK"),
    "a function": (lambda book: len(book.reviews), None, 1),
    "a sum": (lambda book: book.reviews[0]["stars"] + 1, None, 5),
}


def so_far(text: str) -> Any:
    reader = PartialJSON(partial_builder(Book))
    reader.feed(text)
    return reader.value


@pytest.mark.parametrize(("read", "begun", "whole"), READERS.values(), ids=READERS)
def test_partial_get_reads_what_arrived_and_returns_none_for_the_rest(read, begun, whole):
    assert partial_get(so_far(BEGUN), read) == begun
    assert partial_get(so_far(WHOLE), read) == whole


@pytest.mark.parametrize(
    ("read", "error"),
    [
        (lambda book: book.titel, AttributeError),
        (lambda book: book.title.uppper(), AttributeError),
        (lambda book: book.title + 1, TypeError),
        (lambda book: int(book.title), ValueError),
    ],
    ids=["a field", "a method", "a sum", "a number"],
)
def test_errors_of_the_reading_function_itself_are_raised(read, error):
    with pytest.raises(error):
        partial_get(so_far(BEGUN), read)
