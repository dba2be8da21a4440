"""What is at the cursor: the documentation of a key or a pipe, the types along a path, the target of a name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from callwright_gen.lsp.cursor import Spot, find_spot
from callwright_gen.lsp.keys import key_at
from callwright_gen.lsp.paths import readings_at, typed
from callwright_gen.lsp.project import Checked, Project
from callwright_gen.lsp.words import word_around
from callwright_gen.paths import TypedPath, explain
from callwright_gen.paths.inspect import short
from callwright_gen.paths.pipes import PIPES


def describe_at(project: Project, path: Path, text: str, line: int, column: int) -> str | None:
    """Return Markdown for a line and a column, both from 0, or None if there is nothing to say."""
    key = key_at(path, text, line, column)
    if key is not None:
        return f"**{key.name}** ({'required' if key.required else 'optional'})\n\n{key.text}"
    spot = find_spot(path, text, line, column)
    if spot is None or spot.is_key:
        return None
    checked = project.check(path, text)
    before = text.split("\n")[line][:column]
    for reading, offset in readings_at(checked.readings, path.as_posix(), line + 1, before):
        word = word_around(reading.text, offset)
        if word in PIPES and "|" in reading.text[:offset]:
            return f"**|{word}**: {PIPES[word].accepts} → {PIPES[word].returns}"
        if (whole := typed(reading, reading.text)) is not None:
            return "\n".join(_path(whole))
    return _name(spot, checked)


def _path(path: TypedPath) -> Iterator[str]:
    yield f"`{path.path.text}`: `{short(path.type)}`"
    yield ""
    yield "| step | type | nullable | |"
    yield "|---|---|---|---|"
    for row in explain(path):
        cells = (f"`{row.step}`", f"`{row.type}`", "yes" if row.nullable else "no", row.note)
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _name(spot: Spot, checked: Checked) -> str | None:
    symbol = checked.surface.symbol(spot.whole) if checked.surface is not None else None
    if symbol is None or checked.surface is None:
        return None
    return f"`{symbol.path}`: {symbol.kind} of {checked.surface.dist} {checked.surface.version}"
