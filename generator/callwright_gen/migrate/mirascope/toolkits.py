"""Toolkits: `__namespace__` is `namespace`, and fields make a dataclass, because a toolkit is not a model."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import name_of
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.targets import ROOT
from callwright_gen.migrate.source import Source


def find(program: Program) -> None:
    """Register the edits of all toolkits."""
    for node in program.source.all(cst.ClassDef):
        bases = [program.source.qualified(base.value) for base in node.bases]
        if any(each.startswith(f"{ROOT}.") and each.endswith(".BaseToolKit") for each in bases):
            _find(program.source, node)


def _find(source: Source, node: cst.ClassDef) -> None:
    for name in source.all(cst.Name):
        if name.value == "__namespace__" and node in source.ancestors(name):
            source.edit(name, lambda updated: updated.with_changes(value="namespace"))
    if any(_is_field(each) for each in node.body.body) and not node.decorators:
        source.need("dataclasses", "dataclass")
        source.edit(node, _as_dataclass)


def _is_field(statement: cst.CSTNode) -> bool:
    for each in statement.body if isinstance(statement, cst.SimpleStatementLine) else ():
        if isinstance(each, cst.AnnAssign):
            annotation = cst.Module([]).code_for_node(each.annotation.annotation)
            return "ClassVar" not in annotation and not name_of(each.target).startswith("__")
    return False


def _as_dataclass(updated: cst.ClassDef) -> cst.ClassDef:
    return updated.with_changes(decorators=[cst.Decorator(cst.Name("dataclass"))])
