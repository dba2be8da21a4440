"""A transformer that visits few nodes: to visit all of a module takes longer than to parse it."""

from __future__ import annotations

import libcst as cst
from typing_extensions import override


class SparseTransformer(cst.CSTTransformer):
    """Visits what is directly inside the nodes of the opened classes."""

    def __init__(self, *opened: type[cst.CSTNode]) -> None:
        super().__init__()
        self._opened = frozenset(opened)

    @override
    def on_visit(self, node: cst.CSTNode) -> bool:
        return type(node) in self._opened

    @override
    def on_visit_attribute(self, node: cst.CSTNode, attribute: str) -> None:
        pass

    @override
    def on_leave_attribute(self, original_node: cst.CSTNode, attribute: str) -> None:
        pass
