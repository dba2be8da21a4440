"""Imports of the runtime become relative imports of its copy."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from textwrap import dedent, indent

import libcst as cst

from callwright_gen.vendor.closure import RUNTIME

COPY = "_runtime"


def rewrite_imports(text: str, depth: int, *, inside: bool, installs: Mapping[str, str]) -> str:
    """Return the text of a module whose imports of the runtime are relative.

    Parameters:
        text: the module.
        depth: how many packages are between the module and the folder of the copies.
        inside: whether the module is in the copy of the runtime.
        installs: what to write in place of a string, such as what to install.

    Raises:
        ValueError: the module imports the runtime in another form than `from … import`.
    """
    lines = text.splitlines(keepends=True)
    tree = ast.parse(text)
    dots = depth if inside else depth + 1
    for node in _imports(tree):
        start, end = node.lineno - 1, node.end_lineno or node.lineno
        # Only the statement is parsed with its layout: whole modules would take a hundred times as long.
        lines[start:end] = [_relative("".join(lines[start:end]), dots, inside), *[""] * (end - start - 1)]
    for each in ast.walk(tree):
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and each.value in installs:
            lines[each.lineno - 1] = lines[each.lineno - 1].replace(f'"{each.value}"', f'"{installs[each.value]}"')
    return "".join(lines)


def _imports(tree: ast.AST) -> Iterator[ast.ImportFrom]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and any(each.name.partition(".")[0] == RUNTIME for each in node.names):
            raise ValueError(f"`import {node.names[0].name}` cannot be made relative: write `from … import`.")
        if isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").partition(".")[0] == RUNTIME:
            yield node


def _relative(text: str, dots: int, inside: bool) -> str:
    """Return the lines of one import statement, made relative."""
    plain = dedent(text)
    margin = text[: len(text) - len(text.lstrip())]
    line = cst.ensure_type(cst.parse_statement(plain), cst.SimpleStatementLine)
    statement = cst.ensure_type(line.body[0], cst.ImportFrom)
    parts = [*([] if inside else [COPY]), *_parts(statement.module)[1:]]
    new = statement.with_changes(module=_dotted(parts), relative=[cst.Dot()] * dots)
    return indent(cst.Module([line.with_changes(body=[new, *line.body[1:]])]).code, margin)


def _parts(module: cst.Attribute | cst.Name | None) -> list[str]:
    if isinstance(module, cst.Attribute):
        inner = module.value
        return [*_parts(inner if isinstance(inner, cst.Attribute | cst.Name) else None), module.attr.value]
    return [module.value] if module is not None else []


def _dotted(parts: list[str]) -> cst.Name | cst.Attribute | None:
    node: cst.Name | cst.Attribute | None = None
    for part in parts:
        node = cst.Name(part) if node is None else cst.Attribute(node, cst.Name(part))
    return node
