"""Remove the imports whose last use an edit has removed."""

from __future__ import annotations

import re

import libcst as cst

from callwright_gen.migrate.build import dotted, name_of


def drop_unused(before: cst.Module, after: cst.Module) -> cst.Module:
    """Return a module without the imported names that were used before and are used nowhere after."""
    unused = [name for name in _imported(after) if _uses(before, name) and not _uses(after, name)]
    return after.visit(_Dropper(frozenset(unused))) if unused else after  # pyright: ignore[reportReturnType]


def _imported(module: cst.Module) -> set[str]:
    lines = [each for each in module.body if isinstance(each, cst.SimpleStatementLine)]
    return {_local(alias) for line in lines for each in line.body for alias in _aliases(each)}


def _aliases(node: cst.CSTNode) -> list[cst.ImportAlias]:
    if isinstance(node, cst.ImportFrom) and name_of(node.module) == "__future__":
        return []
    names = node.names if isinstance(node, cst.Import | cst.ImportFrom) else ()
    return [] if isinstance(names, cst.ImportStar) else list(names)


def _local(alias: cst.ImportAlias) -> str:
    return name_of(alias.asname.name) if alias.asname else dotted(alias.name).partition(".")[0]


def _uses(module: cst.Module, name: str) -> bool:
    """Return whether a name occurs outside imports: as a name, or in a string such as an annotation."""
    rest = [each for each in module.body if not _is_import(each)]
    collector = _Words()
    for each in rest:
        each.visit(collector)
    return name in collector.words


def _is_import(statement: cst.CSTNode) -> bool:
    lines = statement.body if isinstance(statement, cst.SimpleStatementLine) else ()
    return bool(lines) and all(isinstance(each, cst.Import | cst.ImportFrom) for each in lines)


class _Words(cst.CSTVisitor):
    """Collects names, and the words of strings that could be annotations or lists of exports."""

    def __init__(self) -> None:
        super().__init__()
        self.words: set[str] = set()

    def visit_Name(self, node: cst.Name) -> None:  # noqa: N802 - libcst's name
        self.words.add(node.value)

    def visit_SimpleString(self, node: cst.SimpleString) -> None:  # noqa: N802 - libcst's name
        text = node.raw_value
        if " " not in text.strip() or re.fullmatch(r"[\w\s.,|\[\]]+", text):
            self.words.update(re.findall(r"\w+", text))


class _Dropper(cst.CSTTransformer):
    """Removes names from imports at the top level."""

    def __init__(self, unused: frozenset[str]) -> None:
        super().__init__()
        self._unused = unused

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:  # noqa: N802, ARG002 - libcst's name
        return False

    def visit_ClassDef(self, node: cst.ClassDef) -> bool:  # noqa: N802, ARG002 - libcst's name
        return False

    def leave_SimpleStatementLine(  # noqa: N802 - libcst's name
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.SimpleStatementLine | cst.RemovalSentinel:
        body = [new for each in updated_node.body if (new := self._without(each)) is not None]
        del original_node
        return updated_node.with_changes(body=body) if body else cst.RemoveFromParent()

    def _without(self, node: cst.BaseSmallStatement) -> cst.BaseSmallStatement | None:
        old = _aliases(node)
        kept = [each for each in old if _local(each) not in self._unused]
        if len(kept) == len(old):
            return node
        if not kept:
            return None
        return node.with_changes(names=[*kept[:-1], kept[-1].with_changes(comma=old[-1].comma)])
