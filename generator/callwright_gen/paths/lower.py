"""Lower a typed path to the IR of a read, with only those checks that the types require."""

from __future__ import annotations

import ast
from dataclasses import replace

from callwright_gen.paths import nodes
from callwright_gen.paths.conditions import condition
from callwright_gen.paths.loops import each
from callwright_gen.paths.names import singular
from callwright_gen.paths.operations import Guard, inlined
from callwright_gen.paths.pipes import PIPES
from callwright_gen.paths.read import KeyLookup, Missing, Read, Scope
from callwright_gen.paths.typed import TypedAlternative, TypedPath, TypedPipe, TypedStep
from callwright_gen.types import ANY, BOOL, FLOAT, INT, OBJECT, members_of


def lower(path: TypedPath, start: ast.expr | Read, scope: Scope, request: ast.expr | None = None) -> Read:
    """Lower a path as one value.

    Parameters:
        path: the path.
        start: what the path starts from.
        scope: local names, and how they are used.
        request: expression for `$request`, which may be null; without it, such alternatives are left out.
    """
    reads = lower_alternatives(path, start, scope, request, loops=False)
    if len(reads) == 1:
        return reads[0]
    if not reads:
        return Read(nodes.NONE, missing="null")
    *others, last = reads
    value = last.expression(scope)
    for other in reversed(others):
        tests, chosen = inlined(other.steps, other.value)
        value = nodes.conditional(tests, chosen, value)
    return Read(value, missing="null" if path.value.nullable else "never", hint=last.hint)


def lower_alternatives(
    path: TypedPath, start: ast.expr | Read, scope: Scope, request: ast.expr | None = None, *, loops: bool = True
) -> tuple[Read, ...]:
    """Lower each alternative of a path, with the pipes. If a guard of one fails, the next one is used.

    Parameters:
        path: the path.
        start: what the path starts from.
        scope: local names, and how they are used; each alternative gets its own.
        request: expression for `$request`, which may be null; without it, such alternatives are left out.
        loops: whether an alternative may be a loop whose first item is used.
    """
    begin = start if isinstance(start, Read) else Read(start)
    taken = set(scope.names.taken)
    reads: list[Read] = []
    sides = [side for side in path.alternatives if request is not None or not side.root]
    for number, side in enumerate(sides):
        scope.names.taken = set(taken)
        root = Read(request, missing="null", hint="model") if side.root and request is not None else None
        read = root or lower_steps(side.steps, begin, scope)
        if all(exclude(side, other) for other in sides[number + 1 :]):
            single = path.read.many and not side.value.many
            read, pipes = _listed(read, path, scope) if single else (read, path.pipes)
            reads.append(apply_pipes(read, pipes, scope))
        else:
            reads.append(_chosen(read, path, scope, loops=loops))
    return tuple(reads)


def exclude(side: TypedAlternative, other: TypedAlternative) -> bool:
    """Return whether the first difference of two alternatives is the value of one discriminator."""
    if side.root or other.root:
        return False
    for mine, theirs in zip(side.steps, other.steps, strict=False):
        if mine.kind == theirs.kind == "match" and mine.name == theirs.name and not {*mine.values} & {*theirs.values}:
            return not (mine.or_missing or theirs.or_missing)
        if mine != theirs or mine.kind == "each":
            return False
    return False


def _chosen(read: Read, path: TypedPath, scope: Scope, *, loops: bool) -> Read:
    """Lower an alternative that is used if it has a value, whatever the pipes make of it."""
    pipes = path.pipes
    if read.many and pipes and pipes[0].name == "first":
        read = replace(read.present(scope), first=True, nothing=nodes.NONE)
        read = read if loops else read.single().present(scope)
        pipes = pipes[1:]
    elif read.many:
        read, pipes = _each_converted(read, pipes, scope)
        read = read.collected(scope).bound(scope, "values")
        read = read.then(Guard(read.value))
    elif path.read.many:
        read, pipes = _listed(read, path, scope)
    else:
        read = read.present(scope)
    inner = apply_pipes(Read(read.value, hint=read.hint), pipes, scope)
    if not inner.certain:
        inner = Read(inner.expression(scope), missing="null" if path.value.nullable else "never", hint=inner.hint)
    return replace(
        read,
        value=inner.value,
        steps=(*read.steps, *inner.steps),
        missing=inner.missing,
        key=None,
        hint=inner.hint,
        nothing=inner.nothing,
    )


