"""`BaseDynamicConfig` becomes the dynamic config of the decorator, and the async one for an `async def`."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import dotted, dotted_node, items
from callwright_gen.migrate.mirascope.calls import Call
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.names import references
from callwright_gen.migrate.mirascope.targets import TABLE, find_target
from callwright_gen.migrate.params import COMMON
from callwright_gen.migrate.source import Source


def find(program: Program) -> None:
    """Register the edits of the annotations of decorated functions."""
    for node in references(program.source):
        name = program.source.qualified(node).rpartition(".")[2]
        call = program.calls.around(node)
        if call and name.endswith("DynamicConfig") and _is_in_returns(program.source, call, node):
            _find(program.source, call, node, name)
    for call in program.calls.all:
        if call.neutral:
            _check_neutral(program.source, call)


def _is_in_returns(source: Source, call: Call, node: cst.CSTNode) -> bool:
    returns = call.function.returns
    return returns is not None and returns in source.ancestors(node)


def _find(source: Source, call: Call, node: cst.Name | cst.Attribute, name: str) -> None:
    if call.neutral:
        if name == "BaseDynamicConfig":
            source.consume(node)
            source.need("callwright", "llm")
            source.edit(node, lambda _: dotted_node("llm.DynamicConfig"))
        return
    row = TABLE["providers"][call.provider]
    apart = call.is_async and not row.get("same")
    wanted = f"{'Async' if apart else ''}{row['prefix']}DynamicConfig"
    target = find_target(source.qualified(node))
    if target and target.name == wanted:
        return
    source.consume(node)
    if isinstance(node, cst.Attribute) and name != "BaseDynamicConfig" and dotted(node.value) == row["module"]:
        source.edit(node, lambda updated: updated.with_changes(attr=cst.Name(wanted)))
        source.need("callwright", row["module"])
    else:
        source.need(f"callwright.{row['module']}", wanted)
        source.edit(node, lambda _: cst.Name(wanted))


def _check_neutral(source: Source, call: Call) -> None:
    """Report what a dynamic config of a neutral call cannot hold."""
    for node in source.all(cst.Return):
        if source.inside(node, cst.FunctionDef) is not call.function:
            continue
        entries = items(node.value, dict_class=False) or {}
        if "client" in entries:
            source.note(
                entries["client"],
                "a dynamic config of llm.call has no client",
                "Pass client= to llm.override or llm.model where the function is called.",
            )
        own = [key for key in items(entries.get("call_params")) or {} if key not in COMMON]
        if own:
            source.note(
                entries["call_params"],
                f"{own[0]!r} is not a common call param",
                "Pass provider_params= to llm.override or llm.model where the function is called.",
            )
