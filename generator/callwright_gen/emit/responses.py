"""The tool calls of a response, and the message that sends it back."""

from __future__ import annotations

from callwright_gen.code import Code, lines
from callwright_gen.emit.reads import clause
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.trace import Bind, Check, Loop, Names, Operation
from callwright_gen.emit.tracing import trace
from callwright_gen.emit.writer import Writer
from callwright_gen.load import shapes
from callwright_gen.paths import TypedPath

_INDENT = "    "


def tool_calls(writer: Writer) -> Code:
    """Write the body that lists the raw calls."""
    calls = writer.provider.tool_calls
    names = Names({"self"})
    each = trace(calls.each.alternatives[0], "self.response", names, writer.rt, bind=False)
    loops = [number for number, operation in enumerate(each.operations) if isinstance(operation, Loop)]
    start = loops[0] if loops else len(each.operations)
    before = [operation for operation in each.operations[:start] if isinstance(operation, Check)]
    inside = [clause(operation) for operation in each.operations[start:]]
    arguments = [_value(writer, path, each.value) for path in (calls.id, calls.name, calls.arguments, calls.opaque)]
    while arguments[-1] == "None":
        arguments.pop()
    made = f"{writer.rt.RawToolCall}({', '.join(arguments)})"
    guards = [line for check in before for line in (f"if {check.opposite}:", f"{_INDENT}return []")]
    return lines([*guards, f"return [{made} {' '.join(inside)}]"])


def _value(writer: Writer, path: TypedPath | None, start: str) -> str:
    """Write a value of one call; its checks become a condition."""
    if path is None:
        return "None"
    found = trace(path.alternatives[0], start, Names(), writer.rt, bind=False)
    checks = [op.condition for op in found.operations if isinstance(op, Check)]
    return f"{found.value} if {' and '.join(checks)} else None" if checks else found.value


def message_param(writer: Writer) -> Code:
    """Write the body that makes the message."""
    shape = writer.provider.loaded.shape("response", "message_param")
    types = writer.provider.types
    target = writer.quoted(types.get("assistant_message", types["message"]))
    guards = _guards(writer, shape, f"{writer.rt.cast}({target}, {{}})") if isinstance(shape, shapes.Slot) else []

    def read(slot: shapes.Slot) -> Code:
        path = writer.provider.message_paths[slot.path]
        if isinstance(shape, shapes.Slot):
            return Code(trace(path.alternatives[0], "self.response", Names({"self"}), writer.rt).value)
        return Code(_value(writer, path, "self.response"))

    written = ShapeWriter(writer.rt, {"response": read}).write(shape) if shape is not None else Code("{}")
    return lines([*guards, f"return {writer.rt.cast}({target}, {written})"])


def _guards(writer: Writer, slot: shapes.Slot, empty: str) -> list[str]:
    """Return early where the one value that the message is does not exist."""
    path = writer.provider.message_paths[slot.path]
    found = trace(path.alternatives[0], "self.response", Names({"self"}), writer.rt)
    checks = [*found.operations, *([found.check] if found.doubted else [])]
    return [line for operation in checks for line in _guard(operation, empty)]


def _guard(operation: Operation, empty: str) -> list[str]:
    match operation:
        case Bind():
            return [f"{operation.name} = {operation.value}"]
        case Check():
            return [f"if {operation.opposite}:", f"{_INDENT}return {empty}"]
        case Loop():
            return []
