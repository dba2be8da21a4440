"""Make the new text of a file: apply the edits, then add the imports that they need."""

from __future__ import annotations

from typing import Any

import libcst as cst

from callwright_gen.migrate.add_imports import add_imports, separate_groups
from callwright_gen.migrate.source import Edit, Source
from callwright_gen.migrate.unused import drop_unused


def apply_edits(source: Source) -> bytes:
    """Return the content of the file with all edits made; unchanged if there are none."""
    if not source.edits:
        return source.module.bytes
    edited = source.module.visit(_Apply(source.edits))
    return separate_groups(drop_unused(source.module, add_imports(edited, source.needs))).bytes


class _Apply(cst.CSTTransformer):
    def __init__(self, edits: dict[cst.CSTNode, list[Edit]]) -> None:
        super().__init__()
        self._edits = edits

    def on_leave(self, original_node: Any, updated_node: Any) -> Any:
        for edit in self._edits.get(original_node, ()):
            updated_node = edit(updated_node)
        return updated_node
