"""`TextPart(type="text", …)` loses its `type`: the class says it."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.targets import ROOT


def find(program: Program) -> None:
    """Register the edit of each call of a part with a `type`."""
    source = program.source
    for node in source.all(cst.Call):
        qualified = source.qualified(node.func)
        name = qualified.rpartition(".")[2]
        typed = any(arg.keyword and arg.keyword.value == "type" for arg in node.args)
        if typed and qualified.startswith(f"{ROOT}.") and name.endswith("Part"):
            source.edit(node, _without_type)


def _without_type(updated: cst.Call) -> cst.Call:
    args = [arg for arg in updated.args if not (arg.keyword and arg.keyword.value == "type")]
    if args and args[-1] is not updated.args[-1]:
        last = updated.args[-1]
        args[-1] = args[-1].with_changes(comma=last.comma, whitespace_after_arg=last.whitespace_after_arg)
    return updated.with_changes(args=args)
