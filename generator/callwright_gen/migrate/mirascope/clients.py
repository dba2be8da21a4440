"""Clients of SDK versions that Callwright no longer supports."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import arguments, dotted, dotted_node
from callwright_gen.migrate.mirascope.calls import Call
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.targets import TABLE
from callwright_gen.migrate.source import Source


def find(program: Program) -> None:
    """Register the edits of constructors of old clients, and of params that are flat here."""
    if not program.calls.all:
        return
    for node in program.source.all(cst.Call):
        new = TABLE["clients"].get(program.source.qualified(node.func))
        if new:
            _find(program.source, node.func, new)
    for call in program.calls.all:
        if not call.neutral and call.provider in TABLE["flat"]:
            _find_flat(program.source, call, TABLE["flat"][call.provider])


def _find(source: Source, func: cst.BaseExpression, new: str) -> None:
    module, _, name = new.rpartition(".")
    old = dotted(func)
    if old.rpartition(".")[2] == name:
        _move_import(source, name, module)
    elif "." in old:
        source.edit(func, lambda _: dotted_node(f"{old.rpartition('.')[0]}.{name}"))
    else:
        source.need(module, name)
        source.edit(func, lambda _: cst.Name(name))


def _move_import(source: Source, name: str, module: str) -> None:
    for node in source.all(cst.ImportFrom):
        names = [] if isinstance(node.names, cst.ImportStar) else [dotted(each.name) for each in node.names]
        if names == [name] and node.module and dotted(node.module) != module and node not in source.edits:
            source.edit(node, lambda updated: updated.with_changes(module=dotted_node(module)))


def _find_flat(source: Source, call: Call, key: str) -> None:
    """`{"config": Config(k=v)}` becomes `{"k": v}`."""
    params = (call.options or {}).get("call_params")
    if params is None or not isinstance(params.value, cst.Dict):
        return
    for each in params.value.elements:
        text = isinstance(each, cst.DictElement) and isinstance(each.key, cst.SimpleString) and each.key.evaluated_value
        if text == key and isinstance(each.value, cst.Call) and arguments(each.value) is not None:
            source.edit(params.value, lambda updated: _flat(updated, key))


def _flat(updated: cst.Dict, key: str) -> cst.Dict:
    elements: list[cst.BaseDictElement] = []
    for each in updated.elements:
        nested = (
            isinstance(each, cst.DictElement)
            and isinstance(each.key, cst.SimpleString)
            and each.key.evaluated_value == key
        )
        if nested and isinstance(each.value, cst.Call):
            elements += [
                cst.DictElement(cst.SimpleString(f'"{arg.keyword.value}"'), arg.value)
                for arg in each.value.args
                if arg.keyword
            ]
        else:
            elements.append(each.with_changes(comma=cst.MaybeSentinel.DEFAULT))
    return updated.with_changes(elements=elements)
