"""A law that does not hold for a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from callwright_gen.problems import Loc


class BrokenLawError(Exception):
    """A law does not hold.

    Parameters:
        what: what is wrong, in one line.
        loc: the place in the spec that says so.
        expected: what should be.
        got: what is.
        made: what was sent or built.
    """

    def __init__(self, what: str, loc: Loc, *, expected: Any = None, got: Any = None, made: Any = None) -> None:
        super().__init__(what)
        self.what = what
        self.loc = loc
        self.expected = expected
        self.got = got
        self.made = made


@dataclass(frozen=True)
class Counterexample:
    """A law, and the smallest value found for which it does not hold.

    Parameters:
        law: the name of the law.
        says: what it says.
        value: the value drawn, or None if the law has none.
        broken: what is wrong.
    """

    law: str
    says: str
    value: Any
    broken: BrokenLawError


def require_equal(got: Any, expected: Any, what: str, loc: Loc, made: Any = None) -> None:
    """Require that two values are equal.

    Raises:
        BrokenLawError: they differ.
    """
    if got != expected:
        raise BrokenLawError(what, loc, expected=expected, got=got, made=made)
