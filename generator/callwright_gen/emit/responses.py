"""Emit the tool calls of a response, and its form as a message."""

from __future__ import annotations

import ast
from dataclasses import replace

from callwright_gen import shapes
from callwright_gen.code import Code
from callwright_gen.emit.python import source
from callwright_gen.emit.reads import body, early_returns, guarded
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import TypedPath, nodes
from callwright_gen.paths.loops import each
from callwright_gen.paths.lower import lower
from callwright_gen.paths.operations import Guard
from callwright_gen.paths.read import Scope

_RESPONSE = nodes.expression("self.response")


def tool_calls(writer: Writer) -> Code:
    """Emit the body that returns the raw tool calls."""
    calls = writer.provider.tool_calls
    scope = writer.scope()
    read = lower(calls.each, _RESPONSE, scope)
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
    found = replace(found, value=nodes.runtime("drop_empty_calls", found.value))
    return source(early_returns(found))


def reported_error(writer: Writer) -> Code:
    """Emit the body that returns an error that the provider sent as a response; empty if it never does."""
    path = writer.provider.error
    return Code("") if path is None else source(body(path, _RESPONSE, nodes.NONE))


def message_param(writer: Writer) -> Code:
    """Emit the body that builds the message."""
    shape = writer.provider.message
    types = writer.provider.types
    target = ast.Constant(str(writer.annotation(types.get("assistant_message", types["message"]))))
    empty = nodes.call("cast", target, ast.Dict([], []))
    guards: list[ast.stmt] = []
    scope = writer.scope()
    inside = Scope(scope.names, bind=False, dump=scope.dump)

    def read(slot: shapes.Placeholder) -> ast.expr:
        path = writer.provider.message_paths[slot.path]
        if not isinstance(shape, shapes.Placeholder):
            return lower(path, _RESPONSE, inside).expression(inside)
        whole = lower(path, _RESPONSE, scope).collected(scope).single().present(scope)
        guards.extend(guarded(whole.steps, empty))
        return whole.value

    message = ShapeWriter({"response": read}, writer=writer).tree(shape) if shape else ast.Dict([], [])
    return source([*guards, ast.Return(nodes.call("cast", target, message))])
