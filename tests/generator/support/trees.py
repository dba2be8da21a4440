"""Trees of plain data with one place replaced, and emitted modules with their constants masked."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Tree = dict[str, "Tree"] | list["Tree"] | str | int | float | bool | None
Place = tuple[str | int, ...]


def scalars(tree: Tree, place: Place = ()) -> Iterator[Place]:
    """Yield the place of every text and number."""
    if isinstance(tree, dict | list):
        for step, child in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from scalars(child, (*place, step))
    elif tree is not None and not isinstance(tree, bool):
        yield place


def keys(tree: Tree, place: Place = ()) -> Iterator[Place]:
    """Yield the place of every key."""
    if isinstance(tree, dict | list):
        for step, child in tree.items() if isinstance(tree, dict) else enumerate(tree):
            if isinstance(tree, dict):
                yield (*place, step)
            yield from keys(child, (*place, step))


def with_scalar(tree: Tree, place: Place, text: str) -> Tree:
    """Replace the value at a place."""
    if not place:
        return text
    first, *rest = place
    if isinstance(tree, dict):
        return {key: with_scalar(child, tuple(rest), text) if key == first else child for key, child in tree.items()}
    assert isinstance(tree, list)
    return [with_scalar(child, tuple(rest), text) if at == first else child for at, child in enumerate(tree)]


def with_key(tree: Tree, place: Place, text: str) -> Tree:
    """Replace the key at a place."""
    first, *rest = place
    if isinstance(tree, list):
        return [with_key(child, tuple(rest), text) if at == first else child for at, child in enumerate(tree)]
    assert isinstance(tree, dict)
    if rest:
        return {key: with_key(child, tuple(rest), text) if key == first else child for key, child in tree.items()}
    return {text if key == first else key: child for key, child in tree.items()}


class _Masked(ast.NodeTransformer):
    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        return ast.Constant("masked")


def code_of(source: str) -> str:
    """Dump the code of a module with its constants masked."""
    return ast.dump(_Masked().visit(ast.parse(source)))
