"""Reads what may still be arriving, with a type that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
V = TypeVar("V")


def arrived(partial: T, read: Callable[[T], V]) -> V | None:
    """Read something of an instance that may still be growing: None as long as it has not arrived.

    For a type checker `arrived(book, lambda book: book.author.name)` is `str | None`; `book.author.name` is `str`.

    Parameters:
        partial: an instance of a structured stream, a tool whose arguments are arriving, or something inside of one.
        read: reads attributes, items and keys of it.
    """
    try:
        return read(partial)
    except (IndexError, KeyError):
        return None
    except (AttributeError, TypeError) as error:
        if "NoneType" not in str(error):  # it is not for what is missing that it failed
            raise
        return None
