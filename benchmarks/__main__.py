"""`python -m benchmarks [NAME…] [--quick] [--json FILE] [--html FILE]`: print each figure with its budget."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console

from benchmarks import (
    around,
    calls,
    checkers,
    decorating,
    editors,
    generating,
    imports,
    memory,
    partial_streams,
    providers,
    streams,
)
from benchmarks.machine import machine
from benchmarks.measure import Case, Effort, Row
from benchmarks.page import page
from benchmarks.table import document, table

_PARTS = {
    "Imports": imports,
    "Decorating": decorating,
    "Calls": calls,
    "Around a call": around,
    "Every provider": providers,
    "Streams": streams,
    "Structured streams": partial_streams,
    "Memory": memory,
    "The generator": generating,
    "Type checkers": checkers,
    "Editors": editors,
}


def main() -> None:
    """Measure the selected rows and print them. A missed budget does not fail the run."""
    arguments = _arguments()
    console = Console()
    about = machine()
    console.print(*about, sep="\n")
    parts: dict[str, list[Row]] = {}
    with console.status("measuring") as status:
        for part, case in _chosen(arguments.names):
            status.update(case.name)
            parts.setdefault(part, []).append(case.measure(Effort(arguments.quick)))
    console.print(table(parts))
    if arguments.json is not None:
        text = json.dumps(document([*about, *machine()[-1:]], parts), indent=2, ensure_ascii=False)
        arguments.json.write_text(text + "\n", encoding="utf-8")
    if arguments.html is not None:
        arguments.html.write_text(page("Callwright: performance", [*about, *machine()[-1:]], parts), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only rows whose own or part's name contains NAME")
    parser.add_argument("--quick", action="store_true", help="two rounds, to check that everything runs")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures to this file as JSON")
    parser.add_argument("--html", type=Path, metavar="FILE", help="also plot them on an HTML page")
    return parser.parse_args()


def _chosen(names: Sequence[str]) -> Iterator[tuple[str, Case]]:
    for part, module in _PARTS.items():
        for case in module.cases():
            if not names or any(name.lower() in f"{part}: {case.name}".lower() for name in names):
                yield part, case


if __name__ == "__main__":
    main()
