"""A file under migration: its tree with resolved names, and the edits and notes that rules register."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any, TypeVar, cast

import libcst as cst
from libcst.metadata import (
    CodeRange,
    MetadataWrapper,
    ParentNodeProvider,
    PositionProvider,
    QualifiedName,
    QualifiedNameProvider,
    QualifiedNameSource,
)

from callwright_gen.problems import Position, Problem

Node = TypeVar("Node", bound=cst.CSTNode)
Edit = Callable[[Any], Any]
"""From a node with the edits of its children to its replacement."""


class Source:
    """A parsed file. Rules only read it and register edits; `apply_edits` makes the new text.

    Attributes:
        label: the name of the file in notes.
        module: the tree.
        edits: the edits of each node, in the order in which they are made.
        notes: what is left to do by hand.
        needs: the imports that the edits need: module, name and alias; the last two may be empty.
        consumed: uses of imported names that edits replace; an import goes away with its last use.
    """

    def __init__(self, label: str, content: bytes) -> None:
        wrapper = MetadataWrapper(cst.parse_module(content), unsafe_skip_copy=False)
        self.label = label
        self.module = wrapper.module
        self._names = wrapper.resolve(QualifiedNameProvider)
        self._parents = wrapper.resolve(ParentNodeProvider)
        self._positions = wrapper.resolve(PositionProvider)
        self._nodes = _nodes_by_type(self.module)
        self._qualified: dict[cst.CSTNode, str] = {}
        self.edits: dict[cst.CSTNode, list[Edit]] = defaultdict(list)
        self.notes: list[Problem] = []
        self.needs: set[tuple[str, str, str]] = set()
        self.consumed: set[cst.CSTNode] = set()

    def all(self, kind: type[Node]) -> list[Node]:
        """Return all nodes of a type in the order of the text."""
        return cast("list[Node]", self._nodes.get(kind, []))

    def parent(self, node: cst.CSTNode) -> cst.CSTNode | None:
        """Return the node around a node."""
        return self._parents.get(node)

    def ancestors(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        """Yield the nodes around a node, from inside out."""
        around = self.parent(node)
        while around is not None:
            yield around
            around = self.parent(around)

    def inside(self, node: cst.CSTNode, kind: type[Node]) -> Node | None:
        """Return the innermost node of a type around a node."""
        return next((each for each in self.ancestors(node) if isinstance(each, kind)), None)

    def qualified(self, node: cst.CSTNode) -> str:
        """Return the full name of an imported name or attribute, or an empty string."""
        if node not in self._qualified:
            self._qualified[node] = self._find_qualified(node)
        return self._qualified[node]

    def _find_qualified(self, node: cst.CSTNode) -> str:
        if not isinstance(node, cst.Name | cst.Attribute):
            return ""
        found: Any = self._names.get(node, ())
        names = list(cast("set[QualifiedName]", found() if callable(found) else found))
        imported = [each.name for each in names if each.source is QualifiedNameSource.IMPORT]
        # `except ImportError: name = None` binds the name as well.
        return imported[0] if len(imported) == 1 else ""

    def line(self, node: cst.CSTNode) -> int:
        """Return the line on which a node starts."""
        return self._range(node).start.line

    def note(self, node: cst.CSTNode, what: str, hint: str = "") -> None:
        """Report what is left to do by hand at a node. `what` has no full stop; `hint` is a whole sentence."""
        start = self._range(node).start
        self.notes.append(Problem(Position(self.label, start.line, start.column + 1), "", what, hint))

    def _range(self, node: cst.CSTNode) -> CodeRange:
        return self._positions[node]

    def edit(self, node: cst.CSTNode, edit: Edit) -> None:
        """Replace a node: `edit` gets it with the edits of its children made, and returns what replaces it."""
        self.edits[node].append(edit)

    def need(self, module: str, name: str = "", alias: str = "") -> None:
        """Import a name of a module, or the module itself, unless the file does so already."""
        self.needs.add((module, name, alias))

    def consume(self, node: cst.CSTNode) -> None:
        """Say that an edit removes or replaces a use of an imported name."""
        self.consumed.add(node)

    def text(self, node: cst.CSTNode) -> str:
        """Return the text of a node."""
        return self.module.code_for_node(node)


class _Collector(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.nodes: dict[type[cst.CSTNode], list[cst.CSTNode]] = defaultdict(list)

    def on_visit(self, node: cst.CSTNode) -> bool:
        self.nodes[type(node)].append(node)
        return True


def _nodes_by_type(module: cst.Module) -> dict[type[cst.CSTNode], list[cst.CSTNode]]:
    collector = _Collector()
    module.visit(collector)
    return collector.nodes
