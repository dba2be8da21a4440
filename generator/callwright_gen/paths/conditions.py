"""Lower filters to the tests that they are."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from callwright_gen.paths import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from callwright_gen.paths.typed import TypedStep


def condition(step: TypedStep, value: ast.expr, operand: ast.expr) -> ast.expr:
    """Return the test of a filter.

    Parameters:
        step: the filter.
        value: what it keeps or drops.
        operand: the value of its key.
    """
    match step.kind:
        case "is":
            return nodes.call("isinstance", value, nodes.name(step.name))
        case "match":
            return _is_one_of(step, operand)
        case "differs":
            differs = _is_none_of(step, operand)
            # A server may omit a key that the SDK requires. Type checkers narrow by `[…]` but not by `.get(…)`.
            if step.access != "key" or not step.required:
                return differs
            return nodes.either(nodes.compare(ast.Constant(step.name), ast.NotIn(), value), differs)
        case _:
            return _has_something(step, value, operand)


def _is_one_of(step: TypedStep, operand: ast.expr) -> ast.expr:
    if step.or_missing:
        return nodes.compare(operand, ast.In(), _constants([*step.values, None]))
    if len(step.values) > 1 and not _narrows(step):
        return nodes.compare(operand, ast.In(), _constants(step.values))
    tests: list[ast.expr] = [nodes.compare(operand, ast.Eq(), ast.Constant(each)) for each in step.values]
    return tests[0] if len(tests) == 1 else ast.BoolOp(ast.Or(), tests)


def _is_none_of(step: TypedStep, operand: ast.expr) -> ast.expr:
    if len(step.values) > 1 and not _narrows(step):
        return nodes.compare(operand, ast.NotIn(), _constants(step.values))
    return nodes.every(nodes.compare(operand, ast.NotEq(), ast.Constant(each)) for each in step.values)


def _narrows(step: TypedStep) -> bool:
    """Return whether the filter tells members of a union apart: type checkers follow `==` there, and not `in`."""
    return bool(step.dropped)


def _constants(values: Iterable[str | int | None]) -> ast.Tuple:
    return ast.Tuple([ast.Constant(value) for value in values], ast.Load())


def _has_something(step: TypedStep, value: ast.expr, operand: ast.expr) -> ast.expr:
    if step.access == "key" and not step.required:
        given = nodes.compare(ast.Constant(step.name), ast.In(), value)
        operand = nodes.every([given, nodes.item(value, step.name)]) if step.may_be_nothing else given
    return operand if step.kind == "has" else nodes.negated(operand)
