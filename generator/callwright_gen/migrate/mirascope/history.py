"""`list[BaseMessageParam]` also holds the provider's own messages, such as `message_param`."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import code, expression
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.names import references
from callwright_gen.migrate.mirascope.targets import TABLE
from callwright_gen.migrate.source import Source


def find(program: Program) -> None:
    """Register the edits of list annotations, if the file uses the decorators of exactly one provider."""
    if len(program.calls.providers) != 1 or not _appends(program.source):
        return
    row = TABLE["providers"][program.calls.providers[0]]
    own = f"{row['prefix']}MessageParam"
    for node in references(program.source):
        element = program.source.inside(node, cst.Subscript)
        if not program.source.qualified(node).endswith(".BaseMessageParam") or element is None:
            continue
        if code(element).replace(" ", "") == f"list[{code(node)}]":
            program.source.need(f"callwright.{row['module']}", own)
            program.source.edit(node, lambda updated: expression(f"{code(updated)} | {own}"))


def _appends(source: Source) -> bool:
    """Return whether the provider's own messages are put into a conversation."""
    return any(
        each.attr.value in {"message_param", "user_message_param", "tool_message_params"}
        for each in source.all(cst.Attribute)
    )
