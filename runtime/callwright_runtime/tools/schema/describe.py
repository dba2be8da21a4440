"""Move keywords to the description of a schema, where the model reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.support.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Collection

    from callwright_runtime.tools.schema.walk import Schema


def describe(node: Schema, moved: Collection[str]) -> Schema:
    """Move these keywords of a node to its description; what is false says nothing, except as a default."""
    if not moved:
        return node
    rest = {key: value for key, value in node.items() if key not in moved}
    notes = [f"{key}: {write(node[key])}" for key in moved if key == "default" or node[key] is not False]
    return add_note(rest, ", ".join(notes)) if notes else rest


def add_note(node: Schema, note: str) -> Schema:
    """Add a note to the description of a node."""
    return {**node, "description": f"{node['description']} ({note})" if node.get("description") else note}


def write(value: Any) -> str:
    """Return a value as a description has it."""
    return value if isinstance(value, str) else json_text(value)
