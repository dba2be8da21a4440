"""Emit the body of a property from a read path."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import replace

from callwright_gen.emit.statements import Branch
from callwright_gen.paths import TypedAlternative, TypedPath, nodes
from callwright_gen.paths.lower import apply_pipes, exclude, lower_alternatives, lower_steps
from callwright_gen.paths.names import Names
from callwright_gen.paths.operations import Guard, Let, Operation
from callwright_gen.paths.read import Read, Scope
from callwright_gen.paths.undeclared import join_texts

_LONG = (ast.BoolOp, ast.IfExp, ast.ListComp, ast.GeneratorExp)


def body(
    path: TypedPath, root: ast.expr | Read, default: ast.expr, request: ast.expr | None = None, dump: str = "dump"
) -> list[ast.stmt]:
    """Return the body of a property that reads `path`.

    Parameters:
        path: the resolved path.
        root: what the path starts from, such as `self.response`.
        default: expression to return if the path has no value.
        request: expression for `$request`; None if the request is not available.
        dump: facade function that converts SDK objects to plain data.
    """
    path = join_texts(path)
    start, bound = _root(path, root)
    scope = Scope(Names(_taken(start)), dump=dump)
    reads = lower_alternatives(path, start, scope, request)
    return _body([replace(read, steps=(*bound, *read.steps)) for read in reads], default, scope)


def sum_body(paths: Sequence[TypedPath], root: ast.expr) -> list[ast.stmt]:
    """Return the body of a property that adds the counts of several paths.

    Parameters:
        paths: the resolved paths, with the same number of alternatives.
        root: the expression that they are read from, such as `self.response`.
    """
    start, bound = _root(paths[0], root)
    begin = start if isinstance(start, Read) else Read(start)
    scope = Scope(Names(_taken(start)))
    taken = set(scope.names.taken)
    reads: list[Read] = []
    sides = list(zip(*(path.alternatives for path in paths), strict=True))
    for side in sides:
        scope.names = Names(set(taken))
        total = _sum(side, begin, paths, scope)
        later = sides[len(reads) + 1 :]
        reads.append(total if all(exclude(side[0], other[0]) for other in later) else total.present(scope))
    return _body([replace(read, steps=(*bound, *read.steps)) for read in reads], nodes.NONE, scope)


def _sum(sides: Sequence[TypedAlternative], start: Read, paths: Sequence[TypedPath], scope: Scope) -> Read:
    """Add the values of one alternative of each path; their common first steps are taken once."""
    shared = min(len(side.steps) for side in sides) - 1
    while len({side.steps[:shared] for side in sides}) > 1:
        shared -= 1
    base = lower_steps(sides[0].steps[:shared], start, scope).present(scope)
    base = base.bound(scope) if shared else base
    inline = Scope(scope.names, bind=False)
    counts = [
        apply_pipes(lower_steps(side.steps[shared:], Read(base.value), inline), path.pipes, inline).expression(inline)
        for side, path in zip(sides, paths, strict=True)
    ]
    return replace(base, value=nodes.runtime("sum_counts", *counts), missing="null", hint="total")


def _taken(start: ast.expr | Read) -> set[str]:
    return {"self", *([start.id] if isinstance(start, ast.Name) else [])}


def _root(path: TypedPath, root: ast.expr | Read) -> tuple[ast.expr | Read, tuple[Operation, ...]]:
    """Return the root, bound to a local name if it is used more than once."""
    if isinstance(root, Read):
        return root, ()
    uses = sum(
        step.kind in {"match", "differs", "has", "lacks"} for side in path.alternatives for step in side.steps[:2]
    )
    loops = any(side.steps[0].kind == "each" for side in path.alternatives if side.steps)
    if uses == 0 or loops or not isinstance(root, ast.Attribute):
        return root, ()
    local = "event" if root.attr == "chunk" else root.attr
    return nodes.name(local), (Let(local, root),)


def _body(reads: Sequence[Read], default: ast.expr, scope: Scope) -> list[ast.stmt]:
    """Return the statements that return the first read that has a value."""
    if not reads:
        return [ast.Return(default)]
    *others, last = [read.collected(scope).defaulting(default) for read in reads]
    if not others and not last.first:
        return early_returns(last)
    tree = Branch()
    for read in (*others, last):
        tree.below(read.steps, ordered=True).add(ast.Return(read.value))
    statements = tree.compact().statements()
    return [*statements, ast.Return(last.nothing)] if last.conditional else statements


def early_returns(read: Read) -> list[ast.stmt]:
    """Return early if a check fails; the last check becomes part of the return, unless that is hard to read."""
    final = read.steps[-1] if read.steps else None
    merged = isinstance(final, Guard) and not any(isinstance(node, _LONG) for node in ast.walk(read.value))
    statements = checked(read.steps[:-1] if merged else read.steps, ast.Return(read.nothing))
    tests = [final.test] if merged and isinstance(final, Guard) else []
    return [*statements, ast.Return(nodes.conditional(tests, read.value, read.nothing))]


def checked(operations: Sequence[Operation], otherwise: ast.stmt) -> list[ast.stmt]:
    """Return bindings and checks, and what happens if one fails."""
    statements: list[ast.stmt] = []
    for operation in operations:
        if isinstance(operation, Let):
            statements.append(ast.Assign([ast.Name(operation.name, ast.Store())], operation.value))
        elif isinstance(operation, Guard):
            statements.append(ast.If(nodes.negated(operation.test), [otherwise], []))
    return statements
