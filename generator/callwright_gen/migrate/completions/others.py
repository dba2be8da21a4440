"""Names of the library that have no counterpart."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import dotted
from callwright_gen.migrate.completions.models import TABLE
from callwright_gen.migrate.source import Source

KNOWN = frozenset({"completion", "acompletion", "completion_cost"})


def find(source: Source) -> None:
    """Report every other use of the library."""
    for node in [*source.all(cst.Name), *source.all(cst.Attribute)]:
        qualified = source.qualified(node)
        name = qualified.removeprefix("litellm.").partition(".")[0]
        if not qualified.startswith("litellm.") or name in KNOWN or _is_part(source, node) or _is_edited(source, node):
            continue
        hint = TABLE["names"].get(name, "See docs/migrate-from-litellm.md.")
        source.note(node, f"{dotted(node)} has no counterpart", hint)


def _is_part(source: Source, node: cst.CSTNode) -> bool:
    imports = cst.Import | cst.ImportFrom
    parent = source.parent(node)
    return isinstance(parent, cst.Attribute) or any(isinstance(each, imports) for each in source.ancestors(node))


def _is_edited(source: Source, node: cst.CSTNode) -> bool:
    return node in source.edits or any(
        each in source.edits for each in source.ancestors(node) if not isinstance(each, cst.FunctionDef)
    )
