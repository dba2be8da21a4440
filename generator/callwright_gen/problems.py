"""What is wrong with an input file, and where: every stage reports its findings as these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, order=True)
class Position:
    """A place in an input file; `line` and `column` count from 1, columns in characters."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    def shifted(self, characters: int) -> Position:
        """The place `characters` further to the right on the same line."""
        return Position(self.file, self.line, self.column + characters)


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: `where` names the thing inside the file (may be empty), `hint` says what to do (may be empty).

    `what` ends without a full stop; `hint` is a whole sentence.
    """

    position: Position
    where: str
    what: str
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.where}: " if self.where else ""
        hint = f". {self.hint}" if self.hint else ""
        return f"{self.position}: {where}{self.what}{hint}"


class SpecError(Exception):
    """An input cannot be used. Holds every problem that was found, sorted by position, each once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
