"""Which of several write shapes says more: a pattern made of a shape also fits what the more specific ones write."""

from __future__ import annotations

from collections.abc import Mapping

from callwright_gen.load import shapes


def subsumes(general: shapes.Shape, special: shapes.Shape) -> bool:
    """Tell whether the pattern of one shape fits everything that another one writes."""
    match general, special:
        case shapes.Placeholder(), _:
            return True
        case shapes.Literal(value=value), shapes.Literal(value=other):
            return value == other
        case shapes.Mapping(), shapes.Mapping():
            theirs = _required(special)
            return all(key in theirs and subsumes(shape, theirs[key]) for key, shape in _required(general).items())
        case shapes.Sequence(items=items), shapes.Sequence(items=others):
            return len(items) == len(others) and all(map(subsumes, items, others))
        case _:
            return False


def ambiguous(one: shapes.Shape, other: shapes.Shape) -> bool:
    """Tell whether two shapes cannot be told apart by what they write."""
    return subsumes(one, other) and subsumes(other, one)


def _says_more(special: shapes.Shape, general: shapes.Shape) -> bool:
    return subsumes(general, special) and not subsumes(special, general)


def most_specific_first(named: Mapping[str, shapes.Shape]) -> list[str]:
    """Put each name before those whose shapes cover its own; the order of the others stays."""
    ordered: list[str] = []
    for name, shape in named.items():
        behind = (at for at, other in enumerate(ordered) if _says_more(shape, named[other]))
        ordered.insert(next(behind, len(ordered)), name)
    return ordered


def required_only(shape: shapes.Shape) -> shapes.Shape:
    """Leave the optional keys of a shape out."""
    if not isinstance(shape, shapes.Mapping):
        return shape
    return shapes.Mapping(tuple(entry for entry in shape.entries if not entry.optional), shape.loc)


def needs(shape: shapes.Shape | None, field: str) -> bool:
    """Tell whether a shape cannot be written without this field of a part."""
    match shape:
        case shapes.Mapping(entries=entries):
            return any(needs(entry.shape, field) for entry in entries if not entry.optional)
        case shapes.Placeholder(path=path, pipes=pipes):
            return path == field and all(pipe.name != "default" for pipe in pipes)
        case None:
            return False
        case _:
            return any(slot.path == field for slot in shapes.placeholders_of(shape))


def _required(shape: shapes.Mapping) -> Mapping[str, shapes.Shape]:
    return {entry.key: entry.shape for entry in shape.entries if not entry.optional}
