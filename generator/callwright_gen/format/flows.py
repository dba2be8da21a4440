"""Reorder a mapping in braces."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from callwright_gen.format.mappings import END_OF_LINE, Mapping


def reorder_flow(text: str, mapping: Mapping, ranks: Sequence[int]) -> str | None:
    """Return the text with the entries in the order of their ranks, or None if they span lines or have aliases."""
    lines = text.split("\n")
    entries = mapping.entries
    number = entries[0].start.line
    if any(entry.start.line != number or entry.end.line != number for entry in entries):
        return None
    if any(entry.end.column == END_OF_LINE for entry in entries):
        return None
    line = lines[number]
    texts = [line[entry.start.column : entry.end.column] for entry in entries]
    gaps = [line[one.end.column : two.start.column] for one, two in pairwise(entries)]
    order = sorted(range(len(entries)), key=lambda index: ranks[index])
    moved = [texts[index] for index in order]
    middle = "".join(part + gap for part, gap in zip(moved, [*gaps, ""], strict=True))
    lines[number] = line[: entries[0].start.column] + middle + line[entries[-1].end.column :]
    return "\n".join(lines)
