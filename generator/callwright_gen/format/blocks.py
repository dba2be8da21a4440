"""Reorder a mapping that is written line by line. A comment belongs to the key after it, or to that of its line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from callwright_gen.format.mappings import Mapping


def reorder_block(text: str, mapping: Mapping, ranks: Sequence[int]) -> str | None:
    """Return the text with the entries in the order of their ranks, or None if two of them share a line."""
    lines = text.split("\n")
    entries = mapping.entries
    if any(one.end.line >= two.start.line for one, two in pairwise(entries)):
        return None
    first = entries[0].start
    # The first entry of a mapping in a list starts after the dash.
    lead, indent = lines[first.line][: first.column], " " * first.column
    if lead.strip("- ") or any(entry.start.column != first.column for entry in entries):
        return None
    lines[first.line] = indent + lines[first.line][first.column :]
    starts = [_start(lines, first.line, indent), *(entry.end.line + 1 for entry in entries[:-1])]
    chunks = [lines[start : entry.end.line + 1] for start, entry in zip(starts, entries, strict=True)]
    order = sorted(range(len(entries)), key=lambda index: ranks[index])
    moved = _spaced([chunks[index] for index in order], first=chunks[0])
    key = next(number for number, line in enumerate(moved[0]) if line.strip() and not line.lstrip().startswith("#"))
    moved[0][key] = lead + moved[0][key][first.column :]
    whole = [line for chunk in moved for line in chunk]
    return "\n".join([*lines[: starts[0]], *whole, *lines[entries[-1].end.line + 1 :]])


def _start(lines: list[str], line: int, indent: str) -> int:
    """Return the first line of the first entry: of the comments right above it, except for the head of a file."""
    start = line
    while indent and start and lines[start - 1].startswith(f"{indent}#"):
        start -= 1
    return start


def _spaced(chunks: list[list[str]], first: list[str]) -> list[list[str]]:
    """Move blank lines: none before the first entry, and one before that which was the first if others have one."""
    spaced = [_without_blanks(chunk) if number == 0 else list(chunk) for number, chunk in enumerate(chunks)]
    wide = any(not chunk[0].strip() for chunk in chunks)
    for number, chunk in enumerate(chunks):
        if number and chunk == first and wide and len(chunk) > 1:
            spaced[number] = ["", *chunk]
    return spaced


def _without_blanks(chunk: list[str]) -> list[str]:
    start = next((number for number, line in enumerate(chunk) if line.strip()), 0)
    return chunk[start:]
