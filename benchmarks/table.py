"""The figures as a table for terminals, and as JSON for other programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rich.table import Table

from benchmarks.measure import Row

_VERDICTS = {True: "[green]met[/]", False: "[red]missed[/]", None: ""}


def table(parts: Mapping[str, Sequence[Row]]) -> Table:
    """Return a table with a section for each part."""
    title = "CPU time unless noted otherwise; × is a ratio to the SDK's own"
    made = Table("what", "figure", "quartiles", "budget", "", "note", title=title)
    for rows in parts.values():
        made.add_section()
        for row in rows:
            budget = "" if row.budget is None else f"≤ {row.budget:g}"
            made.add_row(row.name, f"{row.figure:.4g} {row.unit}", quartiles(row), budget, _VERDICTS[row.met], row.note)
    return made


def quartiles(row: Row) -> str:
    """Format the quartiles of a row, or return an empty string."""
    return "" if row.low is None or row.high is None else f"{row.low:.3g} to {row.high:.3g}"


def document(about: Sequence[str], parts: Mapping[str, Sequence[Row]]) -> dict[str, Any]:
    """Return all measurements as plain values."""
    rows = [{"part": part, **asdict(row), "met": row.met} for part, found in parts.items() for row in found]
    return {"about": list(about), "rows": rows}
