"""Check that the shapes of message parts can also serve as patterns to decode messages."""

from collections import Counter
from collections.abc import Iterator, Mapping

from callwright_gen import shapes as s
from callwright_gen.load.nodes import Table, dotted, nearest
from callwright_gen.problems import Loc, Problem

_PARTS = ("messages", "parts")


def check_shapes(root: Table, shapes: Mapping[Loc, s.Shape]) -> Iterator[Problem]:
    """Yield the problems of the shapes of parts."""
    for loc, shape in shapes.items():
        if loc[:2] == _PARTS:
            yield from _uneven_cases(root, shape)
        if loc[:2] == _PARTS and loc[3:] == ("text",) and not _is_text_of_one_field(shape):
            what = "expected one text that contains exactly one field of the part"
            yield Problem(nearest(root, loc).key, dotted(loc), what, "Write it as $part.FIELD.")


def _is_text_of_one_field(shape: s.Shape) -> bool:
    fields = {placeholder.path for placeholder in s.placeholders_of(shape) if placeholder.root == "part"}
    return isinstance(shape, s.Placeholder | s.Text) and len(fields) == 1


def _uneven_cases(root: Table, shape: s.Shape) -> Iterator[Problem]:
    if isinstance(shape, s.Switch):
        cases = [case for _, case in shape.cases] + ([shape.default] if shape.default is not None else [])
        if any(_captures(case) != _captures(cases[0]) for case in cases):
            what = "the cases contain different slots, so they cannot be used to decode messages"
            yield Problem(nearest(root, shape.loc).key, dotted(shape.loc), what, "Use the same slots in each case.")
    for inner in s.inside(shape):
        yield from _uneven_cases(root, inner)


def _captures(shape: s.Shape) -> Counter[str]:
    """Count the fields that a shape captures as a pattern, by name. Optional keys are not part of the pattern."""
    match shape:
        case s.Placeholder(path=path):
            return Counter([path])
        case s.Text():
            return Counter(["a text with slots"])
        case s.Mapping(entries=entries):
            return Counter(
                name for entry in entries if not entry.optional for name in _captures(entry.shape).elements()
            )
        case s.Sequence(items=items):
            return Counter(name for item in items for name in _captures(item).elements())
        case s.Switch(cases=cases):
            return _captures(cases[0][1]) if cases else Counter[str]()
        case _:
            return Counter[str]()
