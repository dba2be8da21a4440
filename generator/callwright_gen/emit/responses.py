"""Emit the tool calls of a response, and its form as a message."""

from __future__ import annotations

from callwright_gen.code import Code, lines
from callwright_gen.emit.events import unless_null
from callwright_gen.emit.lower import lower
from callwright_gen.emit.plan import Check, Loop, Names
from callwright_gen.emit.reads import body, checked, clause, early_returns
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.writer import Writer
from callwright_gen.load import shapes
from callwright_gen.paths import TypedPath


def tool_calls(writer: Writer) -> Code:
    """Emit the body that returns the raw tool calls."""
    calls = writer.provider.tool_calls
    names = Names({"self"})
    each = lower(calls.each.alternatives[0], "self.response", names, writer.rt)
    loops = [number for number, operation in enumerate(each.operations) if isinstance(operation, Loop)]
    start = loops[0] if loops else len(each.operations)
    checks = [each.check] if each.nullable else []
    inside = [clause(operation) for operation in (*each.operations[start:], *checks)]
    arguments = [
        _value(writer, calls.id, each.sure),
        _value(writer, calls.name, each.sure, '""'),
        _value(writer, calls.arguments, each.sure, "{}"),
        _value(writer, calls.opaque, each.sure),
    ]
    if null_ids := writer.spec.response.tool_calls.null_ids:
        arguments[0] = unless_null(arguments[0], null_ids)
    while arguments[-1] == "None":
        arguments.pop()
    call = f"{writer.rt.RawToolCall}({', '.join(arguments)})"
    found = f"{writer.rt.drop_empty_calls}([{call} {' '.join(inside)}])"
    return lines([*early_returns(each.operations[:start], "[]"), f"return {found}"])


def reported_error(writer: Writer) -> Code:
    """Emit the body that returns an error that the provider sent as a response; empty if it never does."""
    path = writer.provider.error
    return body(path, "self.response", "None", writer.rt) if path is not None else Code("")


def _value(writer: Writer, path: TypedPath | None, start: str, default: str = "None") -> str:
    """Emit a value of a tool call; its checks become a conditional expression."""
    if path is None:
        return default
    plan = lower(path.alternatives[0], start, Names(), writer.rt, bind=False)
    checks = [op.condition for op in plan.operations if isinstance(op, Check)]
    value = f"{plan.value} or {default}" if plan.nullable and default != "None" else plan.value
    return f"{value} if {' and '.join(checks)} else {default}" if checks else value


def message_param(writer: Writer) -> Code:
    """Emit the body that builds the message."""
    shape = writer.provider.loaded.shape("response", "message_param")
    types = writer.provider.types
    target = writer.quoted(types.get("assistant_message", types["message"]))
    empty = f"{writer.rt.cast}({target}, {{}})"
    guards: list[str] = []
    names = Names({"self"})

    def read(slot: shapes.Placeholder) -> Code:
        path = writer.provider.message_paths[slot.path]
        if not isinstance(shape, shapes.Placeholder):
            return Code(_value(writer, path, "self.response"))
        plan = checked(lower(path.alternatives[0], "self.response", names, writer.rt), names)
        guards.extend(early_returns(plan.operations, empty))
        return Code(plan.value)

    shape_writer = ShapeWriter(writer.rt, {"response": read}, writer=writer)
    message = shape_writer.write(shape) if shape is not None else Code("{}")
    return lines([*guards, f"return {writer.rt.cast}({target}, {message})"])
