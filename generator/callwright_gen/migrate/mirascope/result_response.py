"""`book._response` of a structured answer: the call returns both with `with_response`."""

from __future__ import annotations

from typing import Any

import libcst as cst

from callwright_gen.migrate.build import code, expression, name_of
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.source import Source


def find(program: Program) -> None:
    """Register the edits of values whose response is read."""
    uses: dict[tuple[cst.CSTNode | None, str], list[cst.Attribute]] = {}
    for node in program.source.all(cst.Attribute):
        held = program.values.of(node.value) if node.attr.value == "_response" else None
        if held is None or held.kind != "value":
            continue
        scope = program.source.inside(node, cst.FunctionDef)
        uses.setdefault((scope, name_of(node.value)), []).append(node)
    for (where, name), nodes in uses.items():
        _find(program.source, where, name, nodes)


def _find(source: Source, scope: cst.CSTNode | None, name: str, nodes: list[cst.Attribute]) -> None:
    statement = _assignment(source, scope, name)
    if statement is None:
        for node in nodes:
            hint = "Call the function as `with_response(f)(…)`: the result has `.value` and `.response`."
            source.note(node, "a structured answer has no `_response`", hint)
        return
    answer = f"{name}_answer"
    source.need("callwright", "with_response")
    source.edit(statement, lambda updated: _two_statements(updated, name, answer))
    for node in nodes:
        source.edit(node, lambda _: expression(f"{answer}.response"))


def _assignment(source: Source, scope: cst.CSTNode | None, name: str) -> cst.SimpleStatementLine | None:
    """Return the only statement that assigns a name, if it is one assignment of a call."""
    found = [
        each
        for each in source.all(cst.Assign)
        if source.inside(each, cst.FunctionDef) is scope and any(name_of(one.target) == name for one in each.targets)
    ]
    if len(found) != 1 or len(found[0].targets) != 1:
        return None
    value = found[0].value.expression if isinstance(found[0].value, cst.Await) else found[0].value
    statement = source.parent(found[0])
    if not isinstance(statement, cst.SimpleStatementLine) or len(statement.body) != 1:
        return None
    return statement if isinstance(value, cst.Call) else None


def _two_statements(updated: cst.SimpleStatementLine, name: str, answer: str) -> Any:
    assign = cst.ensure_type(updated.body[0], cst.Assign)
    value = assign.value
    call = cst.ensure_type(value.expression if isinstance(value, cst.Await) else value, cst.Call)
    wrapped = call.with_changes(func=expression(f"with_response({code(call.func)})"))
    new = value.with_changes(expression=wrapped) if isinstance(value, cst.Await) else wrapped
    target = assign.targets[0].with_changes(target=cst.Name(answer))
    first = updated.with_changes(body=[assign.with_changes(targets=[target], value=new)])
    second = cst.parse_statement(f"{name} = {answer}.value")
    return cst.FlattenSentinel([first, second])
