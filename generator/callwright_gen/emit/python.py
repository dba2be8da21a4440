"""Turn syntax trees into source."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from callwright_gen.code import Code, lines
from callwright_gen.emit.printer import print_expression, print_statements


def source(tree: ast.expr | Sequence[ast.stmt]) -> Code:
    """Return an expression, or statements, as source."""
    return Code(print_expression(tree)) if isinstance(tree, ast.expr) else lines(print_statements(tree))


def parsed(code: Code) -> ast.expr:
    """Return the tree of an expression that is already source."""
    return ast.parse(str(code), mode="eval").body
