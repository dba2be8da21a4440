"""Parse the read paths of a spec: those that are values, and those inside of shapes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from callwright_gen.load.base import Section
from callwright_gen.load.nodes import Node, place_of
from callwright_gen.load.spec import Spec
from callwright_gen.load.text import PathText
from callwright_gen.paths import Path, parse_path
from callwright_gen.problems import Loc, Problem, SpecError
from callwright_gen.shapes import Shape, placeholders_of

Place = tuple[Loc, int]
"""Where a path starts: the location of its text, and the index of its first character there."""
_READING: tuple[Loc, ...] = (("response", "message_param"), ("stream", "response"))  # shapes whose slots have paths


def parse_paths(
    spec: Spec, shapes: Mapping[Loc, Shape], root: Node, problems: list[Problem], *, marks: bool
) -> dict[Place, Path | None]:
    """Return the path at each place, or None where the text is no path, which is reported to `problems`.

    Parameters:
        spec: the sections.
        shapes: the shapes by location.
        root: the tree, for the positions of paths.
        problems: receives the problems.
        marks: whether paths may have the marks of version 1 of the language.
    """
    paths: dict[Place, Path | None] = {}
    for (loc, offset), text in (*_values(spec, ()), *_slots(shapes)):
        try:
            paths[loc, offset] = parse_path(text, place_of(root, loc, offset), marks=marks)
        except SpecError as error:
            paths[loc, offset] = None
            problems.extend(error.problems)
    return paths


def _values(value: object, loc: Loc) -> Iterator[tuple[Place, str]]:
    """Yield the values that are read paths."""
    match value:
        case PathText():
            yield (loc, 0), value
        case Section():
            for name, field in type(value).model_fields.items():
                yield from _values(getattr(value, name), (*loc, field.alias or name))
        case dict():
            for key, inner in cast("dict[str, object]", value).items():
                yield from _values(inner, (*loc, key))
        case tuple():
            for number, inner in enumerate(cast("tuple[object, ...]", value)):
                yield from _values(inner, (*loc, number))
        case _:
            return


def _slots(shapes: Mapping[Loc, Shape]) -> Iterator[tuple[Place, str]]:
    for loc in _READING:
        for slot in placeholders_of(shapes.get(loc)):
            if slot.path:
                yield (slot.loc, slot.offset), slot.path
