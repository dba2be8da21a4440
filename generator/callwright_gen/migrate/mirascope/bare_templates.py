"""`@prompt_template()` above a function that is called: what it returns becomes a list of messages."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import dotted_node, expression
from callwright_gen.migrate.mirascope.messages_type import is_messages, type_of
from callwright_gen.migrate.source import Source

_MESSAGES = "list[BaseMessageParam]"


def make_messages(source: Source, function: cst.FunctionDef) -> bool:
    """Register the edits that make a function return what the decorator made of it; return False if it is unclear."""
    returned = returns_of(source, function)
    forms = [_form(source, each.value) for each in returned]
    if not forms or None in forms:
        return False
    if all(form == "{}" for form in forms):
        _retype_config(source, function)
        return True  # a dict stays as it is
    if "{}" in forms:
        return False
    for each, form in zip(returned, forms, strict=True):
        if form:
            _wrap(source, each, form)
    if function.returns is not None:
        source.need("callwright", "BaseMessageParam")
        source.edit(function.returns, lambda updated: updated.with_changes(annotation=expression(_MESSAGES)))
    return True


def _retype_config(source: Source, function: cst.FunctionDef) -> None:
    """Make the config of no provider that of `llm.call`, which has messages."""
    returns = function.returns
    if returns is not None and source.qualified(returns.annotation).endswith(".BaseDynamicConfig"):
        source.consume(returns.annotation)
        source.need("callwright", "llm")
        source.edit(returns.annotation, lambda _: dotted_node("llm.DynamicConfig"))


def returns_of(source: Source, function: cst.FunctionDef) -> list[cst.Return]:
    """Return the return statements of a function, without those of functions in it."""
    return [each for each in source.all(cst.Return) if source.inside(each, cst.FunctionDef) is function]


def _form(source: Source, value: cst.BaseExpression | None) -> str | None:
    """Return what to put around a value, with `{}` for a dict; an empty string for messages; None if it is unclear."""
    if isinstance(value, cst.Dict):
        return "{}"
    if value is None:
        return None
    if is_messages(source, value):
        return ""
    match type_of(source, value):
        case "str" | "Sequence[str | Part]":
            return "[Messages.User()]"
        case "BaseMessageParam":
            return "[]"
        case _:
            return None


def _wrap(source: Source, statement: cst.Return, form: str) -> None:
    value = statement.value
    assert value is not None
    if form == "[]":
        source.edit(value, lambda updated: cst.List([cst.Element(updated)]))
        return
    source.need("callwright", "Messages")
    call = expression("Messages.User")
    source.edit(value, lambda updated: cst.List([cst.Element(cst.Call(call, [cst.Arg(updated)]))]))
