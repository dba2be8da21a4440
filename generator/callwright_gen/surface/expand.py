"""Expand aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callwright_gen.surface.model import Alias
from callwright_gen.types import Named, TypeExpr, members_of, union_of

if TYPE_CHECKING:
    from callwright_gen.surface.source import TypeSource


def expand(expr: TypeExpr, source: TypeSource) -> TypeExpr:
    """Replace aliases by their targets, at the top level of a type and of the resulting unions."""
    return _expand(expr, source, frozenset())


def _expand(expr: TypeExpr, source: TypeSource, seen: frozenset[Named]) -> TypeExpr:
    if isinstance(expr, Named):
        members = None if expr in seen else source.members(expr)
        return _expand(members.target, source, seen | {expr}) if isinstance(members, Alias) else expr
    alternatives = members_of(expr)
    if len(alternatives) == 1:
        return expr
    expanded = tuple(_expand(each, source, seen) for each in alternatives)
    return expr if expanded == alternatives else union_of(expanded)
