"""References to names of the predecessor, where the new name differs."""

from __future__ import annotations

from functools import lru_cache

import libcst as cst

from callwright_gen.migrate.build import dotted, dotted_node
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.targets import ROOT, find_target, hint_for, provider_of
from callwright_gen.migrate.source import Source


def find(program: Program) -> None:
    """Register an edit of each reference whose text changes."""
    for node in references(program.source):
        if node not in program.source.consumed:
            _find(program, node)


@lru_cache(maxsize=1)
def references(source: Source) -> list[cst.Name | cst.Attribute]:
    """Return the names and chains of attributes that are names of the predecessor, outside imports."""
    nodes: list[cst.Name | cst.Attribute] = [*source.all(cst.Name), *source.all(cst.Attribute)]
    found = [node for node in nodes if dotted(node) and _is_whole(source, node)]
    imports = cst.ImportFrom | cst.Import
    return [node for node in found if not any(isinstance(each, imports) for each in source.ancestors(node))]


def _is_whole(source: Source, node: cst.Name | cst.Attribute) -> bool:
    """Return whether a node is the whole name, not a part of it, nor an attribute of what it names."""
    qualified, parent = source.qualified(node), source.parent(node)
    if not qualified.startswith(f"{ROOT}.") or (isinstance(parent, cst.Attribute) and parent.attr is node):
        return False
    if isinstance(node, cst.Attribute) and _is_leaf(source.qualified(node.value)):
        return False
    return not isinstance(parent, cst.Attribute) or _is_leaf(qualified)


def _is_leaf(qualified: str) -> bool:
    """Return whether a full name is a class or a function with a counterpart."""
    module = qualified == f"{ROOT}.llm" or _is_module(qualified)
    return not module and find_target(qualified) is not None


def _is_module(qualified: str) -> bool:
    return qualified.endswith(f".core.{provider_of(qualified)}")


def _find(program: Program, node: cst.Name | cst.Attribute) -> None:
    source, qualified = program.source, program.source.qualified(node)
    target = find_target(qualified)
    if target is None:
        source.note(node, f"{dotted(node)} has no counterpart in Callwright", hint_for(qualified))
        return
    if target.builtin:
        source.consume(node)
        source.edit(node, lambda _: cst.Name(target.name))
        return
    name = _async_name(source, node, target.name) if qualified.startswith(f"{ROOT}.llm.") else target.name
    if dotted(node).rpartition(".")[2] == name and _still_bound(source, node):
        return
    if isinstance(node, cst.Name) and not _imported_as(node, qualified):
        return  # an alias, which the import keeps
    source.consume(node)
    if target.module == "callwright" and _is_module(qualified):
        source.need(target.module, name)
        source.edit(node, lambda _: cst.Name(name))
    else:
        _replace(source, node, target.module, name)


def _replace(source: Source, node: cst.Name | cst.Attribute, module: str, name: str) -> None:
    """Write a name as an attribute of its module where it was one, else as a plain name."""
    last = module.rpartition(".")[2]
    if isinstance(node, cst.Attribute) and last != "callwright":
        source.need("callwright", last)
        source.edit(node, lambda _: dotted_node(f"{last}.{name}"))
    else:
        source.need(module, name)
        source.edit(node, lambda _: cst.Name(name))


def _async_name(source: Source, node: cst.CSTNode, name: str) -> str:
    """Return the name of the async stream inside an `async def`."""
    function = source.inside(node, cst.FunctionDef)
    return "BaseAsyncStream" if name == "BaseStream" and function and function.asynchronous else name


def _still_bound(source: Source, node: cst.Name | cst.Attribute) -> bool:
    """Return whether the first part of a reference is a name that the rewritten imports still define."""
    first: cst.BaseExpression = node
    while isinstance(first, cst.Attribute):
        first = first.value
    qualified = source.qualified(first)
    target = find_target(qualified)
    return target is not None and (target.name == dotted(first) or not _imported_as(first, qualified))


def _imported_as(node: cst.CSTNode, qualified: str) -> bool:
    """Return whether a name is imported under its own name."""
    return dotted(node) == qualified.rpartition(".")[2]
