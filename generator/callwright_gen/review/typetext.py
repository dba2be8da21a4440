"""Convert griffe's expressions to text."""

from __future__ import annotations

import griffe

from callwright_gen.review.contract import NO_TYPE, Type


def type_of(expr: str | griffe.Expr | None, scope: griffe.Object) -> Type:
    """Return a type in its three forms: as written, fully qualified, and with private aliases expanded.

    Args:
        expr: an expression of griffe, or plain text for simple constants.
        scope: the object that contains the expression.
    """
    if expr is None:
        return NO_TYPE
    if isinstance(expr, str):
        return Type(expr, expr, expr)
    return Type(str(expr), _named(expr), _whole(expr, scope.module, frozenset()))


def _named(expr: griffe.Expr) -> str:
    return "".join(part if isinstance(part, str) else _path(part) for part in expr.iterate(flat=True))


def _whole(expr: griffe.Expr, module: griffe.Module, seen: frozenset[str]) -> str:
    return "".join(part if isinstance(part, str) else _resolved(part, module, seen) for part in expr.iterate(flat=True))


def _resolved(part: griffe.Expr, module: griffe.Module, seen: frozenset[str]) -> str:
    path = _path(part)
    alias = module.members.get(str(part))
    private = isinstance(alias, griffe.Attribute) and str(alias.annotation) == "TypeAlias" and alias.is_private
    if not private or path in seen or not isinstance(alias, griffe.Attribute):
        return path
    value = alias.value
    return f"({_whole(value, module, seen | {path})})" if isinstance(value, griffe.Expr) else str(value)


def _path(part: griffe.Expr) -> str:
    return part.canonical_path
