"""Text → type expression. The text may come from anybody: only the node kinds below pass, and nothing is evaluated."""

from __future__ import annotations

import ast
from functools import lru_cache

from callwright_gen.types.expr import CONTAINERS, SCALARS, Builtin, Generic, Literal, LiteralValue, Named, TypeExpr
from callwright_gen.types.nullable import union_of

LONGEST = 20_000  # characters; the longest type of a real SDK, a list of model names, has about 3,000
DEEPEST = 50  # brackets in all, which bounds the nesting
_BUILTINS = (SCALARS | CONTAINERS) - {"..."}


class TypeSyntaxError(ValueError):
    """The text is not a type expression; the message says which part of it is not."""


@lru_cache(maxsize=4096)
def parse_type(text: str) -> TypeExpr:
    """Read a type in the form that `str(expr)` writes: builtins, dotted names, `base[args]`, `Literal[…]` and `|`.

    Raises:
        TypeSyntaxError: anything else is in the text.
    """
    if len(text) > LONGEST or text.count("[") > DEEPEST:
        raise TypeSyntaxError(f"{text[:80]!r}… is too long or too deep for a type")
    return _convert(_parse(text))


def _parse(text: str) -> ast.expr:
    try:
        return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise TypeSyntaxError(f"{text[:80]!r} is not a type") from error


def _convert(node: ast.expr) -> TypeExpr:
    match node:
        case ast.Constant(value=None):
            return Builtin("None")
        case ast.Constant(value=value) if value is ...:
            return Builtin("...")
        case ast.BinOp(op=ast.BitOr()):
            return union_of(_convert(member) for member in alternatives(node))
        case ast.Subscript(value=ast.Name(id="Literal"), slice=values):
            return Literal(tuple(_literal(value) for value in _elements(values)))
        case ast.Subscript(value=base, slice=args):
            return Generic(_name(base), tuple(_convert(arg) for arg in _elements(args)))
        case _:
            return _name(node)


def alternatives(node: ast.expr) -> list[ast.expr]:
    """Return the members of `a | b | c` in order; a loop, since real SDKs have unions of sixty."""
    rest: list[ast.expr] = []
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        rest.append(node.right)
        node = node.left
    return [node, *reversed(rest)]


def _elements(node: ast.expr) -> list[ast.expr]:
    elements = node.elts if isinstance(node, ast.Tuple) else [node]
    if not elements:
        raise TypeSyntaxError("'[]' holds nothing")
    return elements


def _name(node: ast.expr) -> Builtin | Named:
    if isinstance(node, ast.Name):
        if node.id not in _BUILTINS:
            raise TypeSyntaxError(f"{node.id!r} is neither a builtin type nor a dotted name")
        return Builtin(node.id)
    module, _, name = dotted(node).rpartition(".")
    try:
        return Named(module, name)
    except ValueError as error:
        raise TypeSyntaxError(str(error)) from error


def dotted(node: ast.expr) -> str:
    """Return `a.b.c` of a chain of attributes.

    Raises:
        TypeSyntaxError: it is something else.
    """
    parts: list[str] = []
    current = node
    while isinstance(current, ast.Attribute):
        parts.append(current.attr)
        current = current.value
    if not isinstance(current, ast.Name):
        raise TypeSyntaxError(f"found a {type(current).__name__} where a dotted name belongs")
    return ".".join((current.id, *reversed(parts)))


def _literal(node: ast.expr) -> LiteralValue:
    match node:
        case ast.Constant(value=bool() | int() | str() | bytes() as value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as value)) if not isinstance(value, bool):
            return -value
        case _:
            raise TypeSyntaxError(f"found a {type(node).__name__} where a literal value belongs")
