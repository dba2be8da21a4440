"""The IR of a read: the operations that lead to a value, and what is used if the value is missing."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from callwright_gen.paths import nodes
from callwright_gen.paths.names import Names
from callwright_gen.paths.operations import (
    ForEach,
    Guard,
    Let,
    Operation,
    clauses_of,
    inlined,
    tree_of,
    with_tree,
)


@dataclass
class Scope:
    """Where a read is lowered.

    Parameters:
        names: local names in use.
        bind: whether a value that is used more than once gets a local name; otherwise it is repeated, if that is cheap.
        dump: facade function that converts SDK objects to plain data.
    """

    names: Names = field(default_factory=Names)
    bind: bool = True
    dump: str = "dump"


@dataclass(frozen=True)
class KeyLookup:
    """An optional key: the test that it exists, and its value."""

    test: ast.expr
    value: ast.expr


Missing: TypeAlias = Literal["never", "null", "empty", "no number"]
"""How a value may be missing: as null, or as null or empty although the SDK declares it."""


@dataclass(frozen=True)
class Read:
    """Operations that lead to a value.

    Parameters:
        value: the value; after a loop, that of each item.
        steps: the operations, in order. If a guard fails, the value is missing.
        missing: whether the value may be `None`, or also empty although its type does not say so.
        key: lookup of the value, if it is an optional key that is never null.
        hint: name for a local variable that holds the value.
        first: use the first item of the loop only.
        nothing: the result if a guard fails or a loop has no items. A loop that is not `first` results in a list.
        undeclared: the SDK does not declare the value.
    """

    value: ast.expr
    steps: tuple[Operation, ...] = ()
    missing: Missing = "never"
    key: KeyLookup | None = None
    hint: str = "value"
    first: bool = False
    nothing: ast.expr = nodes.NONE
    undeclared: bool = False

    @property
    def loop(self) -> int | None:
        """The index of the first loop."""
        return next((number for number, step in enumerate(self.steps) if isinstance(step, ForEach)), None)

    @property
    def many(self) -> bool:
        """Whether the value is each of several items."""
        return self.loop is not None and not self.first

    @property
    def conditional(self) -> bool:
        """Whether a guard may fail, or a loop may have no items."""
        return any(isinstance(step, Guard | ForEach) for step in self.steps)

    @property
    def certain(self) -> bool:
        """Whether there is always a value."""
        return self.missing == "never" and not self.conditional

    @property
    def test(self) -> ast.expr:
        """The test that the value is present; type checkers reject a comparison with None for a non-None type."""
        if self.key is not None:
            return self.key.test
        match self.missing:
            case "empty":
                return self.value
            case "no number":  # zero is a number
                return nodes.either(self.value, nodes.compare(self.value, ast.Eq(), ast.Constant(0)))
            case _:
                return nodes.present(self.value)

    def then(self, *steps: Operation, value: ast.expr | None = None) -> Read:
        """Add operations, after which the value is present."""
        value = self.value if value is None else value
        return replace(self, steps=(*self.steps, *steps), value=value, missing="never", key=None)

    def replaced(self, old: ast.expr, new: ast.Name) -> Read:
        """Use a local name for a value; names of this read for the same value are dropped."""
        steps: list[Operation] = []
        value = nodes.replaced(self.value, old, new)
        same: list[ast.expr] = []
        for step in self.steps:
            tree = nodes.replaced(tree_of(step), old, new)
            for other in same:
                tree = nodes.replaced(tree, other, new)
            if isinstance(step, Let) and nodes.same(tree, new):
                same.append(nodes.name(step.name))
                continue
            steps.append(with_tree(step, tree))
        for other in same:
            value = nodes.replaced(value, other, new)
        key = self.key and KeyLookup(nodes.replaced(self.key.test, old, new), nodes.replaced(self.key.value, old, new))
        return replace(self, steps=tuple(steps), value=value, key=key)

    def named(self, scope: Scope) -> Read:
        """Bind the value to a local name, unless it has one or may be repeated instead."""
        inside = self.loop is not None or not scope.bind
        if isinstance(self.value, ast.Name) or (inside and nodes.is_repeatable(self.value)):
            return self
        return self.bound(scope)

    def bound(self, scope: Scope, hint: str = "") -> Read:
        """Bind the value to a local name."""
        if isinstance(self.value, ast.Name):
            return self
        local = scope.names.fresh(hint or self.hint)
        return replace(self, steps=(*self.steps, Let(local, self.value)), value=nodes.name(local), key=None)

    def present(self, scope: Scope) -> Read:
        """Check that the value is present: by its local name or, if it has none, by its key."""
        if self.missing == "never":
            return self
        if self.first:
            return self.single().present(scope)
        if self.key is not None and (self.loop is not None or not scope.bind):
            return self.then(Guard(self.key.test), value=self.key.value)
        one = self.named(scope)
        return one.then(Guard(one.test))

    def single(self) -> Read:
        """Close a loop whose first item is used: an expression."""
        if not self.first or self.loop is None:
            return self
        value = nodes.call("next", _generator(self), self.nothing)
        missing = "null" if nodes.same(self.nothing, nodes.NONE) else self.missing
        return replace(self, value=value, steps=self.steps[: self.loop], first=False, missing=missing)

    def collected(self, scope: Scope) -> Read:
        """Close a loop: a list of the values, without nulls."""
        if not self.many or self.loop is None:
            return self
        one = self.present(scope)
        value = _list(one)
        return replace(one, value=value, steps=self.steps[: self.loop], nothing=nodes.EMPTY_LIST)

    def settled(self, scope: Scope) -> Read:
        """Turn a value with a default into one expression, so that the default is converted, too."""
        if self.many or nodes.same(self.nothing, nodes.NONE) or self.certain:
            return self
        value = self.expression(scope)
        return Read(value, hint=self.hint)

    def expression(self, scope: Scope, default: ast.expr = nodes.NONE) -> ast.expr:
        """Return the whole read as one expression."""
        done = self.collected(scope).single().defaulting(default)
        tests, value = inlined(done.steps, done.value)
        return nodes.conditional(tests, value, done.nothing)

    def defaulting(self, default: ast.expr) -> Read:
        """Use a default instead of null."""
        if nodes.same(default, nodes.NONE):
            return self
        nothing = default if nodes.same(self.nothing, nodes.NONE) else self.nothing
        if self.missing == "never":
            return replace(self, nothing=nothing)
        return replace(self, value=nodes.either(self.value, default), missing="never", key=None, nothing=nothing)


def _generator(read: Read) -> ast.expr:
    clauses, value = clauses_of(read.steps[read.loop :], read.value)
    return ast.GeneratorExp(value, clauses)


def _list(read: Read) -> ast.expr:
    """Return `list(…)` for all items of a loop, else a comprehension."""
    clauses, value = clauses_of(read.steps[read.loop :], read.value)
    match clauses, value:
        case [ast.comprehension(target=ast.Name(id=target), iter=values, ifs=[])], ast.Name(id=local) if (
            local == target
        ):
            return nodes.call("list", values)
        case _:
            return ast.ListComp(value, clauses)
