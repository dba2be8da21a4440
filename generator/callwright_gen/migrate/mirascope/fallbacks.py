"""`@fallback(errors, [{…}])` becomes a call of `fallback` with overrides of the function."""

from __future__ import annotations

from typing import Any

import libcst as cst

from callwright_gen.migrate.build import code, items
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.models import model_expression, params_arguments
from callwright_gen.migrate.mirascope.targets import ROOT
from callwright_gen.migrate.source import Source

DECORATOR = f"{ROOT}.retries.fallback"


def find(program: Program) -> None:
    """Register the edits of functions at the top level of a module whose fallbacks are literals."""
    neutral = {call.function for call in program.calls.all if call.neutral}
    for node in program.source.all(cst.Decorator):
        call, function = node.decorator, program.source.parent(node)
        if not isinstance(call, cst.Call) or program.source.qualified(call.func) not in {
            DECORATOR,
            f"{DECORATOR}.fallback",
        }:
            continue
        if function in neutral and isinstance(program.source.parent(function), cst.Module):
            _find(program.source, node, call, cst.ensure_type(function, cst.FunctionDef))


def _find(source: Source, node: cst.Decorator, call: cst.Call, function: cst.FunctionDef) -> None:
    written = _overrides(call, f"_{function.name.value}")
    if written is None or function.decorators[0] is not node:
        return  # the name without a counterpart is reported
    name, errors = function.name.value, _errors(call)
    source.consume(call.func)
    source.need("callwright", "fallback")
    source.need("callwright", "llm")
    source.edit(node, lambda _: cst.RemoveFromParent())
    source.edit(function, lambda updated: _with_fallback(updated, name, ", ".join(written), errors))


def _overrides(call: cst.Call, function: str) -> list[str] | None:
    if len(call.args) != 2 or not isinstance(call.args[1].value, cst.List):  # noqa: PLR2004 - the errors, the fallbacks
        return None
    written = [_override(each.value, function) for each in call.args[1].value.elements]
    return None if None in written or not written else [each for each in written if each]


def _override(node: cst.BaseExpression, function: str) -> str | None:
    entries = items(node) or {}
    if not {"provider", "model"} <= entries.keys() <= {"catch", "provider", "model", "call_params", "client"}:
        return None
    model = model_expression(entries["provider"], entries["model"])
    if model is None:
        return None
    args = [function, code(model)]
    if "call_params" in entries:
        params = params_arguments(entries["call_params"], "")
        if params is None:
            return None
        args += [code(each.with_changes(comma=cst.MaybeSentinel.DEFAULT)) for each in params]
    if "client" in entries:
        args.append(f"client={code(entries['client'])}")
    return f"llm.override({', '.join(args)})"


def _errors(call: cst.Call) -> str:
    """Return all error classes of the decorator: here, any of them starts any of the fallbacks."""
    nodes = [call.args[0].value]
    if isinstance(call.args[1].value, cst.List):
        nodes += [entry for each in call.args[1].value.elements if (entry := (items(each.value) or {}).get("catch"))]
    names: dict[str, None] = {}
    for node in nodes:
        elements = node.elements if isinstance(node, cst.Tuple | cst.List) else None
        names |= dict.fromkeys([code(each.value) for each in elements] if elements else [code(node)])
    listed = ", ".join(names)
    return f"({listed})" if len(names) > 1 else listed


def _with_fallback(updated: cst.FunctionDef, name: str, overrides: str, errors: str) -> Any:
    text = f"{name} = fallback(_{name}, {overrides}, on={errors})"
    line = cst.parse_statement(text)
    return cst.FlattenSentinel(
        [
            updated.with_changes(name=cst.Name(f"_{name}")),
            cst.ensure_type(line, cst.SimpleStatementLine).with_changes(
                leading_lines=[cst.EmptyLine(indent=False)] * 2
            ),
        ]
    )
