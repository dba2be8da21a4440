"""Partial instances: which forms show that a field may still be missing."""

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypedDict, TypeVar, assert_type

T = TypeVar("T")
V = TypeVar("V")


class Author:
    name: str


class Book:
    title: str
    author: Author


# The class itself: easy to read, but nothing shows that `title` may be None.
def as_itself(books: Iterator[Book]) -> None:
    for book in books:
        assert_type(book.title, str)
        book.title.upper()
        print(book.titel)  # E: pyright mypy ty pyrefly


# A view that accepts every name: None must be tested for, but names and types are lost.
class View(Generic[T]):
    def __getattr__(self, name: str) -> Any | None:
        raise NotImplementedError


def as_view(books: Iterator[View[Book]]) -> None:
    for book in books:
        assert_type(book.title, Any | None)
        book.title.upper()  # E: pyright mypy ty pyrefly
        print(book.titel)


# A class with optional fields, written by hand: exact, but not linked to the first.
class BookSoFar(TypedDict, total=False):
    titel: str


def as_another(books: Iterator[BookSoFar]) -> None:
    for book in books:
        assert_type(book.get("titel"), str | None)


# Read by a function: names and types are checked, and so is None.
def arrived(partial: T, read: Callable[[T], V]) -> V | None:
    raise NotImplementedError


def as_read(books: Iterator[Book]) -> None:
    for book in books:
        assert_type(arrived(book, lambda book: book.title), str | None)
        assert_type(arrived(book, lambda book: book.author.name), str | None)
        arrived(book, lambda book: book.title).upper()  # E: pyright mypy ty pyrefly
        arrived(book, lambda book: book.titel)  # E: pyright mypy ty pyrefly
