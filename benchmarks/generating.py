"""`callwright generate` as a whole process: nothing changed, one spec changed, all from nothing."""

from __future__ import annotations

import shutil
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Row, process_seconds

_ROOT = Path(__file__).resolve().parent.parent
_RUNS = 5


def rows() -> Iterator[Row]:
    """Measure runs on a copy of the project's own specs."""
    with TemporaryDirectory() as scratch:
        specs, out = Path(scratch, "specs"), Path(scratch, "out")
        shutil.copytree(_ROOT / "specs", specs, ignore=shutil.ignore_patterns("schema.json"))
        command = [sys.executable, "-m", "callwright_gen", "generate", "--specs", str(specs), "--out", str(out)]
        count = len(list(specs.glob("*.yaml")))
        yield _row(f"generate, all {count} providers from nothing", 3.0, [_cold(command, out) for _ in range(3)])
        yield _row("generate, nothing changed", 0.15, [process_seconds(command, wall=True) for _ in range(_RUNS)])
        one = [*command[:4], "openai", *command[4:]]
        changed = [_changed(one, specs / "openai.yaml", number) for number in range(_RUNS)]
        yield _row("generate, one provider of a changed spec", 0.7, changed)


def _row(name: str, budget: float, seconds: list[float]) -> Row:
    return Row(name, statistics.median(seconds), budget, "s", note="wall time of the process")


def _cold(command: list[str], out: Path) -> float:
    shutil.rmtree(out, ignore_errors=True)
    return process_seconds(command, wall=True)


def _changed(command: list[str], spec: Path, number: int) -> float:
    text = spec.read_text(encoding="utf-8").replace("about: ", f"about: {number} ", 1)
    spec.write_text(text, encoding="utf-8")
    return process_seconds(command, wall=True)
