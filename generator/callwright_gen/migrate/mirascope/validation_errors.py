"""`except ValidationError` around a call also catches Callwright's errors; `e._response` is `e.response`."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import code, expression, name_of
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.source import Source

PYDANTIC = frozenset({"pydantic.ValidationError", "pydantic_core.ValidationError"})
OURS = ("ResponseModelError", "ToolArgumentsError")


def find(program: Program) -> None:
    """Register the edits of handlers whose `try` calls a decorated function or a tool."""
    for node in program.source.all(cst.Try):
        if _calls(program, node.body):
            for handler in node.handlers:
                _find_handler(program.source, handler)
    for call in program.source.all(cst.Call):
        if name_of(_last(call.func)) in {"retry_if_exception_type", "collect_errors"} and program.calls.all:
            _find_condition(program.source, call)


def _calls(program: Program, body: cst.BaseSuite) -> bool:
    names = set(program.calls.by_name)
    calls = [each for each in program.source.all(cst.Call) if body in program.source.ancestors(each)]
    attributes = [each for each in program.source.all(cst.Attribute) if body in program.source.ancestors(each)]
    held = [program.values.of(each.value) for each in attributes if each.attr.value in {"tool", "tools", "call"}]
    return any(name_of(_last(each.func)) in names for each in calls) or any(held)


def _last(func: cst.BaseExpression) -> cst.BaseExpression:
    return func.attr if isinstance(func, cst.Attribute) else func


def _find_handler(source: Source, handler: cst.ExceptHandler) -> None:
    caught = handler.type
    if caught is None or source.qualified(caught) not in PYDANTIC:
        return
    name = name_of(handler.name.name) if handler.name else ""
    used = _attributes(source, handler, name) if name else {}
    if "_response" in used:
        source.need("callwright", OURS[0])
        source.edit(caught, lambda _: cst.Name(OURS[0]))
        for each in used["_response"]:
            source.edit(each, lambda updated: updated.with_changes(attr=cst.Name("response")))
    else:
        _add(source, caught)
    for attribute in ("errors", "json", "error_count"):
        for each in used.get(attribute, []):
            hint = "The error's text says what is wrong; its `__cause__` is pydantic's error."
            source.note(each, f"Callwright's errors have no `{attribute}`", hint)


def _attributes(source: Source, handler: cst.ExceptHandler, name: str) -> dict[str, list[cst.Attribute]]:
    found: dict[str, list[cst.Attribute]] = {}
    for each in source.all(cst.Attribute):
        if name_of(each.value) == name and handler in source.ancestors(each):
            found.setdefault(each.attr.value, []).append(each)
    return found


def _add(source: Source, caught: cst.BaseExpression) -> None:
    for name in OURS:
        source.need("callwright", name)

    def edit(updated: cst.BaseExpression) -> cst.BaseExpression:
        return expression(f"({', '.join([code(updated), *OURS])})")

    source.edit(caught, edit)


def _find_condition(source: Source, node: cst.Call) -> None:
    """Add the classes to the condition of a retry that names pydantic's error alone."""
    condition = name_of(_last(node.func)) == "retry_if_exception_type"
    if condition and node.args and source.qualified(node.args[0].value) in PYDANTIC:
        _add(source, node.args[0].value)
