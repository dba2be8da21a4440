"""`python -m benchmarks.peers [NAME…] [--quick] [--json FILE] [--html FILE]`: compare with other libraries."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.machine import machine
from benchmarks.measure import Effort, Row
from benchmarks.page import page
from benchmarks.peers.environments import LIBRARIES
from benchmarks.peers.generators import lines_per_second
from benchmarks.peers.measuring import measure
from benchmarks.table import document


def main() -> None:
    """Measure the named libraries, or all libraries and the generators."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=main.__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these libraries")
    parser.add_argument("--quick", action="store_true", help="two rounds, to check that everything runs")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures to this file as JSON")
    parser.add_argument("--html", type=Path, metavar="FILE", help="also plot them on an HTML page")
    arguments = parser.parse_args()
    console, about, effort = Console(), machine(), Effort(arguments.quick)
    console.print(*about, sep="\n")
    chosen = [peer for peer in LIBRARIES if not arguments.names or peer.name in arguments.names]
    parts = measure(chosen, effort, console.print)
    console.print(_table(parts))
    if not arguments.names:
        parts["generators: lines per second"] = list(lines_per_second(effort))
        console.print(
            *(f"{row.name}: {row.figure:,.0f} lines/s ({row.note})" for row in parts["generators: lines per second"]),
            sep="\n",
        )
    about.append(machine()[-1])
    if arguments.json is not None:
        text = json.dumps(document(about, parts), indent=2, ensure_ascii=False)
        arguments.json.write_text(text + "\n", encoding="utf-8")
    if arguments.html is not None:
        arguments.html.write_text(page("Callwright and other libraries", about, parts), encoding="utf-8")


def _table(parts: dict[str, list[Row]]) -> Table:
    names = list(dict.fromkeys(row.name for rows in parts.values() for row in rows))
    table = Table("row", *names, title="CPU time relative to the OpenAI SDK that the library uses, in the same process")
    for part, rows in parts.items():
        found = {row.name: f"{row.figure:.2f} ×" for row in rows}
        table.add_row(part, *(found.get(name, "") for name in names))
    return table


if __name__ == "__main__":
    main()
