"""Parts of messages are read backwards too: what of their shapes no pattern could read is refused."""

from collections import Counter
from collections.abc import Iterator, Mapping

from callwright_gen.load import shapes as s
from callwright_gen.load.nodes import Loc, Table, dotted, nearest
from callwright_gen.problems import Problem

_PARTS = ("messages", "parts")


def check_shapes(root: Table, shapes: Mapping[Loc, s.Shape]) -> Iterator[Problem]:
    """Yield what is wrong with the shapes of parts."""
    for loc, shape in shapes.items():
        if loc[:2] == _PARTS:
            yield from _uneven_choices(root, shape)
        if loc[:2] == _PARTS and loc[3:] == ("text",) and not _is_one_text(shape):
            what = "expected one text with one field of the part"
            yield Problem(nearest(root, loc).key, dotted(loc), what, "Write it as $part.FIELD.")


def _is_one_text(shape: s.Shape) -> bool:
    fields = {slot.path for slot in s.slots_of(shape) if slot.root == "part"}
    return isinstance(shape, s.Slot | s.Text) and len(fields) == 1


def _uneven_choices(root: Table, shape: s.Shape) -> Iterator[Problem]:
    if isinstance(shape, s.Switch):
        cases = [case for _, case in shape.cases] + ([shape.default] if shape.default is not None else [])
        if any(_read(case) != _read(cases[0]) for case in cases):
            what = "the cases do not hold the same slots, so that no message could be read by them"
            yield Problem(nearest(root, shape.loc).key, dotted(shape.loc), what, "Let each hold the same ones.")
    for inner in s.inside(shape):
        yield from _uneven_choices(root, inner)


def _read(shape: s.Shape) -> Counter[str]:
    """Count what a pattern of a shape would find, by its name; what may be left out is asked for apart."""
    match shape:
        case s.Slot(path=path):
            return Counter([path])
        case s.Text():
            return Counter(["a text with slots"])
        case s.Mapping(entries=entries):
            return Counter(name for entry in entries if not entry.optional for name in _read(entry.shape).elements())
        case s.Sequence(items=items):
            return Counter(name for item in items for name in _read(item).elements())
        case s.Switch(cases=cases):
            return _read(cases[0][1]) if cases else Counter[str]()
        case _:
            return Counter[str]()
