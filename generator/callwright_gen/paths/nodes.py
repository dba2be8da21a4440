"""Build expressions of Python's own syntax tree, and compare them by structure.

Names of the runtime's facade are attributes of `rt`. What prints a tree adds the imports that its names need.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from functools import reduce
from typing import cast

from callwright_gen.code import name as checked_name
from callwright_gen.code.imports import FACADE_ALIAS

NONE = ast.Constant(None)
EMPTY_LIST = ast.List([], ast.Load())
EMPTY_TEXT = ast.Constant("")
_OPPOSITES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Gt: ast.LtE,
}


def texts(values: tuple[str, ...]) -> ast.Tuple:
    """Return a tuple of strings."""
    return ast.Tuple([ast.Constant(value) for value in values], ast.Load())


def name(text: str) -> ast.Name:
    """Return a name.

    Raises:
        ValueError: the text is not an ASCII identifier, or is a keyword.
    """
    return ast.Name(str(checked_name(text)), ast.Load())


def attribute(value: ast.expr, member: str) -> ast.Attribute:
    """Return `value.member`."""
    return ast.Attribute(value, str(checked_name(member)), ast.Load())


def item(value: ast.expr, key: str | int) -> ast.Subscript:
    """Return `value[key]`."""
    return ast.Subscript(value, ast.Constant(key), ast.Load())


def call(function: ast.expr | str, *arguments: ast.expr) -> ast.Call:
    """Return a call; a `str` is the name of a builtin."""
    return ast.Call(name(function) if isinstance(function, str) else function, list(arguments), [])


def facade(member: str) -> ast.Attribute:
    """Return the name of a facade function."""
    return attribute(name(FACADE_ALIAS), member)


def runtime(member: str, *arguments: ast.expr) -> ast.Call:
    """Return a call of a facade function."""
    return call(facade(member), *arguments)


def compare(left: ast.expr, operator: ast.cmpop, right: ast.expr) -> ast.Compare:
    """Return a comparison."""
    return ast.Compare(left, [operator], [right])


def present(value: ast.expr) -> ast.expr:
    """Return `value is not None`."""
    return compare(value, ast.IsNot(), NONE)


def absent(value: ast.expr) -> ast.expr:
    """Return `value is None`."""
    return compare(value, ast.Is(), NONE)


def none_of(value: ast.expr, others: tuple[str, ...]) -> ast.expr:
    """Return the test that a value is none of some strings."""
    if len(others) == 1:
        return compare(value, ast.NotEq(), ast.Constant(others[0]))
    return compare(value, ast.NotIn(), texts(others))


def either(value: ast.expr, default: ast.expr) -> ast.expr:
    """Return `value or default`."""
    return ast.BoolOp(ast.Or(), [value, default])


def every(tests: Iterable[ast.expr]) -> ast.expr:
    """Return `test and test and …`."""
    flat: list[ast.expr] = []
    for test in tests:
        flat += test.values if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And) else [test]
    return flat[0] if len(flat) == 1 else ast.BoolOp(ast.And(), flat)


def conditional(tests: list[ast.expr], value: ast.expr, otherwise: ast.expr) -> ast.expr:
    """Return `value if test and … else otherwise`, or the value if there are no tests."""
    return ast.IfExp(every(tests), value, otherwise) if tests else value


def negated(test: ast.expr) -> ast.expr:
    """Return the opposite of a test."""
    match test:
        case ast.Compare(left=left, ops=[operator], comparators=[right]) if type(operator) in _OPPOSITES:
            return compare(left, _OPPOSITES[type(operator)](), right)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return operand
        case _:
            return ast.UnaryOp(ast.Not(), test)


def same(one: object, other: object) -> bool:
    """Return whether two trees, or fields of trees, are equal; to compare what `ast.dump` prints takes far longer."""
    if type(one) is not type(other):
        return False
    if isinstance(one, ast.AST):
        return all(same(getattr(one, field, None), getattr(other, field, None)) for field in one._fields)
    if isinstance(one, list) and isinstance(other, list):
        pair = cast("list[object]", one), cast("list[object]", other)
        return len(pair[0]) == len(pair[1]) and all(map(same, *pair))
    return one == other


def is_repeatable(value: ast.expr) -> bool:
    """Return whether an expression may be repeated: a name, or attributes and items of one, which cost little."""
    match value:
        case ast.Name() | ast.Constant():
            return True
        case ast.Attribute(value=inner) | ast.Subscript(value=inner, slice=ast.Constant()):
            return is_repeatable(inner)
        case _:
            return False


def replaced(tree: ast.expr, old: ast.expr, new: ast.expr, limit: int = 0) -> ast.expr:
    """Return a tree in which a subexpression is replaced: everywhere, or only the first `limit` times."""
    replacer = _Replacer(old, new, limit)
    return replacer.visit(tree)


def without_trailing_none(arguments: list[ast.expr], least: int = 0) -> list[ast.expr]:
    """Return arguments without those at the end that are None; `least` of them stay."""
    while len(arguments) > least and same(arguments[-1], NONE):
        arguments = arguments[:-1]
    return arguments


def uses(tree: ast.expr, local: str) -> int:
    """Return how often a name is used in a tree."""
    return sum(isinstance(node, ast.Name) and node.id == local for node in ast.walk(tree))


def expression(text: str, **values: ast.expr) -> ast.expr:
    """Return an expression written in the generator's own source, with names replaced by values."""
    tree = ast.parse(text, mode="eval").body
    return reduce(lambda made, each: replaced(made, name(each), values[each]), values, tree)


class _Replacer(ast.NodeTransformer):
    """Copies a tree on the way down, so that trees may share nodes."""

    def __init__(self, old: ast.expr, new: ast.expr, limit: int) -> None:
        self._old = old
        self._new = new
        self._left = limit or -1

    def visit(self, node: ast.AST) -> ast.expr:
        if self._left and same(node, self._old):
            self._left -= 1
            return self._new
        copy = type(node)(**dict(ast.iter_fields(node)))
        for field, value in ast.iter_fields(node):
            if isinstance(value, ast.AST):
                setattr(copy, field, self.visit(value))
            elif isinstance(value, list):
                setattr(
                    copy,
                    field,
                    [self.visit(each) if isinstance(each, ast.AST) else each for each in cast("list[object]", value)],
                )
        return cast("ast.expr", copy)  # the kind of a node stays
