"""Reads of a completion in the form of chat completions become properties of a response."""

from __future__ import annotations

from typing import cast

import libcst as cst

from callwright_gen.migrate.build import expression, literal
from callwright_gen.migrate.source import Source

RESPONSE = {
    "choices.0.message.content": "content",
    "choices.0.finish_reason": "common_finish_reasons[0]",
    "usage.prompt_tokens": "input_tokens",
    "usage.completion_tokens": "output_tokens",
    "usage": "common_usage",
    "id": "id",
    "model": "model",
}
CHUNK = {"choices.0.delta.content": "content", "choices.0.finish_reason": "common_finish_reasons[0]"}


def chain_of(source: Source, node: cst.CSTNode) -> tuple[cst.BaseExpression, str]:
    """Return the longest chain of attributes and subscripts that starts at a node, and its steps joined by dots."""
    steps: list[str] = []
    top = node
    parent = source.parent(top)
    while True:
        step = _step(parent, top)
        if not step:
            return cast("cst.BaseExpression", top), ".".join(steps)
        steps.append(step)
        top, parent = parent or top, source.parent(parent or top)


def _step(parent: cst.CSTNode | None, node: cst.CSTNode) -> str:
    if isinstance(parent, cst.Attribute) and parent.value is node:
        return parent.attr.value
    if isinstance(parent, cst.Subscript) and parent.value is node and len(parent.slice) == 1:
        index = parent.slice[0].slice
        value = index.value if isinstance(index, cst.Index) else None
        return value.value if isinstance(value, cst.Integer) else literal(value) or ""
    return ""


def rewrite(source: Source, chain: cst.BaseExpression, start: str, steps: str, names: dict[str, str]) -> None:
    """Register the edit of a chain that starts with a name; `or ""` around a content goes away."""
    parent = source.parent(chain)
    empty = isinstance(parent, cst.BooleanOperation) and parent.left is chain and literal(parent.right) == ""
    place = parent if empty and names[steps] == "content" and parent is not None else chain
    source.edit(place, lambda _: expression(f"{start}.{names[steps]}"))
