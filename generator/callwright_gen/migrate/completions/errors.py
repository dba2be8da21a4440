"""`except RateLimitError` becomes `except matching(RateLimited)`: the SDK's own errors are raised."""

from __future__ import annotations

from functools import partial

import libcst as cst

from callwright_gen.migrate.build import expression
from callwright_gen.migrate.completions.models import TABLE
from callwright_gen.migrate.source import Source


def _matching(text: str, _: cst.BaseExpression) -> cst.BaseExpression:
    return expression(text)


def find(source: Source) -> None:
    """Register the edits of handlers of the library's errors."""
    for handler in source.all(cst.ExceptHandler):
        caught = handler.type
        nodes = [each.value for each in caught.elements] if isinstance(caught, cst.Tuple) else [caught]
        kinds = [_kind(source, each) for each in nodes]
        if caught is None or not any(kinds):
            continue
        if not all(kinds):
            source.note(
                caught, "these errors are not all of one library", "Use `except matching(…)` in a handler of its own."
            )
            continue
        source.need("callwright", "matching")
        for kind in kinds:
            source.need("callwright", kind)
        source.edit(caught, partial(_matching, f"matching({', '.join(dict.fromkeys(kinds))})"))


def _kind(source: Source, node: cst.BaseExpression | None) -> str:
    qualified = source.qualified(node) if node is not None else ""
    if not qualified.startswith("litellm."):
        return ""
    kind: str = TABLE["errors"].get(qualified.rpartition(".")[2], "")
    return kind
