"""Unions, and `None` in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callwright_gen.types.expr import NONE, TypeExpr, Union

if TYPE_CHECKING:
    from collections.abc import Iterable


def members_of(expr: TypeExpr) -> tuple[TypeExpr, ...]:
    """Return the alternatives of a union, or the type itself as the only one."""
    return expr.members if isinstance(expr, Union) else (expr,)


def union_of(members: Iterable[TypeExpr]) -> TypeExpr:
    """Join types: nested unions become flat, each member stays once in the declared order, `None` goes last.

    Raises:
        ValueError: there is no member at all.
    """
    flat = list(dict.fromkeys(inner for member in members for inner in members_of(member)))
    if NONE in flat:
        flat.remove(NONE)
        flat.append(NONE)
    if not flat:
        raise ValueError("a union needs a member")
    return flat[0] if len(flat) == 1 else Union(tuple(flat))


def nullable(expr: TypeExpr) -> TypeExpr:
    """Return the type or `None`."""
    return union_of((expr, NONE))


def is_nullable(expr: TypeExpr) -> bool:
    """Tell whether the type says `None`; an alias is taken by its name, not by what it stands for."""
    return NONE in members_of(expr)


def without_none(expr: TypeExpr) -> TypeExpr:
    """Return the type without `None`; `None` itself stays, for nothing would be left."""
    rest = [member for member in members_of(expr) if member != NONE]
    return union_of(rest) if rest else expr
