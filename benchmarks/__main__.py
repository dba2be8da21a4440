"""`python -m benchmarks [--json FILE]`: measure everything and print each figure beside its budget."""

from __future__ import annotations

import argparse
import json
import os
import platform
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import calls, generating, imports, partial_streams, streams
from benchmarks.measure import Row

_PARTS = (imports, calls, streams, partial_streams, generating)


def main() -> None:
    """Run every part; the figures are told, none of them fails the run."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    arguments = parser.parse_args()
    console = Console()
    console.print(_machine())
    with console.status("measuring") as status:
        rows = list(_measured(status.update))
    console.print(_table(rows))
    if arguments.json is not None:
        document = {"machine": _machine(), "rows": [{**asdict(row), "met": row.met} for row in rows]}
        arguments.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


def _measured(tell: object) -> Iterator[Row]:
    for part in _PARTS:
        for row in part.rows():
            if callable(tell):
                tell(f"measured: {row.name}")
            yield row


def _machine() -> str:
    sdks = ", ".join(f"{dist} {version(dist)}" for dist in ("openai", "anthropic", "pydantic"))
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load}; {sdks}"


def _table(rows: list[Row]) -> Table:
    table = Table(
        "what", "figure", "budget", "", "note", title="CPU time unless said otherwise; × is over the SDK's own"
    )
    for row in rows:
        budget = "" if row.budget is None else f"≤ {row.budget:g} {row.unit}"
        verdict = "" if row.budget is None else "[green]met[/]" if row.met else "[red]missed[/]"
        table.add_row(row.name, f"{row.figure:.3g} {row.unit}", budget, verdict, row.note)
    return table


if __name__ == "__main__":
    main()
