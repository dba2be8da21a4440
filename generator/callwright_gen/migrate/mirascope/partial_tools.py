"""`tool.delta is not None` asks whether a tool is partial: here `delta` is never None."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import expression, name_of
from callwright_gen.migrate.mirascope.context import Program


def find(program: Program) -> None:
    """Register the edits of comparisons of `delta` with None, and of its use as a condition."""
    for node in program.source.all(cst.Attribute):
        held = program.values.of(node.value) if node.attr.value == "delta" else None
        if held is None or held.kind != "tool":
            continue
        parent = program.source.parent(node)
        if isinstance(parent, cst.Comparison) and parent.left is node and len(parent.comparisons) == 1:
            _find(program, parent)
        elif isinstance(parent, cst.If) and parent.test is node:
            program.source.edit(node, lambda updated: updated.with_changes(attr=cst.Name("is_partial")))


def _find(program: Program, node: cst.Comparison) -> None:
    operator, value = node.comparisons[0].operator, node.comparisons[0].comparator
    if name_of(value) != "None":
        return

    def edit(updated: cst.Comparison) -> cst.BaseExpression:
        partial = cst.ensure_type(updated.left, cst.Attribute).with_changes(attr=cst.Name("is_partial"))
        if isinstance(operator, cst.IsNot | cst.NotEqual):
            return partial
        return cst.ensure_type(expression("not x"), cst.UnaryOperation).with_changes(expression=partial)

    program.source.edit(node, edit)
