"""Emit the body of `add`: the event rules of a stream, as a single walk over the event."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import groupby

from callwright_gen.code import Code, lines, literal, name
from callwright_gen.emit.lower import Lowering, last_name, lower
from callwright_gen.emit.plan import Bind, Check, Names, Operation, ReadPlan, nonempty, snake_case
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.specificity import required_only
from callwright_gen.emit.statements import Branch
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import TypedPath, TypedStep
from callwright_gen.resolve import BlockRule, CallRule, EventRule, PieceRule, StreamVariable
from callwright_gen.types import STR

_ARGUMENTS = {
    "upsert": ("key", "id", "name", "arguments"),
    "open": ("key", "id", "name", "arguments", "opaque"),
    "append": ("key", "arguments"),
    "close": ("key",),
    "whole": ("id", "name", "arguments", "opaque"),
}


def add_body(writer: Writer) -> Code:
    """Emit the statements that process an event."""
    root = Branch()
    for _, rules in groupby(writer.provider.events, key=_on_text):
        # Local names start over in each group, so that groups which begin with the same loop can share it.
        _Group(writer, root, Names({"self", "event"}), list(rules)).write()
    return lines(root.lines())


def _on_text(rule: EventRule) -> str:
    return rule.on.path.text if rule.on is not None else ""


class _Group:
    """Adjacent rules that start at the same value; a field that several of them read is bound to a local name."""

    def __init__(self, writer: Writer, root: Branch, names: Names, rules: list[EventRule]) -> None:
        self._writer = writer
        self._names = names
        self._rules = rules
        on = rules[0].on
        start = (
            lower(on.alternatives[0], "event", names, writer.rt)
            if on is not None
            else ReadPlan((), "event", nullable=False)
        )
        checks = [start.check] if start.nullable else []
        binds = [Bind(names.fresh(last_name(start.sure)), start.sure)] if start.tag is not None else []
        self._value = binds[0].name if binds else start.value
        self._branch = root.below([*start.operations, *checks, *binds])
        self._bound = self._shared_fields()
        self._conditions: set[str] = set()

    def _shared_fields(self) -> dict[str, Bind]:
        """Bind the fields that at least two paths continue from."""
        deep = [_first_field(path) for rule in self._rules for path in rule.paths if _is_deep(path)]
        counts = Counter(step.name for step in deep)
        shared = {step.name: step for step in deep if counts[step.name] > 1}
        return {field: self._bind(step) for field, step in shared.items()}

    def _bind(self, step: TypedStep) -> Bind:
        value = f"{self._value}[{literal(step.name)}]" if step.kind == "key" else f"{self._value}.{name(step.name)}"
        return Bind(self._names.fresh(snake_case(step.name)), value)

    def write(self) -> None:
        """Emit every rule below the value that they share."""
        branch = self._branch.below(list(self._bound.values()))
        for rule in self._rules:
            self._rule(rule, branch)

    def _rule(self, rule: EventRule, branch: Branch) -> None:
        self._conditions = set()
        if rule.condition is not None:
            plan = self._plan(rule.condition)
            operations = [self._use_local(operation) for operation in plan.operations]
            checks = [*operations, *([plan.check] if plan.nullable else [])]
            self._conditions = {check.condition for check in checks if isinstance(check, Check)}
            branch = branch.below(checks)
        for slot in rule.variables:
            self._slot(slot, branch)
        for block in rule.blocks:
            branch.children.append(self._block(block))
        if rule.piece is not None:
            self._piece(rule.piece, branch)
        for call in rule.calls:
            branch.children.append(self._call(call))
        if rule.error is not None:
            self._error(rule.error, branch)

    def _plan(self, path: TypedPath) -> ReadPlan:
        """Lower a path, without the checks that the condition of the rule already made."""
        plan = self._lower(path)
        operations = [op for op in plan.operations if not (isinstance(op, Check) and op.condition in self._conditions)]
        return replace(plan, operations=tuple(operations))

    def _lower(self, path: TypedPath) -> ReadPlan:
        """Lower a path, starting from the local name of its first field if there is one."""
        side = path.alternatives[0]
        start = _fields_from(path)
        first = side.steps[start] if start < len(side.steps) else None
        bound = self._bound.get(first.name) if first is not None and _is_deep(path) else None
        if bound is None:
            return lower(side, self._value, self._names, self._writer.rt, bind=False)
        nullable, may_be_missing = bool(first and first.adds_null), bool(first and first.may_be_missing)
        rest = Lowering(
            bound.name, self._names, self._writer.rt, bind=False, nullable=nullable, may_be_missing=may_be_missing
        )
        return rest.follow(side.steps[start + 1 :])

    def _use_local(self, operation: Operation) -> Operation:
        """Check the local name of a field instead of the field."""
        locals_of = {bind.value: bind.name for bind in self._bound.values()}
        local = locals_of.get(operation.condition) if isinstance(operation, Check) else None
        return nonempty(local) if local is not None else operation

    def _slot(self, slot: StreamVariable, branch: Branch) -> None:
        plan = self._plan(slot.path)
        below = branch.below(plan.operations)
        target = f"self.{name(slot.name)}"
        match slot.keep:
            case "join":
                below, value = self._bind_value(below, slot, plan)
                below.below([nonempty(value)]).children.append(f"{target}.append({value})")
            case "append":
                checks = [plan.check] if plan.nullable else []
                below.below(checks).children.append(f"{target}.append({plan.sure})")
            case "first":
                below.below([absent(target)]).children.append(f"{target} = {plan.value}")
            case _:
                below, value = self._bind_value(below, slot, plan)
                checks = [replace(plan, value=value).check] if plan.nullable else []
                below.below(checks).children.append(f"{target} = {value}")

    def _bind_value(self, branch: Branch, slot: StreamVariable, plan: ReadPlan) -> tuple[Branch, str]:
        """Bind a computed value to a local name, so that it is computed once."""
        if plan.tag is not None or not plan.value.endswith(")"):
            return branch, plan.sure
        local = self._names.fresh(slot.name)
        return branch.below([Bind(local, plan.value)]), local

    def _error(self, path: TypedPath, branch: Branch) -> None:
        plan = self._plan(path)
        checks = [plan.check] if plan.nullable else []
        statement = f"{self._writer.rt.raise_event_error}({self._writer.provider_text}, {plan.value})"
        branch.below([*plan.operations, *checks]).children.append(statement)

    def _call(self, call: CallRule) -> str:
        arguments = [str(self._value_of(call.paths.get(argument))) for argument in _ARGUMENTS[call.action]]
        if call.null_ids:
            arguments[1] = unless_null(arguments[1], call.null_ids)
        while arguments[-1] == "None" and len(arguments) > (4 if call.action == "upsert" else 3):
            arguments.pop()
        return f"self.calls.{call.action}({', '.join(arguments)})"

    def _block(self, block: BlockRule) -> str:
        blocks, key = "self.blocks", self._value_of(block.key)
        value = self._value_of(block.path)
        if block.inside is not None:
            field, inner = block.inside
            blocks, key = f"{blocks}.inside({key}, {literal(field)})", self._value_of(inner)
        if not block.field:
            return f"{blocks}.{block.action}({key}, {self._writer.dump_function}({value}))"
        if block.action == "wrap":
            return f"{blocks}.wrap({key}, {literal(block.field)}, {literal(block.around)})"
        if block.action in {"extend", "put"}:
            value = Code(f"{self._writer.dump_function}({value})") if _is_object(block.path) else value
        return f"{blocks}.{block.action}({key}, {literal(block.field)}, {value})"

    def _piece(self, piece: PieceRule, branch: Branch) -> None:
        """Emit a piece; a bare, non-empty string becomes a text part."""
        on = self._rules[0].on
        value = f"{self._writer.dump_function}({self._value})"
        if on is not None and on.leaf == STR:
            shape = self._writer.provider.loaded.shape("messages", "parts", "text", "shape")
            part = ShapeWriter(self._writer.rt, {"part": lambda _: Code(self._value)})
            value = str(part.write(required_only(shape))) if shape is not None else self._value
            branch = branch.below([Check(self._value, f"not {self._value}")])
        fields = [str(literal(field)) for field in (piece.join, piece.last) if field]
        fields += [f"latest={literal(piece.latest)}"] if piece.latest else []
        if piece.call:
            part = self._names.fresh("piece")
            last = f", {literal(piece.last)}" if piece.last else ""
            branch = branch.below([Bind(part, value)])
            taken = f"self.blocks.call_piece(self.calls, {part}, {literal(piece.call)}{last})"
            branch, value = branch.below([Check(f"not {taken}", taken)]), part
        branch.children.append(f"self.blocks.piece({', '.join([value, *fields])})")

    def _value_of(self, path: TypedPath | None) -> Code:
        """Emit a value as an argument: its checks become a conditional expression."""
        if path is None:
            return Code("None")
        plan = self._plan(path)
        checks = [check.condition for check in plan.operations if isinstance(check, Check)]
        value = plan.value if not checks else f"{plan.value} if {' and '.join(checks)} else None"
        return Code(value)


def unless_null(value: str, nulls: tuple[str, ...]) -> str:
    """Emit an id, or None if the id is one of `nulls`."""
    condition = f"== {literal(nulls[0])}" if len(nulls) == 1 else f"in {literal(nulls)}"
    return f"None if {value} {condition} else {value}"


def absent(expression: str) -> Check:
    """Return the check that a slot is still empty."""
    return Check(f"{expression} is None", f"{expression} is not None")


def _fields_from(path: TypedPath) -> int:
    """Return the index of the first step that is not assumed."""
    steps = path.alternatives[0].steps
    return next((number for number, step in enumerate(steps) if not step.assumed), len(steps))


def _is_deep(path: TypedPath) -> bool:
    """Return whether a path starts with a field and continues after it."""
    steps = path.alternatives[0].steps
    start = _fields_from(path)
    deep = [step for step in steps[start + 1 :] if not step.assumed]
    first = steps[start] if start < len(steps) else None
    return first is not None and (first.kind == "field" or (first.kind == "key" and not first.adds_null)) and bool(deep)


def _first_field(path: TypedPath) -> TypedStep:
    return path.alternatives[0].steps[_fields_from(path)]


def _is_object(path: TypedPath) -> bool:
    return any(module != "typing" for module, _ in path.leaf.imports())
