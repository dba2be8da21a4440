"""Order shapes by specificity: the pattern of a general shape also matches the output of specific ones."""

from __future__ import annotations

from collections.abc import Mapping

from callwright_gen import shapes


def may_match(general: shapes.Shape, written: shapes.Shape) -> bool:
    """Return whether the pattern of `general` can match something that `written` writes, optional keys included."""
    match general, written:
        case ((shapes.Placeholder() | shapes.Merge() | shapes.New()), _):
            return True
        case shapes.Switch(), _:
            return any(may_match(case, written) for case in _alternatives(general))
        case _, shapes.Switch():
            return any(may_match(general, case) for case in _alternatives(written))
        case shapes.Literal(value=value), shapes.Literal(value=other):
            return value == other
        case shapes.Mapping(entries=entries), shapes.Mapping(entries=others):
            keys = {entry.key: entry.shape for entry in others}
            required = [entry for entry in entries if not entry.optional]
            return all(entry.key in keys and may_match(entry.shape, keys[entry.key]) for entry in required)
        case shapes.Sequence(items=items), shapes.Sequence(items=others):
            return len(items) == len(others) and all(map(may_match, items, others))
        case _:
            return False


def ambiguous(one: shapes.Shape, other: shapes.Shape) -> bool:
    """Return whether the patterns of two shapes can match each other's output."""
    return may_match(one, other) and may_match(other, one)


def most_specific_first(named: Mapping[str, shapes.Shape]) -> list[str]:
    """Sort names so that each follows those whose output its pattern can match; the order is stable otherwise."""
    ordered: dict[str, None] = {}
    waiting: set[str] = set()

    def place(name: str) -> None:
        if name in waiting:
            return
        waiting.add(name)
        for other in named:
            if may_match(named[name], named[other]) and not may_match(named[other], named[name]):
                place(other)
        ordered[name] = None

    for name in named:
        place(name)
    return list(ordered)


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


def _alternatives(switch: shapes.Switch) -> list[shapes.Shape]:
    return [case for _, case in switch.cases] + ([switch.default] if switch.default is not None else [])
