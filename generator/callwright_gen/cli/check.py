"""`callwright check`: run every gate of a spec repository."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from callwright_gen.cli.capabilities import capabilities
from callwright_gen.cli.errors import BAD_INPUT, FINDINGS, exit_on_bad_input
from callwright_gen.cli.generate import generate
from callwright_gen.cli.options import Out, Quiet, Specs
from callwright_gen.cli.prove import EXAMPLES, prove
from callwright_gen.cli.surface import surface
from callwright_gen.config import Config, load_config
from callwright_gen.report.table import report_table
from callwright_gen.report.terminal import print_note, print_result

_WORDS = {0: "ok", FINDINGS: "findings", BAD_INPUT: "invalid input"}
_NOT_CONFIGURED = "not configured"


@dataclass(frozen=True)
class _Gate:
    """A gate: its name, and what runs it. It raises `typer.Exit` with a code if it does not pass."""

    name: str
    run: Callable[[], None]


def check(
    providers: Annotated[
        list[str] | None, typer.Argument(metavar="PROVIDER", help="Providers to check (default: all).")
    ] = None,
    examples: Annotated[
        int, typer.Option(metavar="N", min=0, max=100_000, help="Values that `prove` draws for each law.")
    ] = EXAMPLES,
    start: Annotated[int, typer.Option("--seed", metavar="S", min=0, help="Seed of these draws.")] = 0,
    quiet: Quiet = False,
    specs: Specs = None,
    out: Out = None,
) -> None:
    """Run every gate: generate --check, surface --check, capabilities --check and prove; print one summary.

    The capability page is checked if pyproject.toml names it: capabilities = "FILE" under [tool.callwright].

    Exit codes: 0 all gates pass; 1 a gate has findings; 2 invalid input.
    """
    with exit_on_bad_input():
        config = load_config(specs, out)
    gates = list(_gates(config, providers, examples, start, specs, out, quiet=quiet))
    rows = [_run(gate) for gate in gates]
    if not quiet or any(code for _, code, _ in rows):
        _report(rows, config)
    worst = max(code for _, code, _ in rows)
    if worst:
        raise typer.Exit(worst)


def _gates(
    config: Config,
    providers: list[str] | None,
    examples: int,
    start: int,
    specs: Path | None,
    out: Path | None,
    *,
    quiet: bool,
) -> Iterator[_Gate]:
    yield _Gate("generate", lambda: generate(providers, check=True, quiet=quiet, specs=specs, out=out))
    yield _Gate("surface", lambda: surface(providers, check=True, quiet=quiet, specs=specs))
    page = config.capabilities
    if page is not None:
        yield _Gate("capabilities", lambda: capabilities(page, specs=specs))
    yield _Gate("prove", lambda: prove(providers, examples, start, quiet=quiet, specs=specs))


def _run(gate: _Gate) -> tuple[str, int, float]:
    """Run a gate, and return its name, its exit code and its seconds."""
    sys.stdout.flush()
    begin = time.monotonic()
    try:
        gate.run()
    except typer.Exit as done:
        return gate.name, done.exit_code, time.monotonic() - begin
    except typer.BadParameter as error:
        print_note(str(error))
        return gate.name, BAD_INPUT, time.monotonic() - begin
    return gate.name, 0, time.monotonic() - begin


def _report(rows: list[tuple[str, int, float]], config: Config) -> None:
    cells = [(name, _WORDS.get(code, str(code)), f"{seconds:.1f} s") for name, code, seconds in rows]
    if config.capabilities is None:
        cells.insert(2, ("capabilities", _NOT_CONFIGURED, ""))
    print_result()
    report_table([("gate", "result", "time"), *cells])
