"""Check the keys that the pipes of a slot name: `without(key)` and `only(outer.inner)`."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen import shapes
from callwright_gen.load.nodes import Scalar, nearest
from callwright_gen.paths.inspect import short
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.written.findings import Finding, shown, wrong
from callwright_gen.resolve.written.kinds import Accepted, accepted_by
from callwright_gen.suggest import did_you_mean
from callwright_gen.types import TypeExpr, union_of

_NAMING = ("only", "without")


def check_pipes(context: Context, slot: shapes.Placeholder, value: TypeExpr) -> Iterator[Finding]:
    """Yield the keys of pipes that no object at the slot has: such a pipe would do nothing."""
    for pipe in slot.pipes if context.loaded.is_own(slot.loc) else ():
        inner = value
        for key in (pipe.argument or "").split(".") if pipe.name in _NAMING else ():
            found = _objects(inner, context)
            types = [
                each.fields[name].type for each in found.records for name in (key, f"{key}_") if name in each.fields
            ]
            if not types and found.records and not (found.anything or found.foreign or found.values):
                yield _no_key(context, slot, pipe, key, found)
            if not types:
                break
            inner = union_of(types)


def _objects(value: TypeExpr, context: Context) -> Accepted:
    """Return the objects at a slot, or those in its list."""
    accepted = accepted_by(value, context.source)
    return _objects(union_of(accepted.items), context) if accepted.items else accepted


def _no_key(context: Context, slot: shapes.Placeholder, pipe: shapes.Pipe, key: str, found: Accepted) -> Finding:
    names = {name for each in found.records for name in each.fields}
    hint = did_you_mean(key, names) or f"Its keys are {', '.join(sorted(names))}"
    node = nearest(context.loaded.tree, slot.loc).node
    text = str(node.value) if isinstance(node, Scalar) else ""
    start = max(text.find(f"{pipe.name}({pipe.argument})"), 0)
    offset = max(text.find(key, start + len(pipe.name)), 0)
    return wrong(slot.loc, f"{short(found.type)} has no key {shown(key)}", hint, offset=offset)
