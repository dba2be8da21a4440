"""What a pipe is, and what the typing rules of pipes share."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from callwright_gen.paths import nodes
from callwright_gen.paths.inspect import StepError, alternatives_in, is_kind, short
from callwright_gen.paths.loops import each
from callwright_gen.paths.read import Read, Scope
from callwright_gen.paths.typed import TypedPipe, Value
from callwright_gen.surface.source import TypeSource
from callwright_gen.types import ANY, TypeExpr

Rule: TypeAlias = Callable[[Value, TypeSource], Value]
Lowering: TypeAlias = Callable[[Read, TypedPipe, Scope], Read]


@dataclass(frozen=True)
class Pipe:
    """A conversion of the value of a path.

    Parameters:
        name: its name after `|`.
        accepts: what it accepts, for the documentation.
        returns: what it returns, for the documentation.
        type: its typing rule; it raises StepError for a value that it does not accept.
        lower: its code. The value may be each of several items, and may be missing.
        itemwise: whether it converts each item by itself, and never to null.
    """

    name: str
    accepts: str
    returns: str
    type: Rule
    lower: Lowering
    itemwise: bool = False


def converted(convert: Callable[[ast.expr, TypedPipe, Scope], ast.expr]) -> Lowering:
    """Return the lowering of a pipe that converts a value, or each item, and leaves a missing one alone."""

    def lower(read: Read, pipe: TypedPipe, scope: Scope) -> Read:
        one = items(read, pipe, scope).present(scope)
        return replace(one, value=convert(one.value, pipe, scope))

    return lower


def calls(function: ast.expr) -> Lowering:
    """Return the lowering of a pipe that calls a function with a value, or with each item."""
    return converted(lambda value, _pipe, _scope: nodes.call(function, value))


def items(read: Read, pipe: TypedPipe, scope: Scope) -> Read:
    """Return the items of a list that an earlier pipe returned, or the value itself."""
    settled = read.settled(scope)
    return each(settled, scope) if pipe.input.many and not settled.many else settled


def require(fits: bool, pipe: str, expected: str, value: Value, hint: str = "") -> None:
    """Raise StepError if a pipe does not fit a value."""
    if not fits:
        raise StepError(f"'{pipe}' expects {expected}, not {short(value.type)}", hint)


def all_members(value: Value, source: TypeSource, fits: Callable[[TypeExpr], bool]) -> bool:
    """Return whether every member of a value's type fits."""
    return all(fits(member) for member in alternatives_in(value.leaf, source))


def is_text(value: Value, source: TypeSource) -> bool:
    """Return whether a value is text."""
    return all_members(value, source, lambda member: member == ANY or is_kind(member, "str", source))
