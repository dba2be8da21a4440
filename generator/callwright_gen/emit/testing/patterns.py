"""Emit shapes as patterns: plain data in which a tuple is a placeholder or a construct."""

from __future__ import annotations

from collections.abc import Callable

from callwright_gen import shapes

Resolve = Callable[[shapes.Placeholder], object]


def pattern(shape: shapes.Shape | None, resolve: Resolve) -> object:
    """Return a shape as data: a placeholder is `("$", root, steps, pipes)`, a construct is `("merge", …)` and so on."""
    match shape:
        case None:
            return None
        case shapes.Literal(value=value):
            return value
        case shapes.Placeholder(root=root, pipes=pipes):
            return ("$", root, resolve(shape), tuple(pipe.name for pipe in pipes))
        case shapes.Text(pieces=pieces):
            inner = (each if isinstance(each, str) else pattern(each, resolve) for each in pieces)
            return ("text", *inner)
        case shapes.Mapping(entries=entries):
            return {entry.key: _entry(entry, resolve) for entry in entries}
        case shapes.Sequence(items=items):
            return [pattern(item, resolve) for item in items]
        case shapes.Merge(items=items):
            return ("merge", *(pattern(item, resolve) for item in items))
        case shapes.Switch(cases=cases):
            return ("switch", *(pattern(case, resolve) for _, case in cases))
        case shapes.New(reference=reference, named=named):
            return ("new", reference, {entry.key: pattern(entry.shape, resolve) for entry in named})


def _entry(entry: shapes.MappingEntry, resolve: Resolve) -> object:
    """Return the pattern of an entry; `("opt", …)` may be missing."""
    inner = pattern(entry.shape, resolve)
    return ("opt", inner) if entry.optional else inner


def by_name(placeholder: shapes.Placeholder) -> object:
    """Return the path of a placeholder as one step, for patterns without read paths."""
    return (placeholder.path,) if placeholder.path else ()
