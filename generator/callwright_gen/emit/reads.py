"""A read path as the body of a property: the statements that a careful engineer would write."""

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
    """Write the body of a property that reads `path`.

    Parameters:
        path: the resolved path.
        root: the expression that it starts from, such as `self.response`.
        default: what the property gives where the path leads to nothing.
        rt: the names of the runtime that the body may use.
        request: the expression for what `$request` leads to; empty where the request is not known.
    """
    wrap = pipe_code(path, default, rt)
    start, bound = _root(path, root)
    names = Names({"self", start})
    single = len(path.alternatives) == 1
    sides = [side for side in path.alternatives if request or not side.root]
    taken = [names if single else Names({"self", start}) for _ in sides]
    traces = [
        ReadPlan((), request, nullable=True) if side.root else lower(side, start, own, rt, bind=single)
        for side, own in zip(sides, taken, strict=True)
    ]
    if not traces:
        return Code(f"return {default}")
    if wrap.needs_value and len(traces) == 1 and traces[0].nullable and not traces[0].loops:
        traces = [named(traces[0], names)]
    written = [bound, *_alternatives(traces, wrap)]
    return lines(part for part in written if part)


def sum_body(paths: Sequence[TypedPath], root: str, rt: Exports) -> Code:
    """Write the body of a property that adds the counts of several paths.

    Parameters:
        paths: the resolved paths, with equally many alternatives.
        root: the expression that they start from, such as `self.response`.
        rt: the names of the runtime that the body may use.
    """
    start, bound = _root(paths[0], root)
    pipes = [pipe_code(path, "None", rt) for path in paths]
    sides = zip(*(path.alternatives for path in paths), strict=True)
    plans = [_sum(side, start, pipes, rt) for side in sides]
    return lines(part for part in (bound, *_alternatives(plans, _NO_PIPES)) if part)


def _sum(sides: Sequence[TypedAlternative], start: str, pipes: Sequence[PipeCode], rt: Exports) -> ReadPlan:
    """Add what one alternative of each path reads; the steps that all of them begin with are taken once."""
    names = Names({"self", start})
    shared = min(len(side.steps) for side in sides) - 1
    while len({side.steps[:shared] for side in sides}) > 1:
        shared -= 1
    base = named(lower(replace(sides[0], steps=sides[0].steps[:shared]), start, names, rt), names)
    operations, value = base.operations, base.value
    if value != start and not value.isidentifier():
        local = names.fresh(last_name(value))
        operations, value = (*operations, Bind(local, value)), local
    counts = [
        _summand(lower(replace(side, steps=side.steps[shared:]), value, Names(), rt, bind=False), pipe)
        for side, pipe in zip(sides, pipes, strict=True)
    ]
    return ReadPlan(operations, f"{rt.sum_counts}({', '.join(counts)})", nullable=True)


def _summand(one: ReadPlan, pipe: PipeCode) -> str:
    checks = [operation.condition for operation in one.operations if isinstance(operation, Check)]
    if one.nullable and pipe.needs_value:
        checks.append(one.check.condition)
    written = pipe.value(ReadPlan((), one.value, nullable=False))
    return f"{written} if {' and '.join(checks)} else None" if checks else written


def named(one: ReadPlan, names: Names) -> ReadPlan:
    """Give a value that may be None a name and check it, for a conversion that takes no None."""
    if not one.nullable:
        return one
    local = names.fresh(last_name(one.value))
    check = nonempty(local) if one.may_be_missing else present(local)
    return ReadPlan((*one.operations, Bind(local, one.value), check), local, nullable=False)


def _root(path: TypedPath, root: str) -> tuple[str, str]:
    """Name the root where it is used more than once."""
    looked_at = sum(step.kind in {"match", "has", "lacks"} for side in path.alternatives for step in side.steps[:2])
    if (
        looked_at == 0
        or root.isidentifier()
        or any(side.steps[0].kind == "each" for side in path.alternatives if side.steps)
    ):
        return root, ""
    local = "event" if root.endswith("chunk") else root.rpartition(".")[2]
    return local, f"{local} = {root}"


def _alternatives(traces: Sequence[ReadPlan], wrap: PipeCode) -> list[str]:
    if len(traces) == 1:
        return _only(traces[0], wrap)
    written: list[str] = []
    for number, one in enumerate(traces):
        if one.loops and not wrap.first:
            written += _collected(one, wrap, last=one is traces[-1])
            continue
        reached = any(not _exclusive(one, later) for later in traces[number + 1 :])
        falls_through = one.nullable and (reached or wrap.needs_value)
        local = last_name(one.value) if number else "value"  # alternatives may differ in their types
        written += _nested(one, wrap, local, falls_through=falls_through)
    return written if written[-1].startswith("return ") else [*written, f"return {wrap.default}"]


