"""Unions and nullable types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callwright_gen.types.expr import NONE, TypeExpr, Union

if TYPE_CHECKING:
    from collections.abc import Iterable


def members_of(expr: TypeExpr) -> tuple[TypeExpr, ...]:
    """Return the members of a union, or the type itself as the only member."""
    return expr.members if isinstance(expr, Union) else (expr,)


def union_of(members: Iterable[TypeExpr]) -> TypeExpr:
    """Return the union of types: flat, without duplicates, in the declared order, with `None` last.

    Raises:
        ValueError: There are no members.
    """
    flat = list(dict.fromkeys(inner for member in members for inner in members_of(member)))
    if NONE in flat:
        flat.remove(NONE)
        flat.append(NONE)
    if not flat:
        raise ValueError("a union needs at least one member")
    return flat[0] if len(flat) == 1 else Union(tuple(flat))


def nullable(expr: TypeExpr) -> TypeExpr:
    """Return the union of the type and `None`."""
    return union_of((expr, NONE))


def is_nullable(expr: TypeExpr) -> bool:
    """Return whether the type includes `None`. Aliases are not expanded."""
    return NONE in members_of(expr)


def without_none(expr: TypeExpr) -> TypeExpr:
    """Return the type without `None`. `None` itself is returned unchanged."""
    if not isinstance(expr, Union) or expr.members[-1] != NONE:
        return expr  # `union_of` puts `None` last
    rest = expr.members[:-1]
    return rest[0] if len(rest) == 1 else Union(rest)
