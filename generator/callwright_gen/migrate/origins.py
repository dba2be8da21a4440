"""The rules of each library."""

from collections.abc import Callable
from dataclasses import dataclass

from callwright_gen.migrate import completions, instructor, mirascope
from callwright_gen.migrate.origin import Origin
from callwright_gen.migrate.source import Source


@dataclass(frozen=True)
class Library:
    """How files of a library are found, and what changes in them. Files without `marker` are not parsed."""

    marker: bytes
    find_edits: Callable[[Source], None]


LIBRARIES = {
    Origin.MIRASCOPE: Library(b"mirascope", mirascope.find_edits),
    Origin.INSTRUCTOR: Library(b"instructor", instructor.find_edits),
    Origin.LITELLM: Library(b"litellm", completions.find_edits),
}
