"""Attributes of responses, streams and tools that have other names or other types here."""

from __future__ import annotations

from typing import Any

import libcst as cst

from callwright_gen.migrate.build import code, expression, name_of
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.values import Value
from callwright_gen.migrate.source import Source

COMMON = {
    "finish_reasons": "common_finish_reasons",
    "message_param": "common_message_param",
    "usage": "common_usage",
}
"""Attributes that are neutral in the predecessor's neutral responses."""
RAW = {"name": "name", "arguments": "arguments"}


def find(program: Program) -> None:
    """Register the edits of all attributes of values of known kinds."""
    for node in program.source.all(cst.Attribute):
        held = program.values.of(node.value)
        if held is not None:
            _find(program.source, node, held)
        _find_raw(program, node)


def _find(source: Source, node: cst.Attribute, held: Value) -> None:
    name = node.attr.value
    answer = held.kind in {"response", "stream", "chunk"}
    if answer and held.neutral and name in COMMON:
        source.edit(node, lambda updated: updated.with_changes(attr=cst.Name(COMMON[name])))
    elif answer and held.neutral and name in {"tool_message_params", "user_message_param"}:
        _find_messages(source, node)
    elif answer and name == "_caught":
        source.need("callwright", "attempts_of")
        source.edit(node, lambda updated: expression(f"[each.error for each in attempts_of({code(updated.value)})]"))
    elif answer and name == "cost" and held.kind != "chunk":
        source.need("callwright", "cost")
        source.edit(node, lambda updated: expression(f"cost({code(updated.value)})"))
    elif answer and name in {"model_dump", "model_dump_json", "cost_metadata"}:
        what = f"a {held.kind} has no `{name}`"
        source.note(node, what, "Read the attributes you need, or dump the SDK's object: `.response.model_dump()`.")
    elif held.kind == "tool" and name == "model_dump":
        _find_dump(source, node)
    elif held.kind == "chunk" and name == "signature":
        source.note(node, "a chunk has no `signature`", "It is in the stream's `message_param` at the end.")


def _find_messages(source: Source, node: cst.Attribute) -> None:
    """Decode messages of a neutral response: here they are the provider's own."""
    parent = source.parent(node)
    if isinstance(parent, cst.Call) and parent.func is node:
        source.edit(parent, lambda updated: _decoded(updated.func.value, code(updated)))
    elif isinstance(parent, cst.Element):
        source.edit(parent, _starred)
    elif node.attr.value == "user_message_param":
        source.edit(node, lambda updated: expression(f"{code(_decoded(updated.value, '[' + code(updated) + ']'))}[0]"))


def _starred(updated: cst.Element) -> cst.StarredElement:
    message = cst.ensure_type(updated.value, cst.Attribute)
    return cst.StarredElement(_decoded(message.value, f"[{code(message)}]"), updated.comma)


def _decoded(response: cst.BaseExpression, messages: str) -> cst.BaseExpression:
    return expression(f"{code(response)}.common_messages({messages})")


def _find_dump(source: Source, node: cst.Attribute) -> None:
    parent = source.parent(node)
    if isinstance(parent, cst.Call) and parent.func is node and not parent.args:
        source.edit(parent, lambda updated: _args_of(updated.func))
    else:
        source.note(node, "a tool has no `model_dump`", "Its arguments by name are `tool.args`.")


def _args_of(func: Any) -> cst.Attribute:
    return cst.ensure_type(func, cst.Attribute).with_changes(attr=cst.Name("args"))


def _find_raw(program: Program, node: cst.Attribute) -> None:
    """`tool.tool_call.function.name` is `tool.tool_call.name`."""
    function = node.value
    if node.attr.value not in RAW or not isinstance(function, cst.Attribute) or name_of(function.attr) != "function":
        return
    raw = function.value
    if isinstance(raw, cst.Attribute) and raw.attr.value == "tool_call":
        held = program.values.of(raw.value)
        if held is not None and held.kind == "tool":
            program.source.edit(node, _without_function)


def _without_function(updated: cst.Attribute) -> cst.Attribute:
    return updated.with_changes(value=cst.ensure_type(updated.value, cst.Attribute).value)
