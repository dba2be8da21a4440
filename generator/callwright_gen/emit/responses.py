"""The tool calls of a response, and the message that sends it back."""

from __future__ import annotations

from collections.abc import Collection

from callwright_gen.code import Code, lines
from callwright_gen.emit.reads import clause
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.trace import Bind, Check, Loop, Names, Operation, Trace
from callwright_gen.emit.tracing import trace
from callwright_gen.emit.writer import Writer
from callwright_gen.load import shapes
from callwright_gen.paths import TypedPath

_INDENT = "    "


def tool_calls(writer: Writer) -> Code:
    """Write the body that lists the raw calls."""
    calls = writer.provider.tool_calls
    names = Names({"self"})
    each = trace(calls.each.alternatives[0], "self.response", names, bind=False)
    loops = [number for number, operation in enumerate(each.operations) if isinstance(operation, Loop)]
    start = loops[0] if loops else len(each.operations)
    before = [operation for operation in each.operations[:start] if isinstance(operation, Check)]
    inside = [clause(operation) for operation in each.operations[start:]]
    arguments = [_value(path, each.value) for path in (calls.id, calls.name, calls.arguments, calls.opaque)]
    while arguments[-1] == "None":
        arguments.pop()
    made = f"{writer.rt.RawToolCall}({', '.join(arguments)})"
    guards = [line for check in before for line in (f"if {check.opposite}:", f"{_INDENT}return []")]
    return lines([*guards, f"return [{made} {' '.join(inside)}]"])


def _value(path: TypedPath | None, start: str) -> str:
    """Write a value of one call; its checks become a condition."""
    if path is None:
        return "None"
    found = trace(path.alternatives[0], start, Names(), bind=False)
    checks = [op.condition for op in found.operations if isinstance(op, Check)]
    return f"{found.value} if {' and '.join(checks)} else None" if checks else found.value


def message_param(writer: Writer) -> Code:
    """Write the body that makes the message."""
    shape = writer.provider.loaded.shape("response", "message_param")
    types = writer.provider.types
    guards: dict[Operation, None] = {}  # in order, each once: slots that start alike share them

    def read(slot: shapes.Slot) -> Code:
        found = _traced_beside(guards, writer.provider.message_paths[slot.path])
        guards.update(dict.fromkeys(found.operations))
        return Code(found.value)

    target = types.get("assistant_message", types["message"])
    empty = f"{writer.rt.cast}({writer.quoted(target)}, {{}})"
    written = ShapeWriter(writer.rt, {"response": read}).write(shape) if shape is not None else Code("{}")
    before = [line for guard in guards for line in _guard(guard, empty)]
    return lines([*before, f"return {writer.rt.cast}({writer.quoted(target)}, {written})"])


def _traced_beside(guards: Collection[Operation], path: TypedPath) -> Trace:
    """Trace a path; a name that stands for another value already is not taken again."""
    bound = {guard.name: guard.value for guard in guards if isinstance(guard, Bind)}
    taken = {"self"}
    while True:
        found = trace(path.alternatives[0], "self.response", Names(set(taken)))
        binds = [operation for operation in found.operations if isinstance(operation, Bind)]
        clashes = {bind.name for bind in binds if bound.get(bind.name, bind.value) != bind.value}
        if not clashes:
            return found
        taken |= clashes


def _guard(operation: Operation, empty: str) -> list[str]:
    match operation:
        case Bind():
            return [f"{operation.name} = {operation.value}"]
        case Check():
            return [f"if {operation.opposite}:", f"{_INDENT}return {empty}"]
        case Loop():
            return []
