"""Resolve `response.message_param`: which of its keys are certain to have a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from callwright_gen import shapes
from callwright_gen.paths import TypedPath
from callwright_gen.shapes import MappingEntry, Placeholder, Shape


def resolve_message(shape: Shape | None, paths: Mapping[str, TypedPath]) -> Shape | None:
    """Return the message that sends a response back; keys that cannot be null in any case are not optional.

    Parameters:
        shape: the message as the spec writes it.
        paths: its `$response` paths, by text.
    """
    return None if shape is None else _certain(shape, paths)


def _certain(shape: Shape, paths: Mapping[str, TypedPath]) -> Shape:
    match shape:
        case shapes.Mapping(entries=entries):
            return replace(shape, entries=tuple(_certain_entry(entry, paths) for entry in entries))
        case shapes.Sequence(items=items) | shapes.Merge(items=items):
            return replace(shape, items=tuple(_certain(item, paths) for item in items))
        case _:
            return shape


def _certain_entry(entry: MappingEntry, paths: Mapping[str, TypedPath]) -> MappingEntry:
    if not isinstance(entry.shape, Placeholder):
        return replace(entry, shape=_certain(entry.shape, paths))
    path = paths.get(entry.shape.path)
    certain = path is not None and not path.value.nullable and all(pipe.name == "dump" for pipe in entry.shape.pipes)
    return replace(entry, optional=False) if certain else entry
