"""The messages of a completion: a literal list, or a variable whose assignments and appends are literals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import libcst as cst

from callwright_gen.migrate.build import name_of
from callwright_gen.migrate.completions.reads import chain_of
from callwright_gen.migrate.prompts import common_message, common_messages
from callwright_gen.migrate.source import Source


@dataclass
class Messages:
    """Messages that can be written as common ones: the edits of their variable, and how the argument is written."""

    convert: Callable[[cst.BaseExpression], cst.BaseExpression]
    needs: tuple[str, ...] = ("Messages",)
    edits: list[Callable[[], None]] = field(default_factory=list[Callable[[], None]])


def read_messages(source: Source, node: cst.BaseExpression) -> Messages | None:
    """Return how to write the messages; None if not all of them are understood."""
    if common_messages(node) is not None:
        return Messages(lambda updated: common_messages(updated) or updated)
    if not isinstance(node, cst.Name):
        return None
    scope = source.inside(node, cst.FunctionDef)
    messages = Messages(lambda updated: updated)
    for use in source.all(cst.Name):
        same = use.value == node.value and use is not node and source.inside(use, cst.FunctionDef) is scope
        if same and not _read_use(source, use, messages):
            return None
    return messages


def _read_use(source: Source, use: cst.Name, messages: Messages) -> bool:
    parent = source.parent(use)
    if isinstance(parent, cst.AssignTarget):
        return _read_assign(source, source.parent(parent), messages)
    if isinstance(parent, cst.Arg):
        return parent.keyword is use or _is_completion(source, parent)
    chain, steps = chain_of(source, use)
    call = source.parent(chain)
    if steps == "append" and isinstance(call, cst.Call) and call.func is chain and len(call.args) == 1:
        return _read_append(source, call.args[0].value, messages)
    return False


def _is_completion(source: Source, argument: cst.Arg) -> bool:
    call = source.parent(argument)
    return isinstance(call, cst.Call) and source.qualified(call.func) in {"litellm.completion", "litellm.acompletion"}


def _read_assign(source: Source, assign: cst.CSTNode | None, messages: Messages) -> bool:
    if not isinstance(assign, cst.Assign) or common_messages(assign.value) is None:
        return False
    value = assign.value
    if value not in source.edits:
        messages.edits.append(lambda: _edit_once(source, value, lambda updated: common_messages(updated) or updated))
    return True


def _read_append(source: Source, value: cst.BaseExpression, messages: Messages) -> bool:
    if common_message(value) is not None:
        messages.edits.append(lambda: _edit_once(source, value, lambda updated: common_message(updated) or updated))
        return True
    first: cst.BaseExpression = value
    while isinstance(first, cst.Attribute | cst.Subscript):
        first = first.value
    if chain_of(source, first)[1] == "choices.0.message" and name_of(first):
        name = name_of(first)
        new = cst.Attribute(cst.Name(name), cst.Name("common_message_param"))
        messages.edits.append(lambda: _edit_once(source, value, lambda _: new))
        return True
    return False


def _edit_once(source: Source, node: cst.CSTNode, edit: Callable[[cst.BaseExpression], cst.BaseExpression]) -> None:
    """Register an edit unless another completion with the same messages has."""
    if node not in source.edits:
        source.edit(node, edit)
