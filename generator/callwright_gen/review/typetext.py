"""griffe's expressions as text in the forms that a comparison needs."""

from __future__ import annotations

import griffe

from callwright_gen.review.contract import NO_TYPE, Type


def type_of(expr: str | griffe.Expr | None, scope: griffe.Object) -> Type:
    """Give the text of a type, with names in full, and with the module's private aliases resolved.

    Args:
        expr: as griffe keeps it: simple constants are plain text.
        scope: the object that it was found in.
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
