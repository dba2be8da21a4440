"""Parser of type expressions. The text is untrusted: only a few AST nodes are accepted, and nothing is evaluated."""

from __future__ import annotations

import ast
from functools import lru_cache

from callwright_gen.types.expr import CONTAINERS, SCALARS, Builtin, Generic, Literal, LiteralValue, Named, TypeExpr
from callwright_gen.types.nullable import union_of

MAX_LENGTH = 20_000  # characters; the longest type of a real SDK, a list of model names, has about 3,000
MAX_BRACKETS = 50  # in total, which limits the nesting
_TYPING = ("typing", "typing_extensions")
_SPECIAL_FORMS = frozenset(
    {"Annotated", "ClassVar", "Final", "Literal", "NotRequired", "Optional", "Required", "Union"}
)
_BUILTINS = (SCALARS | CONTAINERS) - {"..."}


class TypeSyntaxError(ValueError):
    """The text is not a type expression. The message quotes the invalid part."""


@lru_cache(maxsize=4096)
def parse_type(text: str) -> TypeExpr:
    """Parse a type in canonical form: builtins, dotted names, `base[args]`, `Literal[…]` and `|`.

    Raises:
        TypeSyntaxError: The text contains anything else.
    """
    if len(text) > MAX_LENGTH or text.count("[") > MAX_BRACKETS:
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
    """Return the members of `a | b | c` in order. Iterative, because real SDKs have unions of sixty members."""
    rest: list[ast.expr] = []
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        rest.append(node.right)
        node = node.left
    return [node, *reversed(rest)]


def _elements(node: ast.expr) -> list[ast.expr]:
    elements = node.elts if isinstance(node, ast.Tuple) else [node]
    if not elements:
        raise TypeSyntaxError("'[]' is empty")
    return elements


def _name(node: ast.expr) -> Builtin | Named:
    if isinstance(node, ast.Name):
        if node.id not in _BUILTINS:
            raise TypeSyntaxError(f"{node.id!r} is neither a builtin type nor a dotted name")
        return Builtin(node.id)
    module, _, name = dotted(node).rpartition(".")
    if module in _TYPING and name in _SPECIAL_FORMS:
        raise TypeSyntaxError(f"'{module}.{name}' is not a type by itself")
    try:
        return Named(module, name)
    except ValueError as error:
        raise TypeSyntaxError(str(error)) from error


def dotted(node: ast.expr) -> str:
    """Return a chain of attributes as text: `a.b.c`.

    Raises:
        TypeSyntaxError: The node is not a chain of attributes.
    """
    parts: list[str] = []
    current = node
    while isinstance(current, ast.Attribute):
        parts.append(current.attr)
        current = current.value
    if not isinstance(current, ast.Name):
        raise TypeSyntaxError(f"expected a dotted name, got {type(current).__name__}")
    return ".".join((current.id, *reversed(parts)))


def _literal(node: ast.expr) -> LiteralValue:
    match node:
        case ast.Constant(value=bool() | int() | str() | bytes() as value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as value)) if not isinstance(value, bool):
            return -value
        case _:
            raise TypeSyntaxError(f"expected a literal value, got {type(node).__name__}")
