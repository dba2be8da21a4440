"""Imports of the runtime become relative imports of its copy."""

from __future__ import annotations

from collections.abc import Mapping

import libcst as cst
from libcst.helpers import get_full_name_for_node

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
    return cst.parse_module(text).visit(_Rewriter(depth, inside, installs)).code


class _Rewriter(cst.CSTTransformer):
    def __init__(self, depth: int, inside: bool, installs: Mapping[str, str]) -> None:
        super().__init__()
        self._dots = [cst.Dot()] * (depth if inside else depth + 1)
        self._prefix = [] if inside else [COPY]
        self._installs = installs

    def leave_ImportFrom(self, original_node: cst.ImportFrom, updated_node: cst.ImportFrom) -> cst.ImportFrom:  # noqa: N802 - libcst's name
        name = get_full_name_for_node(original_node.module) if original_node.module else ""
        if original_node.relative or not name or name.partition(".")[0] != RUNTIME:
            return updated_node
        parts = [*self._prefix, *name.split(".")[1:]]
        return updated_node.with_changes(module=_dotted(parts), relative=self._dots)

    def leave_Import(self, original_node: cst.Import, updated_node: cst.Import) -> cst.Import:  # noqa: N802 - libcst's name
        names = [get_full_name_for_node(each.name) or "" for each in original_node.names]
        if any(name.partition(".")[0] == RUNTIME for name in names):
            raise ValueError(f"`import {names[0]}` cannot be made relative: write `from … import`.")
        return updated_node

    def leave_SimpleString(  # noqa: N802 - libcst's name
        self, original_node: cst.SimpleString, updated_node: cst.SimpleString
    ) -> cst.SimpleString:
        value = original_node.evaluated_value
        new = self._installs.get(value) if isinstance(value, str) else None
        return updated_node if new is None else updated_node.with_changes(value=f'"{new}"')


def _dotted(parts: list[str]) -> cst.Name | cst.Attribute | None:
    node: cst.Name | cst.Attribute | None = None
    for part in parts:
        node = cst.Name(part) if node is None else cst.Attribute(node, cst.Name(part))
    return node
