"""Name the places of problems as the file writes them.

Lowering moves values to where the later stages read them: `clients.sync.args` to `clients.sync.default.args`. Positions
stay those of the file, and lead back to the name in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from callwright_gen.load.nodes import Items, Node, Scalar, Table, dotted
from callwright_gen.problems import Loc, Position, Problem

_Place = tuple[Loc, Position, Node]


def as_written(problems: Sequence[Problem], written: Table, lowered: Table) -> list[Problem]:
    """Return the problems with the names that their places have in the file."""
    if not problems:
        return []
    places = list(_places(written, ()))
    names = {dotted(loc) for loc, _, _ in places}
    moved = {dotted(loc) for loc, _, _ in _places(lowered, ())} - names
    return [
        each
        if each.where in names or not _is_location(each.where, lowered)
        else replace(each, where=_name(each, places, moved=each.where in moved))
        for each in problems
    ]


def _is_location(where: str, root: Table) -> bool:
    """Return whether a problem names a location, and not a read path."""
    return where.partition(".")[0].partition("[")[0] in root.entries


def _name(problem: Problem, places: Sequence[_Place], *, moved: bool) -> str:
    """Return the name of the place at a problem's position: one that ends alike, or any if lowering moved it there."""
    at = problem.position
    here = [dotted(loc) for loc, key, node in places if at == key or _holds(node, at)]
    last = problem.where.rpartition(".")[2]
    alike = [name for name in here if name.rpartition(".")[2] == last]
    return next(iter(alike or (here if moved else ())), problem.where)


def _holds(node: Node, at: Position) -> bool:
    """Return whether a position is that of a value, or of a character of its text."""
    start = node.position
    if (start.file, start.line) != (at.file, at.line):
        return False
    length = len(node.value) + 1 if isinstance(node, Scalar) and isinstance(node.value, str) else 0
    return start.column <= at.column <= start.column + length


def _places(node: Node, loc: Loc) -> Iterator[_Place]:
    """Yield every place below a node, outer ones first, with the position of its key or item."""
    match node:
        case Table(entries=entries):
            for key, entry in entries.items():
                yield (*loc, key), entry.position, entry.node
                yield from _places(entry.node, (*loc, key))
        case Items(items=items):
            for number, item in enumerate(items):
                yield (*loc, number), item.position, item
                yield from _places(item, (*loc, number))
        case Scalar():
            return
