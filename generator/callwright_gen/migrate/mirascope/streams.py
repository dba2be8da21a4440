"""`<Prefix>Stream` inside an `async def` becomes `Async<Prefix>Stream`."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import dotted_node
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.names import references
from callwright_gen.migrate.mirascope.targets import find_target, provider_of
from callwright_gen.migrate.source import Source


def find(program: Program) -> None:
    """Register the edits of the stream classes of providers."""
    for node in references(program.source):
        qualified = program.source.qualified(node)
        if provider_of(qualified) and qualified.endswith("Stream") and _is_async(program.source, node):
            _find(program.source, node, qualified)


def _is_async(source: Source, node: cst.CSTNode) -> bool:
    function = source.inside(node, cst.FunctionDef)
    return function is not None and function.asynchronous is not None


def _find(source: Source, node: cst.Name | cst.Attribute, qualified: str) -> None:
    target = find_target(qualified)
    if target is None:
        return
    source.consume(node)
    module = target.module.rpartition(".")[2]
    if isinstance(node, cst.Attribute):
        source.need("callwright", module)
        source.edit(node, lambda _: dotted_node(f"{module}.Async{target.name}"))
    else:
        source.need(target.module, f"Async{target.name}")
        source.edit(node, lambda _: cst.Name(f"Async{target.name}"))
