"""The subject of the calls in the mode tests: books, and tools that know about them."""

from __future__ import annotations

from pydantic import BaseModel, Field


class Author(BaseModel):
    """Who wrote a book."""

    name: str
    born: int


class Book(BaseModel):
    """A book of the library."""

    title: str = Field(description="As on the cover.")
    author: Author


DUNE = Book(title="Dune", author=Author(name="Frank Herbert", born=1920))
DUNE_JSON = '{"title": "Dune", "author": {"name": "Frank Herbert", "born": 1920}}'


def shelf_of(title: str, floor: int = 1) -> str:
    """Tell where a book stands.

    Args:
        title: The title of the book.
        floor: The floor to look on.
    """
    return f"{title} stands on floor {floor}"


def opening_hours() -> str:
    """Tell when the library is open."""
    return "9 to 5"


async def lend(title: str) -> str:
    """Lend a book."""
    return f"{title} is yours"
