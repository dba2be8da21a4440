"""Choose between the types that a method may return: the one in which the paths of a spec lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from callwright_gen.paths import parse_path, resolve
from callwright_gen.paths.inspect import alternatives_in
from callwright_gen.problems import Position, Problem, SpecError
from callwright_gen.types import Named

if TYPE_CHECKING:
    from callwright_gen.surface import TypeSource
    from callwright_gen.types import TypeExpr


def fitting(kinds: Sequence[TypeExpr], path: str | None, source: TypeSource) -> Named | None:
    """Return the first class in which a path can be read, else the first class.

    Parameters:
        kinds: What is declared: classes, or aliases of unions.
        path: A read path of a spec.
        source: The SDK.
    """
    declared = [kind for kind in kinds if isinstance(kind, Named)]
    candidates = list(dict.fromkeys(_candidates(declared, source)))
    fit = (each for each in candidates if path is not None and _reads(each, path, source))
    return next(fit, next(iter(declared), None))


def fits(kinds: Sequence[TypeExpr], path: str, source: TypeSource) -> bool:
    """Return whether a path can be read in one of the classes."""
    declared = [kind for kind in kinds if isinstance(kind, Named)]
    return any(_reads(each, path, source) for each in _candidates(declared, source))


def _candidates(declared: Sequence[Named], source: TypeSource) -> Iterator[Named]:
    """Yield the classes, then the members of those that are unions."""
    yield from declared
    for kind in declared:
        yield from (member for member in alternatives_in(kind, source) if isinstance(member, Named))


def _reads(kind: Named, path: str, source: TypeSource) -> bool:
    problems: list[Problem] = []
    try:
        typed = resolve(parse_path(path, Position("", 1, 1)), kind, source, problems)
    except SpecError:
        return False
    return typed is not None and not problems
