"""MCP clients: the session of the `mcp` package, and its tools by `mcp_tools`."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import expression, name_of
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.targets import ROOT
from callwright_gen.migrate.source import Source

CLIENTS = {"sse_client": "mcp.client.sse", "stdio_client": "mcp.client.stdio"}


def find(program: Program) -> None:
    """Register the edits of clients whose sessions are only asked for tools."""
    for node in program.source.all(cst.With):
        if len(node.items) == 1 and node.asynchronous is not None and isinstance(node.body, cst.IndentedBlock):
            _find(program.source, node, node.items[0])


def _find(source: Source, node: cst.With, item: cst.WithItem) -> None:
    call = item.item
    name = name_of(item.asname.name) if item.asname else ""
    qualified = source.qualified(call.func) if isinstance(call, cst.Call) else ""
    kind = qualified.rpartition(".")[2]
    if not isinstance(call, cst.Call) or not name or not qualified.startswith(f"{ROOT}.mcp.") or kind not in CLIENTS:
        return
    uses = [each for each in source.all(cst.Name) if each.value == name and node.body in source.ancestors(each)]
    asked = [_list_tools(source, each) for each in uses]
    if None in asked:
        return  # the name without a counterpart is reported
    source.consume(call.func)
    source.need("mcp", "ClientSession")
    source.need(CLIENTS[kind], kind)
    source.need("callwright", "mcp_tools")
    for each in asked:
        if each is not None:
            source.edit(each, lambda _: expression(f"mcp_tools({name})"))
    source.edit(call.func, lambda _: cst.Name(kind))
    source.edit(node, lambda updated: _with_session(updated, name))


def _list_tools(source: Source, use: cst.Name) -> cst.Call | None:
    """Return the call `client.list_tools()` of a use of the client."""
    attribute = source.parent(use)
    call = source.parent(attribute) if isinstance(attribute, cst.Attribute) else None
    listed = isinstance(attribute, cst.Attribute) and attribute.attr.value == "list_tools"
    return call if listed and isinstance(call, cst.Call) and not call.args else None


def _with_session(updated: cst.With, name: str) -> cst.With:
    pair = cst.AsName(cst.ensure_type(expression("(read, write)"), cst.Tuple))
    first = updated.items[0].with_changes(asname=pair, comma=cst.Comma(whitespace_after=cst.SimpleWhitespace(" ")))
    second = cst.WithItem(expression("ClientSession(read, write)"), cst.AsName(cst.Name(name)))
    start = cst.parse_statement(f"await {name}.initialize()")
    body = updated.body.with_changes(body=[start, *updated.body.body])
    return updated.with_changes(items=[first, second], body=body)
