"""Errors of the library, and names of it that have no counterpart."""

from __future__ import annotations

import libcst as cst

from callwright_gen.migrate.build import dotted
from callwright_gen.migrate.instructor.clients import TABLE
from callwright_gen.migrate.source import Source


def find(source: Source) -> None:
    """Register the edits of caught errors, and report all other uses of the library that stay."""
    for node in [*source.all(cst.Name), *source.all(cst.Attribute)]:
        qualified = source.qualified(node)
        name = qualified.removeprefix("instructor.")
        if qualified == name or _is_part(source, node) or name in TABLE["factories"] or name == "from_provider":
            continue
        if qualified in TABLE["errors"]:
            source.need("callwright", "ResponseModelError")
            source.edit(node, lambda _: cst.Name("ResponseModelError"))
        elif not _is_rewritten(source, node):
            source.note(node, f"{dotted(node)} has no counterpart", "See docs/migrate-from-instructor.md.")


def _is_part(source: Source, node: cst.CSTNode) -> bool:
    parent = source.parent(node)
    imports = cst.Import | cst.ImportFrom
    return isinstance(parent, cst.Attribute) or any(isinstance(each, imports) for each in source.ancestors(node))


def _is_rewritten(source: Source, node: cst.CSTNode) -> bool:
    """Return whether a name is inside something that an edit replaces, or was reported already."""
    around = list(source.ancestors(node))
    if any(isinstance(each, cst.Call) and each in source.edits for each in around):
        return True
    statement = source.inside(node, cst.SimpleStatementLine)
    noted = {note.position.line for note in source.notes}
    return statement in source.edits or source.line(node) in noted