def _collected(one: ReadPlan, wrap: PipeCode, *, last: bool) -> list[str]:
    """Several values as one alternative: it counts if there are any."""
    if last:
        return _comprehension(one, wrap)
    before, every = _gathered(one, wrap)
    conditions = [operation.condition for operation in before if isinstance(operation, Check)]
    values = f"values := {every.removesuffix(' or None')}"
    return [f"if {' and '.join([*conditions, f'({values})' if conditions else values])}:", f"{_INDENT}return values"]


def _exclusive(one: ReadPlan, other: ReadPlan) -> bool:
    """Whether the first checks of two alternatives look for different values of one discriminator."""
    first = next((op for op in one.operations if isinstance(op, Check)), None)
    second = next((op for op in other.operations if isinstance(op, Check)), None)
    if first is None or second is None or not first.discriminates:
        return False
    return first.discriminates == second.discriminates and first.condition != second.condition


def _only(one: ReadPlan, wrap: PipeCode) -> list[str]:
    if not one.loops:
        return _guarded(one, wrap)
    if wrap.first:
        return [*_nested(one, wrap, "value", falls_through=one.nullable), f"return {wrap.default}"]
    return _comprehension(one, wrap)


def _guarded(one: ReadPlan, wrap: PipeCode) -> list[str]:
    """Early returns; the last check joins the return."""
    *before, last = one.operations or (None,)
    final = last if isinstance(last, Check) else None
    written = early_returns(before if final else one.operations, wrap.default)
    value = wrap.value(one)
    if final is None:
        return [*written, f"return {value}"]
    whole = f"({value})" if " or " in value else value
    return [*written, f"return {whole} if {final.condition} else {wrap.default}"]


def _nested(one: ReadPlan, wrap: PipeCode, local: str, *, falls_through: bool) -> list[str]:
    """Positive conditions around the return; what does not hold goes on to the next lines."""
    written: list[str] = []
    depth = 0
    pending: list[str] = []

    def flush() -> None:
        nonlocal depth
        if pending:
            written.append(f"{_INDENT * depth}if {' and '.join(pending)}:")
            pending.clear()
            depth += 1

    for operation in one.operations:
        if isinstance(operation, Check):
            pending.append(operation.condition)
            continue
        flush()
        if isinstance(operation, Loop):
            written.append(f"{_INDENT * depth}for {operation.name} in {operation.values}:")
            depth += 1
        else:
            written.append(f"{_INDENT * depth}{operation.name} = {operation.value}")
    if falls_through:
        pending.append(f"({local} := {one.value})" + ("" if one.may_be_missing else " is not None"))
        one = ReadPlan(one.operations, local, nullable=False)
    flush()
    return [*written, f"{_INDENT * depth}return {wrap.value(one)}"]


def _comprehension(one: ReadPlan, wrap: PipeCode) -> list[str]:
    """Checks before the first loop return early; everything behind it becomes one comprehension."""
    before, every = _gathered(one, wrap)
    return [*early_returns(before, wrap.default), f"return {every}"]


def _gathered(one: ReadPlan, wrap: PipeCode) -> tuple[Sequence[Operation], str]:
    """Split several values into what comes before the first loop and the expression that collects them."""
    start = next(number for number, op in enumerate(one.operations) if isinstance(op, Loop))
    inside = list(one.operations[start:])
    if one.nullable:
        inside.append(one.check)
    clauses = " ".join(clause(op) for op in inside)
    return one.operations[:start], wrap.collect(one.sure, clauses)


def early_returns(operations: Sequence[Operation], default: str) -> list[str]:
    """Write what comes before the first loop: names, and checks that return where they do not hold."""
    written: list[str] = []
    for operation in operations:
        if isinstance(operation, Bind):
            written.append(f"{operation.name} = {operation.value}")
        elif isinstance(operation, Check):
            written += [f"if {operation.opposite}:", f"{_INDENT}return {default}"]
    return written


def clause(operation: Operation) -> str:
    """Write one operation of a comprehension."""
    if isinstance(operation, Loop):
        return f"for {operation.name} in {operation.values}"
    return f"if {operation.condition}" if isinstance(operation, Check) else ""
