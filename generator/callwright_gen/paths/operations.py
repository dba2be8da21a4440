"""The operations of a read, and how they are written inside one expression."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TypeAlias

from callwright_gen.paths import nodes


class _Structural:
    """Operations are equal if their trees are."""

    def _key(self) -> tuple[object, ...]:
        values = vars(self).values()
        return (type(self), *(ast.dump(value) if isinstance(value, ast.AST) else value for value in values))

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and all(map(nodes.same, vars(self).values(), vars(other).values()))

    def __hash__(self) -> int:
        return hash(self._key())


@dataclass(frozen=True, eq=False)
class Let(_Structural):
    """`name = value`, for a value that is used more than once."""

    name: str
    value: ast.expr


@dataclass(frozen=True, eq=False)
class Guard(_Structural):
    """A condition for the value to exist."""

    test: ast.expr

    @property
    def discriminator(self) -> ast.expr | None:
        """The left side of a comparison with one value. Guards that compare it with others exclude each other."""
        match self.test:
            case ast.Compare(left=left, ops=[ast.Eq()]):
                return left
            case _:
                return None

    def excludes(self, other: Guard) -> bool:
        """Return whether the two test one discriminator for different values."""
        mine, theirs = self.discriminator, other.discriminator
        return mine is not None and theirs is not None and nodes.same(mine, theirs) and self != other


@dataclass(frozen=True, eq=False)
class ForEach(_Structural):
    """`for name in values`."""

    name: str
    values: ast.expr


Operation: TypeAlias = Let | Guard | ForEach


def inlined(steps: tuple[Operation, ...], value: ast.expr) -> tuple[list[ast.expr], ast.expr]:
    """Return the tests of operations without loops, and the value, without local names.

    A computed value that is used more than once is bound inside the first test that uses it.
    """
    pending = list(steps)
    tests: list[ast.expr] = []
    while pending:
        step = pending.pop(0)
        if isinstance(step, Guard):
            tests.append(step.test)
        elif isinstance(step, Let):
            pending, value = _inline(step, pending, value)
    return tests, value


def _inline(let: Let, rest: list[Operation], value: ast.expr) -> tuple[list[Operation], ast.expr]:
    local = nodes.name(let.name)
    trees = [*(tree_of(step) for step in rest), value]
    count = sum(nodes.uses(tree, let.name) for tree in trees)
    if count <= 1 or nodes.is_repeatable(let.value):
        return [_with(step, local, let.value) for step in rest], nodes.replaced(value, local, let.value)
    walrus = ast.NamedExpr(ast.Name(let.name, ast.Store()), let.value)
    for number, step in enumerate(rest):
        if nodes.uses(tree_of(step), let.name):
            rest = [*rest[:number], _with(step, local, walrus, limit=1), *rest[number + 1 :]]
            return rest, value
    return rest, nodes.replaced(value, local, walrus, limit=1)


def tree_of(step: Operation) -> ast.expr:
    """Return the expression of an operation."""
    match step:
        case Let(value=tree) | Guard(test=tree) | ForEach(values=tree):
            return tree


def _with(step: Operation, old: ast.expr, new: ast.expr, limit: int = 0) -> Operation:
    return with_tree(step, nodes.replaced(tree_of(step), old, new, limit))


def with_tree(step: Operation, tree: ast.expr) -> Operation:
    """Return an operation with another expression."""
    match step:
        case Let(name=local):
            return Let(local, tree)
        case Guard():
            return Guard(tree)
        case ForEach(name=local):
            return ForEach(local, tree)


def clauses_of(steps: tuple[Operation, ...], value: ast.expr) -> tuple[list[ast.comprehension], ast.expr]:
    """Return the clauses of a comprehension over operations that begin with a loop, and its item."""
    pending = list(steps)
    clauses: list[ast.comprehension] = []
    while pending:
        step = pending.pop(0)
        match step:
            case ForEach(name=local, values=values):
                clauses.append(ast.comprehension(ast.Name(local, ast.Store()), values, [], 0))
            case Guard(test=test):
                clauses[-1].ifs.append(test)
            case Let() if _starts_loop(step, pending):
                clauses.append(ast.comprehension(ast.Name(step.name, ast.Store()), ast.List([step.value]), [], 0))
            case Let():
                pending, value = _inline(step, pending, value)
    return clauses, value


def _starts_loop(let: Let, rest: list[Operation]) -> bool:
    """Return whether a computed value is first used by a loop and again later: a walrus cannot be there."""
    users = [step for step in rest if nodes.uses(tree_of(step), let.name)]
    return len(users) > 1 and isinstance(users[0], ForEach)
