"""Reads from partial objects, with a type that says the value may be missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from callwright_runtime.support.deprecation import deprecated

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
V = TypeVar("V")


def partial_get(partial: T, read: Callable[[T], V]) -> V | None:
    """Read a value from a partial object; None while it has not arrived.

    For a type checker `partial_get(book, lambda b: b.author.name)` is `str | None`, while `book.author.name` is `str`.

    Parameters:
        partial: an object of a structured stream, a partial tool, or a value inside one.
        read: reads attributes, items or keys of it.

    Raises:
        AttributeError: `read` asks for an attribute that the object never has.
        TypeError: `read` fails for another reason than a missing value.
    """
    try:
        return read(partial)
    except (IndexError, KeyError):
        return None
    except (AttributeError, TypeError) as error:
        # Fields that have not arrived are None: only errors about None mean "missing".
        if "NoneType" not in str(error):
            raise
        return None


@deprecated("Use partial_get.")
def arrived(partial: T, read: Callable[[T], V]) -> V | None:
    """Old name of `partial_get`."""
    return partial_get(partial, read)
