"""Turn syntax trees into source, with the imports that their names need."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from callwright_gen.code import Code, lines
from callwright_gen.code.exports import Exports
from callwright_gen.code.imports import FACADE_ALIAS
from callwright_gen.emit.printer import print_expression, print_statements
from callwright_gen.paths.names import IMPORTED


def source(tree: ast.expr | Sequence[ast.stmt], rt: Exports) -> Code:
    """Return an expression, or statements, as source.

    Parameters:
        tree: the tree.
        rt: imports the names of the runtime that the tree uses.
    """
    whole: ast.AST = tree if isinstance(tree, ast.expr) else ast.Module(list(tree), [])
    for node in ast.walk(whole):
        match node:
            case ast.Attribute(value=ast.Name(id=alias), attr=member) if alias == FACADE_ALIAS:
                getattr(rt, member)
            case ast.Name(id=name) if name in IMPORTED:
                getattr(rt, name)
            case _:
                pass
    return Code(print_expression(tree)) if isinstance(tree, ast.expr) else lines(print_statements(tree))


def parsed(code: Code) -> ast.expr:
    """Return the tree of an expression that is already source."""
    return ast.parse(str(code), mode="eval").body