def _listed(read: Read, path: TypedPath, scope: Scope) -> tuple[Read, tuple[TypedPipe, ...]]:
    """Return one value as a list, next to alternatives that have several, and the pipes that remain."""
    one, pipes = _each_converted(read, path.pipes, scope)
    one = one.present(scope)
    return replace(one, value=ast.List([one.value], ast.Load()), nothing=nodes.EMPTY_LIST), pipes


def _each_converted(read: Read, pipes: tuple[TypedPipe, ...], scope: Scope) -> tuple[Read, tuple[TypedPipe, ...]]:
    """Apply the first pipes as far as each converts one item."""
    while pipes and PIPES[pipes[0].name].itemwise:
        one = replace(pipes[0], input=replace(pipes[0].input, many=False))
        read, pipes = apply_pipes(read, (pipes[0] if read.many else one,), scope), pipes[1:]
    return read, pipes


def apply_pipes(read: Read, pipes: tuple[TypedPipe, ...], scope: Scope) -> Read:
    """Apply conversions to a value."""
    for pipe in pipes:
        read = PIPES[pipe.name].lower(read, pipe, scope)
    return read


def lower_steps(steps: tuple[TypedStep, ...], read: Read, scope: Scope) -> Read:
    """Lower steps, starting from a value."""
    for step in steps:
        if not step.assumed:
            read = _step(step, read, scope)
    return read


def _step(step: TypedStep, read: Read, scope: Scope) -> Read:
    if step.kind not in {"each", "index", "is"}:
        read = read.present(scope)
    match step.kind:
        case "field" | "key" | "undeclared":
            return _field(step, read, scope)
        case "index":
            return _index(step.number, step, read.named(scope))
        case "each":
            return replace(each(read, scope), missing="null" if step.adds_null else "never")
        case _:
            return _filter(step, read, scope)


def _field(step: TypedStep, read: Read, scope: Scope) -> Read:
    owner = read if nodes.is_repeatable(read.value) or not step.optional_key else read.bound(scope)
    return replace(
        owner,
        value=_value_of(step, owner.value),
        missing=_missing(step),
        key=_lookup(step, owner.value) if step.optional_key else None,
        hint=step.name,
        undeclared=step.kind == "undeclared" and not step.names,
    )


def _missing(step: TypedStep) -> Missing:
    """Return how a missing value is told apart: one that the SDK declares cannot be compared with None."""
    members = set(members_of(step.output_type))
    if step.may_be_missing and not {ANY, OBJECT} & members:
        return "no number" if {INT, FLOAT, BOOL} & members else "empty"
    return "null" if step.adds_null or step.may_be_missing else "never"


def _lookup(step: TypedStep, owner: ast.expr) -> KeyLookup:
    test = nodes.compare(ast.Constant(step.name), ast.In(), owner)
    return KeyLookup(test, nodes.item(owner, step.name))


def _value_of(step: TypedStep, owner: ast.expr) -> ast.expr:
    if step.names:
        return nodes.runtime("undeclared_text", owner, *map(ast.Constant, step.names))
    if step.access is None or (step.kind == "undeclared" and step.access != "key"):
        return nodes.runtime("read_undeclared", owner, ast.Constant(step.name))
    if step.access != "key":
        return nodes.attribute(owner, step.name)
    if step.required:
        return nodes.item(owner, step.name)
    return nodes.call(nodes.attribute(owner, "get"), ast.Constant(step.name))


def _index(number: int, step: TypedStep, read: Read) -> Read:
    if not step.adds_null:
        return replace(read, value=nodes.item(read.value, number), undeclared=False)
    length = nodes.compare(nodes.call("len", read.value), ast.Gt(), ast.Constant(number))
    guards = [Guard(read.value)] if number == 0 else [Guard(length)]
    if number and read.missing != "never":
        guards.insert(0, Guard(read.value))
    one = read.then(*guards, value=nodes.item(read.value, number))
    hint = singular(read.hint) or read.hint
    return replace(one, missing="never" if step.required else "null", hint=hint, undeclared=False)


def _filter(step: TypedStep, read: Read, scope: Scope) -> Read:
    one = read if nodes.is_repeatable(read.value) else read.bound(scope)
    kept = one.then(Guard(condition(step, one.value, _value_of(step, one.value))))
    return replace(kept, undeclared=read.undeclared and step.kind == "is")
