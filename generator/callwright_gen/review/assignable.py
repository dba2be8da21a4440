"""Check whether one type is assignable to another, based on their source text.

Names are fully qualified, as in `Type.whole`. Undecidable cases count as not assignable: a review prefers a false alarm
to a missed breaking change.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from callwright_gen.types.parse import alternatives

_TOPS = frozenset({"object", "typing.Any"})
# Types that a type checker accepts in place of each type.
_WIDER: Mapping[str, frozenset[str]] = {
    "bool": frozenset({"int", "float"}),
    "int": frozenset({"float"}),
    "list": frozenset({"collections.abc.Sequence", "collections.abc.Iterable"}),
    "dict": frozenset({"collections.abc.Mapping"}),
    "collections.abc.Sequence": frozenset({"collections.abc.Iterable"}),
}
# Covariant generic types: a wider argument makes a wider type.
_COVARIANT = frozenset(
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
    """Return whether a value of type `narrow` is accepted where `wide` is expected."""
    try:
        return _is_assignable(ast.parse(narrow, mode="eval").body, ast.parse(wide, mode="eval").body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return narrow == wide


def _is_assignable(narrow: ast.expr, wide: ast.expr) -> bool:
    allowed = list(_members(wide))
    return all(any(_is_member_assignable(each, other) for other in allowed) for each in _members(narrow))


def _members(node: ast.expr) -> Iterator[ast.expr]:
    """Yield the members of a union, with each value of a `Literal` as a member."""
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


def _is_member_assignable(narrow: ast.expr, wide: ast.expr) -> bool:
    if ast.dump(narrow) == ast.dump(wide) or "typing.Any" in (name := ast.unparse(narrow), ast.unparse(wide)):
        return True
    if ast.unparse(wide) in _TOPS:
        return True
    match narrow, wide:
        case ast.Constant(value=value), _ if value is not None:
            return _is_name_assignable(type(value).__name__, ast.unparse(wide))
        case ast.Subscript(), ast.Subscript():
            return _is_generic_assignable(narrow, wide)
        case _:
            return _is_name_assignable(name, ast.unparse(wide))


def _is_name_assignable(narrow: str, wide: str) -> bool:
    return narrow == wide or wide in _WIDER.get(narrow, ())


def _is_generic_assignable(narrow: ast.Subscript, wide: ast.Subscript) -> bool:
    base, other = ast.unparse(narrow.value), ast.unparse(wide.value)
    arguments, expected = _arguments(narrow), _arguments(wide)
    if not _is_name_assignable(base, other) or len(arguments) != len(expected):
        return False
    if other == _CALLABLE:
        return _is_callable_assignable(arguments, expected)
    if other in _COVARIANT:
        return all(map(_is_assignable, arguments, expected))
    return list(map(ast.dump, arguments)) == list(map(ast.dump, expected))


def _is_callable_assignable(narrow: list[ast.expr], wide: list[ast.expr]) -> bool:
    """Compare callables: parameters are contravariant, and the result is covariant."""
    match narrow, wide:
        case [ast.List(elts=params), result], [ast.List(elts=passed), expected] if len(params) == len(passed):
            return all(map(_is_assignable, passed, params)) and _is_assignable(result, expected)
        case [params, result], [passed, expected]:
            return ast.dump(params) == ast.dump(passed) and _is_assignable(result, expected)
        case _:
            return False


def _arguments(node: ast.Subscript) -> list[ast.expr]:
    return node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
