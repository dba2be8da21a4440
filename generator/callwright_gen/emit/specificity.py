"""Order shapes by specificity: the pattern of a general shape also matches the output of specific ones."""

from __future__ import annotations

from collections.abc import Mapping

from callwright_gen import shapes


def subsumes(general: shapes.Shape, special: shapes.Shape) -> bool:
    """Return whether the pattern of `general` matches everything that `special` writes."""
    match general, special:
        case shapes.Placeholder(), _:
            return True
        case shapes.Literal(value=value), shapes.Literal(value=other):
            return value == other
        case shapes.Mapping(), shapes.Mapping():
            keys = _required(special)
            return all(key in keys and subsumes(shape, keys[key]) for key, shape in _required(general).items())
        case shapes.Sequence(items=items), shapes.Sequence(items=others):
            return len(items) == len(others) and all(map(subsumes, items, others))
        case _:
            return False


def ambiguous(one: shapes.Shape, other: shapes.Shape) -> bool:
    """Return whether the patterns of two shapes match each other's output."""
    return subsumes(one, other) and subsumes(other, one)


def _is_more_specific(special: shapes.Shape, general: shapes.Shape) -> bool:
    return subsumes(general, special) and not subsumes(special, general)


def most_specific_first(named: Mapping[str, shapes.Shape]) -> list[str]:
    """Sort names so that each precedes those whose shapes subsume its own; the order is stable otherwise."""
    ordered: list[str] = []
    for name, shape in named.items():
        positions = (at for at, other in enumerate(ordered) if _is_more_specific(shape, named[other]))
        ordered.insert(next(positions, len(ordered)), name)
    return ordered


def required_only(shape: shapes.Shape) -> shapes.Shape:
    """Return a shape without the keys of slots that may have no value. A key with `$optional` is always sent."""
    if not isinstance(shape, shapes.Mapping):
        return shape
    kept = (entry for entry in shape.entries if not entry.optional or isinstance(entry.shape, shapes.Literal))
    return shapes.Mapping(tuple(kept), shape.loc)


def needs(shape: shapes.Shape | None, field: str) -> bool:
    """Return whether a shape requires this field of a part."""
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
