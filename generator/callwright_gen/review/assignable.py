"""Whether every value of one type is a value of another, as far as their texts tell.

Texts have every name in full, as `Type.whole` has. What cannot be told counts as no: a review would rather call a
change breaking than miss one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from callwright_gen.types.parse import alternatives

_TOPS = frozenset({"object", "typing.Any"})
# What a type checker takes for what, beside the classes themselves.
_WIDER: Mapping[str, frozenset[str]] = {
    "bool": frozenset({"int", "float"}),
    "int": frozenset({"float"}),
    "list": frozenset({"collections.abc.Sequence", "collections.abc.Iterable"}),
    "dict": frozenset({"collections.abc.Mapping"}),
    "collections.abc.Sequence": frozenset({"collections.abc.Iterable"}),
}
# Generic types that only give out values of their arguments: a wider argument makes a wider type.
_READ_ONLY = frozenset(
    {
        "collections.abc.AsyncIterable",
        "collections.abc.AsyncIterator",
        "collections.abc.Iterable",
        "collections.abc.Iterator",
        "collections.abc.Sequence",
        "tuple",
        "type",
    }
)
_CALLABLE = "collections.abc.Callable"


def is_assignable(narrow: str, wide: str) -> bool:
    """Say whether a value of the type `narrow` can be used wherever one of `wide` is asked for."""
    try:
        return _fits(ast.parse(narrow, mode="eval").body, ast.parse(wide, mode="eval").body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return narrow == wide


def _fits(narrow: ast.expr, wide: ast.expr) -> bool:
    allowed = list(_members(wide))
    return all(any(_member_fits(each, other) for other in allowed) for each in _members(narrow))


def _members(node: ast.expr) -> Iterator[ast.expr]:
    """Yield the alternatives of a union, each value of a `Literal` by itself."""
    for member in alternatives(node):
        match member:
            case ast.Subscript(value=ast.Attribute(attr="Literal"), slice=ast.Tuple(elts=values)):
                yield from values
            case ast.Subscript(value=ast.Attribute(attr="Literal"), slice=value):
                yield value
            case ast.BinOp():
                yield from _members(member)
            case _:
                yield member


def _member_fits(narrow: ast.expr, wide: ast.expr) -> bool:
    if ast.dump(narrow) == ast.dump(wide) or "typing.Any" in (name := ast.unparse(narrow), ast.unparse(wide)):
        return True
    if ast.unparse(wide) in _TOPS:
        return True
    match narrow, wide:
        case ast.Constant(value=value), _ if value is not None:
            return _name_fits(type(value).__name__, ast.unparse(wide))
        case ast.Subscript(), ast.Subscript():
            return _generic_fits(narrow, wide)
        case _:
            return _name_fits(name, ast.unparse(wide))


def _name_fits(narrow: str, wide: str) -> bool:
    return narrow == wide or wide in _WIDER.get(narrow, ())


def _generic_fits(narrow: ast.Subscript, wide: ast.Subscript) -> bool:
    base, other = ast.unparse(narrow.value), ast.unparse(wide.value)
    given, asked = _arguments(narrow), _arguments(wide)
    if not _name_fits(base, other) or len(given) != len(asked):
        return False
    if other == _CALLABLE:
        return _callable_fits(given, asked)
    if other in _READ_ONLY:
        return all(map(_fits, given, asked))
    return list(map(ast.dump, given)) == list(map(ast.dump, asked))


def _callable_fits(narrow: list[ast.expr], wide: list[ast.expr]) -> bool:
    """A function may be called with less than it takes, and gives no more than what is expected of it."""
    match narrow, wide:
        case [ast.List(elts=takes), gives], [ast.List(elts=given), expected] if len(takes) == len(given):
            return all(map(_fits, given, takes)) and _fits(gives, expected)
        case [takes, gives], [given, expected]:
            return ast.dump(takes) == ast.dump(given) and _fits(gives, expected)
        case _:
            return False


def _arguments(node: ast.Subscript) -> list[ast.expr]:
    return node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
