"""Optional reads from partial objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from callwright_runtime.support.deprecation import deprecated

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
V = TypeVar("V")


def partial_get(partial: T, read: Callable[[T], V]) -> V | None:
    """Read a value from a partial object; return None if it has not arrived.

    For a type checker `partial_get(book, lambda b: b.author.name)` is `str | None`, while `book.author.name` is `str`.

    Parameters:
        partial: a partial object of a structured stream, a partial tool, or a value inside one.
        read: reads attributes, items or keys of the object.

    Raises:
        AttributeError: `read` uses an attribute that the object never has.
        TypeError: `read` fails for a reason other than a missing value.
    """
    try:
        return read(partial)
    except (IndexError, KeyError):
        return None
    except (AttributeError, TypeError) as error:
        # Reads from None have no error type of their own, so check the message: fields that have not arrived are None.
        # Re-raise anything else, because its cause is not a missing value.
        if "NoneType" not in str(error):
            raise
        return None


@deprecated("Use partial_get.")
def arrived(partial: T, read: Callable[[T], V]) -> V | None:
    """Old name of `partial_get`."""
    return partial_get(partial, read)
