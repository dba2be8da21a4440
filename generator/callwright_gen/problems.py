"""Problems of input files, with their positions. Every stage reports them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Loc = tuple[str | int, ...]
"""Keys and indices from the root of an input file to a value."""


@dataclass(frozen=True, order=True)
class Position:
    """A position in an input file. `line` and `column` start at 1. Columns count characters."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    def shifted(self, characters: int) -> Position:
        """Return the position `characters` further to the right on the same line."""
        return Position(self.file, self.line, self.column + characters)


@dataclass(frozen=True, order=True)
class Problem:
    """A problem: `where` is the location inside the file, `hint` the suggested fix. Both may be empty.

    `what` has no full stop. `hint` is a whole sentence. `heirs` are the specs that inherit it.
    """

    position: Position
    where: str
    what: str
    hint: str = ""
    heirs: tuple[str, ...] = ()

    def __str__(self) -> str:
        where = f"{self.where}: " if self.where else ""
        hint = f". {self.hint}" if self.hint else ""
        told = f"{self.position}: {where}{self.what}{hint}"
        if not self.heirs:
            return told
        return f"{told}{'' if told.endswith(('.', '?')) else '.'} Inherited by {', '.join(self.heirs)}"


def distinct(problems: Iterable[Problem]) -> list[Problem]:
    """Return one problem for each fault: a value of a spec can be part of several paths."""
    seen: set[tuple[Position, str]] = set()
    found: list[Problem] = []
    for problem in sorted(problems, key=lambda each: len(each.where)):
        if (problem.position, problem.what) not in seen:
            seen.add((problem.position, problem.what))
            found.append(problem)
    return found


class SpecError(Exception):
    """An input file is invalid. Holds all problems, sorted by position and without duplicates."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
