"""The read paths at the cursor while they are written, when they are often invalid at their end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from callwright_gen.lsp.cursor import Spot
from callwright_gen.lsp.paths import readings_at
from callwright_gen.lsp.project import Known, Project
from callwright_gen.resolve.readings import Reading

_STAND_IN = "x"  # an empty value is a null, which no path can be
_SEPARATORS = re.compile(r"[^\w\]}]*$")
_PLAIN_WORD = re.compile(r".*[\w\]}](?=[^\w\]}]+\w*[^\w\]}]*$)")


def readings_of(project: Project, path: Path, spot: Spot, before: str, line: int) -> Iterator[tuple[Reading, str]]:
    """Yield the read paths at the cursor, and their text before the cursor.

    Parameters:
        project: the open specs.
        path: the spec.
        spot: the place of the cursor.
        before: the line up to the cursor.
        line: number of the line, from 0.
    """
    lines = spot.text.split("\n")
    rest = lines[line][len(before) :] if spot.before else lines[line][len(before) + 1 :]
    around = (*lines[:line], before[: len(before) - len(spot.before)], rest, *lines[line + 1 :])
    # As long as only this value changes, the paths in it start at the same values.
    known = project.known.get(path)
    if known is None or known[0] != around:
        found = list(_known_before(project, path, around, line)) or list(_known(project, path, spot, before, line))
        known = around, found
        if known[1]:
            project.known[path] = known
    for each in known[1]:
        if spot.before.startswith(each.head):
            yield each.reading, each.lead + spot.before[len(each.head) :]


def _known_before(project: Project, path: Path, around: tuple[str, ...], line: int) -> Iterator[Known]:
    """Yield the paths of the spec as it was checked last, if only this value has changed since."""
    text, checked = project.last(path)
    lines = text.split("\n")
    head, tail = around[line], around[line + 1]
    same = (*lines[:line], *lines[line + 1 :]) == (*around[:line], *around[line + 2 :])
    if not same or line >= len(lines) or not (lines[line].startswith(head) and lines[line].endswith(tail)):
        return
    value = lines[line][len(head) : len(lines[line]) - len(tail)]
    if checked is not None and value:
        yield from _in_value(checked.readings, path, line, head + value, value)


def _in_value(readings: Sequence[Reading], path: Path, line: int, before: str, value: str) -> Iterator[Known]:
    """Yield the paths in a value, at the end of the text before the cursor."""
    for reading, offset in readings_at(readings, path.as_posix(), line + 1, before):
        inside = min(offset, len(value))
        yield Known(reading, reading.text[: offset - inside], value[: len(value) - inside])


def _known(project: Project, path: Path, spot: Spot, before: str, line: int) -> Iterator[Known]:
    """Check the spec with the value as it is, or with less of it, until there is a path in it."""
    lines = spot.text.split("\n")
    rest = lines[line][len(before) :] if spot.before else lines[line][len(before) + 1 :]
    for cut in _cuts(spot.before):
        value = spot.before[: len(spot.before) - cut]
        start = before[: len(before) - cut]
        here = f"{start}{'' if value else _STAND_IN}{rest}"
        checked = project.check(path, "\n".join([*lines[:line], here, *lines[line + 1 :]]))
        if found := list(_in_value(checked.readings, path, line, start, value)):
            yield from found
            return
        if not checked.readings:
            yield from _inherited(project, path, spot)
            return


def _inherited(project: Project, path: Path, spot: Spot) -> Iterator[Known]:
    """Yield the path that a spec has here without this section: what it derives or inherits starts alike."""
    starts = sorted(entry.position.line - 1 for entry in spot.root.entries.values())
    section = spot.root.entries[str(spot.loc[0])].position.line - 1
    end = next((start for start in starts if start > section), None)
    lines = spot.text.split("\n")
    checked = project.check(path, "\n".join([*lines[:section], *(lines[end:] if end is not None else ())]))
    return (Known(reading, "", "") for reading in checked.readings if reading.loc == spot.loc)


def _cuts(before: str) -> Iterator[int]:
    """Yield how many characters at the end of a value are left out: separators and the word that is being written."""
    ended = _SEPARATORS.search(before)
    yield len(ended[0]) if ended else 0
    if ended and ended[0]:
        word = _PLAIN_WORD.search(before)
        yield len(before) if word is None else len(before) - word.end()
