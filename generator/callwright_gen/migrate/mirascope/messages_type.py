"""`Messages.Type` becomes the type of what the function returns."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import expression
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.targets import ROOT
from callwright_gen.migrate.source import Source

ANY = "str | BaseMessageParam | list[BaseMessageParam]"


def find(program: Program) -> None:
    """Register the edit of each use."""
    source = program.source
    for node in source.all(cst.Attribute):
        if source.qualified(node).startswith(f"{ROOT}.") and source.qualified(node).endswith(".Messages.Type"):
            _find(source, node)


def _find(source: Source, node: cst.Attribute) -> None:
    function = source.inside(node, cst.FunctionDef)
    returns = function is not None and function.returns in set(source.ancestors(node))
    text = _returned(source, function) if function is not None and returns else ANY
    if "BaseMessageParam" in text:
        source.need("callwright", "BaseMessageParam")
    if "Sequence" in text:
        source.need("collections.abc", "Sequence")
        source.need("callwright", "Part")
    source.consume(node.value)
    source.edit(node, lambda _: expression(text))


def _returned(source: Source, function: cst.FunctionDef) -> str:
    values = [
        each.value
        for each in source.all(cst.Return)
        if each.value is not None and source.inside(each, cst.FunctionDef) is function
    ]
    types = {type_of(source, each) for each in values}
    return types.pop() if len(types) == 1 else ANY


def type_of(source: Source, value: cst.BaseExpression) -> str:
    """Return the type of what a prompt function returns, as text; a union of all if it is unclear."""
    if isinstance(value, cst.SimpleString | cst.FormattedString | cst.ConcatenatedString):
        return "str"
    if _is_message(source, value):
        return "BaseMessageParam"
    if isinstance(value, cst.List):
        items = [each.value for each in value.elements]
        if items and all(
            isinstance(each, cst.StarredElement) or _is_message(source, each.value) for each in value.elements
        ):
            return "list[BaseMessageParam]"
        if items and not any(_is_message(source, each) for each in items):
            return "Sequence[str | Part]"
    return ANY


def _is_message(source: Source, value: cst.BaseExpression) -> bool:
    qualified = source.qualified(value.func) if isinstance(value, cst.Call) else ""
    return qualified.endswith(".BaseMessageParam") or qualified.rpartition(".")[0].endswith(".Messages")


def is_messages(source: Source, value: cst.BaseExpression | None) -> bool:
    """Return whether an expression is a list of messages."""
    return value is not None and type_of(source, value) == "list[BaseMessageParam]"
