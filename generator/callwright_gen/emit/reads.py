"""Emit the body of a property from a read path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from callwright_gen.code import Code, lines
from callwright_gen.code.exports import Exports
from callwright_gen.emit.lower import last_name, lower
from callwright_gen.emit.pipes import PipeCode, pipe_code
from callwright_gen.emit.plan import Bind, Check, Loop, Names, Operation, ReadPlan, nonempty, present
from callwright_gen.paths import TypedAlternative, TypedPath

_INDENT = "    "
_NO_PIPES = PipeCode("None", first=False, needs_value=False)


def body(path: TypedPath, root: str, default: str, rt: Exports, request: str = "") -> Code:
    """Emit the body of a property that reads `path`.

    Parameters:
        path: the resolved path.
        root: expression that the path starts from, such as `self.response`.
        default: expression to return if the path has no value.
        rt: runtime names that the body may use.
        request: expression for `$request`; empty if the request is not available.
    """
    pipes = pipe_code(path, default, rt)
    start, bound = _root(path, root)
    names = Names({"self", start})
    single = len(path.alternatives) == 1
    sides = [side for side in path.alternatives if request or not side.root]
    scopes = [names if single else Names({"self", start}) for _ in sides]
    plans = [
        ReadPlan((), request, nullable=True) if side.root else lower(side, start, scope, rt, bind=single)
        for side, scope in zip(sides, scopes, strict=True)
    ]
    if not plans:
        return Code(f"return {default}")
    if pipes.needs_value and len(plans) == 1 and plans[0].nullable and not plans[0].loops:
        plans = [checked(plans[0], names)]
    statements = [bound, *_alternatives(plans, pipes)]
    return lines(statement for statement in statements if statement)


def sum_body(paths: Sequence[TypedPath], root: str, rt: Exports) -> Code:
    """Emit the body of a property that adds the counts of several paths.

    Parameters:
        paths: the resolved paths, with the same number of alternatives.
        root: the expression that they are read from, such as `self.response`.
        rt: the runtime names that the body may use.
    """
    start, bound = _root(paths[0], root)
    pipes = [pipe_code(path, "None", rt) for path in paths]
    sides = zip(*(path.alternatives for path in paths), strict=True)
    plans = [_sum(side, start, pipes, rt) for side in sides]
    return lines(part for part in (bound, *_alternatives(plans, _NO_PIPES)) if part)


def _sum(sides: Sequence[TypedAlternative], start: str, pipes: Sequence[PipeCode], rt: Exports) -> ReadPlan:
    """Add the values of one alternative of each path; their common first steps are taken once."""
    names = Names({"self", start})
    shared = min(len(side.steps) for side in sides) - 1
    while len({side.steps[:shared] for side in sides}) > 1:
        shared -= 1
    base = checked(lower(replace(sides[0], steps=sides[0].steps[:shared]), start, names, rt), names)
    operations, value = base.operations, base.value
    if value != start and not value.isidentifier():
        local = names.fresh(last_name(value))
        operations, value = (*operations, Bind(local, value)), local
    counts = [
        _summand(lower(replace(side, steps=side.steps[shared:]), value, Names(), rt, bind=False), pipe)
        for side, pipe in zip(sides, pipes, strict=True)
    ]
    return ReadPlan(operations, f"{rt.sum_counts}({', '.join(counts)})", nullable=True)


def _summand(plan: ReadPlan, pipe: PipeCode) -> str:
    checks = [operation.condition for operation in plan.operations if isinstance(operation, Check)]
    if plan.nullable and pipe.needs_value:
        checks.append(plan.check.condition)
    written = pipe.value(ReadPlan((), plan.value, nullable=False))
    return f"{written} if {' and '.join(checks)} else None" if checks else written


def checked(plan: ReadPlan, names: Names) -> ReadPlan:
    """Bind a nullable value to a name and check it, for a conversion that does not accept None."""
    if not plan.nullable:
        return plan
    local = names.fresh(last_name(plan.value))
    check = nonempty(local) if plan.may_be_missing else present(local)
    return ReadPlan((*plan.operations, Bind(local, plan.value), check), local, nullable=False)


def _root(path: TypedPath, root: str) -> tuple[str, str]:
    """Return the root, bound to a local name if it is used more than once."""
    uses = sum(
        step.kind in {"match", "differs", "has", "lacks"} for side in path.alternatives for step in side.steps[:2]
    )
    if (
        uses == 0
        or root.isidentifier()
        or any(side.steps[0].kind == "each" for side in path.alternatives if side.steps)
    ):
        return root, ""
    local = "event" if root.endswith("chunk") else root.rpartition(".")[2]
    return local, f"{local} = {root}"


def _alternatives(plans: Sequence[ReadPlan], pipes: PipeCode) -> list[str]:
    if len(plans) == 1:
        return _only(plans[0], pipes)
    statements: list[str] = []
    for number, plan in enumerate(plans):
        if plan.loops and not pipes.first:
            statements += _collect_or_continue(plan, pipes, last=plan is plans[-1])
            continue
        reachable = any(not _exclusive(plan, later) for later in plans[number + 1 :])
        falls_through = plan.nullable and (reachable or pipes.needs_value)
        local = last_name(plan.value) if number else "value"  # alternatives may have different types
        statements += _nested(plan, pipes, local, falls_through=falls_through)
    return statements if statements[-1].startswith("return ") else [*statements, f"return {pipes.default}"]


def _collect_or_continue(plan: ReadPlan, pipes: PipeCode, *, last: bool) -> list[str]:
    """Emit an alternative with several values; it is used if there are any."""
    if last:
        return _comprehension(plan, pipes)
    before, expression = _split(plan, pipes)
    conditions = [operation.condition for operation in before if isinstance(operation, Check)]
    values = f"values := {expression.removesuffix(' or None')}"
    return [f"if {' and '.join([*conditions, f'({values})' if conditions else values])}:", f"{_INDENT}return values"]


def _exclusive(plan: ReadPlan, other: ReadPlan) -> bool:
    """Return whether the first checks of two alternatives test one discriminator for different values."""
    first = next((op for op in plan.operations if isinstance(op, Check)), None)
    second = next((op for op in other.operations if isinstance(op, Check)), None)
    if first is None or second is None or not first.discriminates:
        return False
    return first.discriminates == second.discriminates and first.condition != second.condition


def _only(plan: ReadPlan, pipes: PipeCode) -> list[str]:
    if not plan.loops:
        return _guarded(plan, pipes)
    if pipes.first:
        return [*_nested(plan, pipes, "value", falls_through=plan.nullable), f"return {pipes.default}"]
    return _comprehension(plan, pipes)


def _guarded(plan: ReadPlan, pipes: PipeCode) -> list[str]:
    """Emit early returns; the last check becomes part of the return."""
    *before, last = plan.operations or (None,)
    final = last if isinstance(last, Check) else None
    statements = early_returns(before if final else plan.operations, pipes.default)
    value = pipes.value(plan)
    if final is None:
        return [*statements, f"return {value}"]
    operand = f"({value})" if " or " in value else value
    return [*statements, f"return {operand} if {final.condition} else {pipes.default}"]


def _nested(plan: ReadPlan, pipes: PipeCode, local: str, *, falls_through: bool) -> list[str]:
    """Emit nested conditions around the return; if one fails, control falls through to the next lines."""
    statements: list[str] = []
    depth = 0
    pending: list[str] = []

    def flush() -> None:
        nonlocal depth
        if pending:
            statements.append(f"{_INDENT * depth}if {' and '.join(pending)}:")
            pending.clear()
            depth += 1

    for operation in plan.operations:
        if isinstance(operation, Check):
            pending.append(operation.condition)
            continue
        flush()
        if isinstance(operation, Loop):
            statements.append(f"{_INDENT * depth}for {operation.name} in {operation.values}:")
            depth += 1
        else:
            statements.append(f"{_INDENT * depth}{operation.name} = {operation.value}")
    if falls_through:
        pending.append(f"({local} := {plan.value})" + ("" if plan.may_be_missing else " is not None"))
        plan = ReadPlan(plan.operations, local, nullable=False)
    flush()
    return [*statements, f"{_INDENT * depth}return {pipes.value(plan)}"]


def _comprehension(plan: ReadPlan, pipes: PipeCode) -> list[str]:
    """Emit early returns for the checks before the first loop, and a comprehension for the rest."""
    before, expression = _split(plan, pipes)
    return [*early_returns(before, pipes.default), f"return {expression}"]


def _split(plan: ReadPlan, pipes: PipeCode) -> tuple[Sequence[Operation], str]:
    """Split a plan into the operations before the first loop and the expression that collects the values."""
    start = next(number for number, op in enumerate(plan.operations) if isinstance(op, Loop))
    inside = list(plan.operations[start:])
    if plan.nullable:
        inside.append(plan.check)
    clauses = " ".join(clause(op) for op in inside)
    return plan.operations[:start], pipes.collect(plan.sure, clauses)


def early_returns(operations: Sequence[Operation], default: str) -> list[str]:
    """Emit bindings, and checks that return early if they fail."""
    statements: list[str] = []
    for operation in operations:
        if isinstance(operation, Bind):
            statements.append(f"{operation.name} = {operation.value}")
        elif isinstance(operation, Check):
            statements += [f"if {operation.opposite}:", f"{_INDENT}return {default}"]
    return statements


def clause(operation: Operation) -> str:
    """Emit an operation as a clause of a comprehension."""
    if isinstance(operation, Loop):
        return f"for {operation.name} in {operation.values}"
    return f"if {operation.condition}" if isinstance(operation, Check) else ""
