"""Emit the tool calls of a response, and its form as a message."""

from __future__ import annotations

import ast
from dataclasses import replace
from itertools import takewhile

from callwright_gen import shapes
from callwright_gen.code import Code
from callwright_gen.emit.literals import literal_of
from callwright_gen.emit.python import source
from callwright_gen.emit.reads import body, checked, early_returns
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.shared import Start
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import TypedPath, TypedStep, nodes
from callwright_gen.paths.loops import each
from callwright_gen.paths.lower import lower, lower_steps
from callwright_gen.paths.operations import Guard
from callwright_gen.paths.read import Read, Scope

_RESPONSE = nodes.expression("self.response")
_SHARED = {"field", "key", "undeclared", "index"}
_WHOLE = {*_SHARED, "match", "differs", "has", "lacks", "is"}


def tool_calls(writer: Writer, start: Start) -> Code:
    """Emit the body that returns the raw tool calls."""
    calls = writer.provider.tool_calls
    scope = writer.scope()
    begin, each_call = start.of(calls.each)
    read = lower(each_call, begin, scope)
    one = (read if read.many else each(read, scope)).present(scope)
    inside = Scope(scope.names, bind=False, dump=scope.dump)

    def value(path: TypedPath | None, default: ast.expr = nodes.NONE, nulls: tuple[str, ...] = ()) -> ast.expr:
        if path is None:
            return default
        read = lower(path, one.value, inside)
        if nulls:
            read = read.collected(inside).single().named(inside)
            read = read.then(Guard(nodes.none_of(read.value, nulls)))
        return read.expression(inside, default)

    arguments = [
        value(calls.id, nulls=calls.null_ids),
        value(calls.name, nodes.EMPTY_TEXT),
        value(calls.arguments, ast.Dict([], [])),
        value(calls.opaque),
    ]
    call = nodes.runtime("RawToolCall", *nodes.without_trailing_none(arguments))
    found = replace(one, value=call).collected(scope)
    return source(early_returns(found))


def reported_error(writer: Writer) -> Code:
    """Emit the body that returns an error that the provider sent as a response; empty if it never does."""
    path = writer.provider.error
    return Code("") if path is None else source(body(path, _RESPONSE, nodes.NONE))


def message_param(writer: Writer, start: Start) -> Code:
    """Emit the body that builds the message. An answer without a message is an error: APIs reject an empty one."""
    shape = writer.provider.message or shapes.Mapping((), ())
    types = writer.provider.types
    target = ast.Constant(str(writer.annotation(types.get("assistant_message", types["message"]))))
    scope = writer.scope()
    inside = Scope(scope.names, bind=False, dump=scope.dump)
    shared = _shared_steps(writer, shape)
    begin = start if shared[: len(start.steps)] == start.steps else Start()
    base = lower_steps(shared[len(begin.steps) :], begin.read, scope).present(scope)
    guards = checked(base.steps, ast.Expr(nodes.runtime("raise_no_message")))

    def read(slot: shapes.Placeholder) -> ast.expr:
        path = writer.provider.message_paths[slot.path]
        sides = [replace(side, steps=side.steps[len(shared) :]) for side in path.alternatives]
        return lower(replace(path, alternatives=tuple(sides)), Read(base.value), inside).expression(inside)

    message = literal_of(writer, ShapeWriter({"response": read}, writer=writer), shape, "param", scope.names)
    returned = message.value if message.typed else nodes.call("cast", target, message.value)
    return source([*guards, *message.statements, ast.Return(returned)])


def _shared_steps(writer: Writer, shape: shapes.Shape) -> tuple[TypedStep, ...]:
    """Return the first steps that lead to the whole message, or to several of its values."""
    slots = shapes.placeholders_of(shape)
    sides = [side for slot in slots for side in writer.provider.message_paths[slot.path].alternatives]
    if any(side.root for side in sides) or (isinstance(shape, shapes.Mapping) and len(sides) == 1):
        return ()
    whole = isinstance(shape, shapes.Placeholder)
    steps = [side.steps if whole else side.steps[:-1] for side in sides]
    kinds = _WHOLE if whole else _SHARED
    shared = takewhile(lambda each: len(set(each)) == 1 and each[0].kind in kinds, zip(*steps, strict=False))
    return tuple(first for first, *_ in shared)
