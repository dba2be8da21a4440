"""Problems and fixes in the form of the protocol. Lines and columns count from 0 there, and from 1 in problems."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from callwright_gen.catalogue import kind_of
from callwright_gen.catalogue.pages import HELP
from callwright_gen.problems import Problem

_WRONG = re.compile(r"[^\s,\[\]{}\"']+")
_GUESS = re.compile(r"(?:Did you mean|Write) '(?P<right>[^']+)'")
_QUOTED = re.compile(r"'([^']+)'")


@dataclass(frozen=True)
class Mark:
    """A problem in a document.

    Parameters:
        line: line, from 0.
        start: first column, from 0.
        end: column after the last one.
        id: id of the problem.
        help: address of its page.
        message: the problem and what to do.
        problem: the problem itself.
    """

    line: int
    start: int
    end: int
    id: str
    help: str
    message: str
    problem: Problem


def mark(problem: Problem, path: Path, lines: list[str]) -> Mark:
    """Return the mark of a problem. One in another file, such as a base spec, is marked at the line of `extends`."""
    kind = kind_of(problem.what)
    place = problem.position
    message = str(problem).removeprefix(f"{place}: ")
    if place.file != path.as_posix():
        number = next((index for index, line in enumerate(lines) if line.startswith("extends:")), 0)
        return _mark(number, 0, len(lines[number]) if lines else 0, kind.id, f"{place}: {message}", problem)
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    found = _WRONG.match(line, place.column - 1)
    length = len(found[0].rstrip(":")) if found else 1
    return _mark(place.line - 1, place.column - 1, place.column - 1 + max(length, 1), kind.id, message, problem)


def _mark(line: int, start: int, end: int, name: str, message: str, problem: Problem) -> Mark:
    return Mark(line, start, end, name, f"{HELP}#{name.lower()}", message, problem)


@dataclass(frozen=True)
class Fix:
    """A replacement that a problem suggests: the text between two columns of a line."""

    line: int
    start: int
    end: int
    text: str


def fix_of(marked: Mark, lines: list[str]) -> Fix | None:
    """Return the replacement that a "Did you mean" suggests, or None."""
    guess = _GUESS.search(marked.problem.hint)
    if guess is None:
        return None
    line = lines[marked.line] if marked.line < len(lines) else ""
    for wrong in reversed(_QUOTED.findall(marked.problem.what)):
        start = line.find(wrong, marked.start)
        if start >= 0:
            return Fix(marked.line, start, start + len(wrong), guess["right"])
    return None
