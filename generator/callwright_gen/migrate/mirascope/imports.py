"""Imports of the predecessor become imports of Callwright."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import libcst as cst

from callwright_gen.migrate.build import dotted, dotted_node, name_of
from callwright_gen.migrate.mirascope.context import Program
from callwright_gen.migrate.mirascope.names import references
from callwright_gen.migrate.mirascope.targets import PACKAGES, ROOT, Target, find_target, hint_for, provider_row
from callwright_gen.migrate.source import Source


def find(program: Program) -> None:
    """Register the edits of all import statements. This is the last rule: it knows which names are still used."""
    source = program.source
    seen: set[str] = set()
    for node in source.all(cst.ImportFrom):
        module = dotted(node.module) if node.module and not node.relative else ""
        if module == ROOT or module.startswith(f"{ROOT}."):
            _find_from(source, node, module, seen)
    for plain in source.all(cst.Import):
        _find_import(source, plain)


def _find_from(source: Source, node: cst.ImportFrom, module: str, seen: set[str]) -> None:
    if isinstance(node.names, cst.ImportStar):
        source.note(node, f"the names of `from {module} import *` are unknown", "Import each name, and migrate again.")
        return
    groups: dict[str, list[cst.ImportAlias]] = defaultdict(list)
    for alias in node.names:
        qualified = f"{module}.{name_of(alias.name)}"
        local = name_of(alias.asname.name) if alias.asname else name_of(alias.name)
        target = find_target(qualified)
        if target is None or target.builtin:
            if qualified not in PACKAGES and not target and _is_used(source, local):
                groups[module].append(alias)
                _note_unused(source, alias, qualified, local)
        elif _is_used(source, local):
            groups[target.module].append(_renamed(alias, target))
    _register(source, node, groups, seen)
    seen.update(groups)


def _note_unused(source: Source, alias: cst.ImportAlias, qualified: str, local: str) -> None:
    """Report an import without a counterpart whose uses are not reported themselves."""
    if not _uses(source, local):
        source.note(alias, f"{qualified} has no counterpart in Callwright", hint_for(qualified))


def _register(source: Source, node: cst.ImportFrom, groups: dict[str, list[cst.ImportAlias]], seen: set[str]) -> None:
    if not groups:
        _remove(source, node)
        return
    first, *others = groups.items()
    if first[0] in seen and not others and _is_plain(source, node):
        others = [first]
        _remove(source, node)
    elif first[0] != dotted(node.module or cst.Name("")) or len(first[1]) != _count(node.names):
        source.edit(node, lambda updated: _with_names(updated, *first))
    for module, aliases in others:
        for alias in aliases:
            asname = name_of(alias.asname.name) if alias.asname else ""
            source.need(module, name_of(alias.name), asname)


def _count(names: Sequence[cst.ImportAlias] | cst.ImportStar) -> int:
    return 0 if isinstance(names, cst.ImportStar) else len(names)


def _is_plain(source: Source, node: cst.ImportFrom) -> bool:
    """Return whether an import can be joined with one above: at the top of the file, no aliases, no comments."""
    statement = source.parent(node)
    names = () if isinstance(node.names, cst.ImportStar) else node.names
    top = statement is not None and isinstance(source.parent(statement), cst.Module)
    return top and not any(each.asname for each in names) and "#" not in source.text(statement or node)


def _remove(source: Source, node: cst.ImportFrom | cst.Import) -> None:
    statement = source.parent(node)
    if statement is not None:
        source.edit(node, lambda _: cst.RemoveFromParent())
        source.edit(statement, _without_empty)


def _with_names(updated: cst.ImportFrom, module: str, names: list[cst.ImportAlias]) -> cst.ImportFrom:
    unique = list({(dotted(each.name), each.asname is None): each for each in names}.values())
    old = updated.names
    if not isinstance(old, cst.ImportStar) and len(unique) != len(old):
        last = unique[-1].with_changes(comma=old[-1].comma)
        unique = [each.with_changes(comma=old[0].comma) for each in unique[:-1]] + [last]
    return updated.with_changes(module=dotted_node(module), names=unique)


def _without_empty(updated: cst.SimpleStatementLine) -> cst.SimpleStatementLine | cst.RemovalSentinel:
    return updated if updated.body else cst.RemoveFromParent()


def _renamed(alias: cst.ImportAlias, target: Target) -> cst.ImportAlias:
    return alias.with_changes(name=cst.Name(target.name))


def _is_used(source: Source, local: str) -> bool:
    """Return whether a name is used, except in places that edits replace; unused imports are kept."""
    uses = _uses(source, local)
    return not uses or any(each not in source.consumed for each in uses)


def _uses(source: Source, local: str) -> list[cst.Name | cst.Attribute]:
    return [each for each in references(source) if dotted(each).partition(".")[0] == local]


def _find_import(source: Source, node: cst.Import) -> None:
    kept: list[cst.ImportAlias] = []
    for alias in node.names:
        name = dotted(alias.name)
        if name != ROOT and not name.startswith(f"{ROOT}."):
            kept.append(alias)
            continue
        row = provider_row(name.rpartition(".")[2])
        if alias.asname and (row or name == f"{ROOT}.llm"):
            target = row["module"] if row else "llm"
            source.need("callwright", target, name_of(alias.asname.name))
    if len(kept) == len(node.names):
        return
    if kept:
        kept[-1] = kept[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
        source.edit(node, lambda updated: updated.with_changes(names=kept))
    else:
        _remove(source, node)
