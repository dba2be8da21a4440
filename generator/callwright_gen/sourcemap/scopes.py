"""The definition around a line of a module."""

from __future__ import annotations

import ast
from collections.abc import Iterator

_Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def function_at(source: str, line: int) -> str:
    """Return the dotted name of the definition at a line: a function, a field of a class, or a variable.

    Parameters:
        source: text of the module.
        line: number of the line, from 1.

    Returns:
        The name; empty at a line outside of definitions, such as an import.

    Raises:
        SyntaxError: the text is not valid Python.
    """
    return ".".join(_names(ast.parse(source).body, line))


def _names(body: list[ast.stmt], line: int) -> Iterator[str]:
    for node in body:
        first = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))])
        if not first <= line <= (node.end_lineno or first):
            continue
        match node:
            case ast.ClassDef(name=name, body=inner):
                yield name
                yield from _names(inner, line)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.Assign(targets=[ast.Name(id=name), *_]) | ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case _:
                pass
