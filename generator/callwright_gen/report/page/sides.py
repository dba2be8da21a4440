"""Align two versions of a stub, line by line."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from callwright_gen.report.page.marked import Line, joined, marked, pieces

_AROUND = 3  # unchanged lines that stay visible before and after a change


@dataclass(frozen=True)
class Row:
    """A line of the old stub and one of the new; a number is None if that side has no line."""

    old_number: int | None
    new_number: int | None
    old: Line
    new: Line
    changed: bool


@dataclass(frozen=True)
class Run:
    """A run of rows: changed ones with their context, or unchanged ones, of which only the number is shown."""

    folded: bool
    rows: tuple[Row, ...]


def side_by_side(old: str, new: str, wanted: tuple[Collection[int], Collection[int]] = ((), ())) -> list[Run]:
    """Align two versions of a text. `wanted` are lines of both that are shown although they did not change."""
    before, after = lines_of(old), lines_of(new)
    rows = list(_rows(before, after))
    near = _near_changes(rows, wanted)
    runs: list[Run] = []
    start = 0
    for index in range(1, len(rows) + 1):
        if index == len(rows) or (index in near) != (start in near):
            runs.append(Run(start not in near, tuple(rows[start:index])))
            start = index
    return runs


def lines_of(text: str) -> list[str]:
    """Split a file into lines only at newlines, as line numbers count them."""
    return text.removesuffix("\n").split("\n") if text else []


def _rows(before: list[str], after: list[str]) -> Iterator[Row]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, first, end, start, stop in matcher.get_opcodes():
        for offset in range(max(end - first, stop - start)):
            i = first + offset if first + offset < end else None
            j = start + offset if start + offset < stop else None
            yield _row(before, after, i, j, changed=tag != "equal")


def _row(before: list[str], after: list[str], i: int | None, j: int | None, *, changed: bool) -> Row:
    old = before[i] if i is not None else ""
    new = after[j] if j is not None else ""
    lines = marked(old, new) if changed and i is not None and j is not None else (pieces(old), pieces(new))
    return Row(_number(i), _number(j), joined(lines[0]), joined(lines[1]), changed)


def _number(index: int | None) -> int | None:
    return None if index is None else index + 1


def _near_changes(rows: list[Row], wanted: tuple[Collection[int], Collection[int]]) -> set[int]:
    old, new = wanted
    shown = (row.changed or row.old_number in old or row.new_number in new for row in rows)
    changed = (index for index, is_shown in enumerate(shown) if is_shown)
    return {near for index in changed for near in range(index - _AROUND, index + _AROUND + 1)}
