"""See through aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callwright_gen.surface.model import Alias
from callwright_gen.types import Named, TypeExpr, members_of, union_of

if TYPE_CHECKING:
    from callwright_gen.surface.source import TypeSource


def expand(expr: TypeExpr, source: TypeSource) -> TypeExpr:
    """Replace aliases at the top of a type, and in the unions behind them, by what they stand for."""
    return _expand(expr, source, frozenset())


def _expand(expr: TypeExpr, source: TypeSource, seen: frozenset[Named]) -> TypeExpr:
    if isinstance(expr, Named):
        known = None if expr in seen else source.members(expr)
        return _expand(known.target, source, seen | {expr}) if isinstance(known, Alias) else expr
    members = members_of(expr)
    return expr if len(members) == 1 else union_of(_expand(member, source, seen) for member in members)
