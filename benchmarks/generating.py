"""`callwright generate` as a process: nothing changed, one spec changed, all from nothing, and its growth."""

# Profile of `generate openai` after a change of its spec, with bytecode cached, in million instructions (valgrind,
# which other processes do not disturb): start of Python and comparison with the manifest 190; typer 160; pydantic
# 220; PyYAML and Jinja 180; the 45 models of a spec 320; other modules, mostly 149 dataclasses, 340; loading,
# resolving, rendering, verifying and deriving the stub 560. The whole run, without the two processes of ruff: 1,970
# (4,650 before the changes below).
#
# What helped:
# - verifying modules and collecting names in loops over the fields of nodes: a third of the time of `ast.walk`;
# - comparing trees field by field instead of by what `ast.dump` prints, and unions without building them anew: a fifth
#   of resolving and emitting;
# - keeping the specs' JSON schema while the generator is the same: 80 ms;
# - reading the docstrings of a spec's fields only for the schema and for hints at missing keys: 305 million
#   instructions;
# - caching compiled templates in the `__pycache__` next to them: 460 million. They are code, so they are stored only
#   in the installed package, never in the user's project or a temporary folder. A hash of the template, of the
#   environment's settings and of Jinja's version decides whether they are used;
# - lazy imports per command, and no search for pydantic plugins: 165 million;
# - a garbage collection every 1,000,000 objects instead of every 700: 140 of 1,260 ms with eleven specs, 1.1 of 7.1 s
#   with a hundred, with the same peak memory;
# - rendering in two processes from six modules on, where a process can be forked: half of the time to render.
#
# Before these changes: 0.09 s of CPU with nothing changed, 1.35 s for one spec, 3.2 s for all eleven; peak memory 66
# MiB for one spec and 71 MiB for all.
#
# What libcst costs: 0.19 s of CPU to import, and 75 ms a module: 45 to parse skeleton and bodies (4 microseconds
# a node, of which a module has 10,000), 20 to print, 4 to splice, 6 to derive the stub. A transformer that visits every
# node would take 60 ms more, so ours opens statements only. Tables and imports, of which a stub keeps nothing, are not
# parsed at all.

from __future__ import annotations

import shutil
import statistics
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Case, Effort, Ran, Row, duration, exponent, peak, run

_SPECS = Path(__file__).resolve().parent.parent / "specs"
_COPIES = (1, 3, 10, 30, 100)
_COPIED = "anthropic"  # a spec without `extends`


def cases() -> Iterator[Case]:
    """Yield a case for each kind of run, on copies of the project's own specs."""
    count = len(list(_SPECS.glob("*.yaml")))
    yield _case(f"generate, all {count} providers from nothing", 3.0, _cold)
    yield _case("generate, nothing changed", 0.15, _unchanged)
    yield _case("generate, one spec changed, that provider", 0.7, _changed)
    yield _case("generate, one spec changed, all providers", None, _changed_among_all)
    yield Case("generate: lines per second", lines)
    yield Case("generate: growth of time over copies of a spec", lambda effort: _growth(effort, "time"))
    yield Case("generate: growth of memory over copies of a spec", lambda effort: _growth(effort, "memory"))


class Project:
    """A folder of specs and the generated package."""

    def __init__(self, scratch: str) -> None:
        self.specs, self.out = Path(scratch, "specs"), Path(scratch, "out")

    def copy_all(self) -> None:
        """Copy the project's own specs."""
        shutil.copytree(_SPECS, self.specs, ignore=shutil.ignore_patterns("schema.json"))

    def copy_one(self, count: int) -> None:
        """Copy one spec `count` times under different names."""
        (self.specs / "surfaces").mkdir(parents=True)
        spec = (_SPECS / f"{_COPIED}.yaml").read_text(encoding="utf-8")
        surface = (_SPECS / "surfaces" / f"{_COPIED}.json").read_text(encoding="utf-8")
        for number in range(count):
            name = f"copy{number}"
            text = spec.replace(f"provider: {_COPIED}", f"provider: {name}", 1)
            (self.specs / f"{name}.yaml").write_text(text, encoding="utf-8")
            (self.specs / "surfaces" / f"{name}.json").write_text(surface, encoding="utf-8")

    def generate(self, *providers: str) -> Ran:
        """Run the generator."""
        return run(self._command(*providers))

    def peak(self) -> int:
        """Run the generator and return its peak memory in bytes."""
        return peak(self._command())

    def _command(self, *providers: str) -> list[str]:
        folders = ("--specs", str(self.specs), "--out", str(self.out))
        return [sys.executable, "-m", "callwright_gen", "generate", *providers, *folders]

    def change(self) -> None:
        """Change one spec so that its module changes."""
        spec = self.specs / "openai.yaml"
        spec.write_text(spec.read_text(encoding="utf-8").replace("about: ", "about: x", 1), encoding="utf-8")

    def forget(self) -> None:
        """Remove the generated package."""
        shutil.rmtree(self.out, ignore_errors=True)


def _case(name: str, budget: float | None, once: Callable[[Project], Ran]) -> Case:
    def measure(effort: Effort) -> Row:
        with TemporaryDirectory() as scratch:
            project = Project(scratch)
            project.copy_all()
            project.generate()
            found = [once(project) for _ in range(effort.rounds(5))]
        low, median, high = statistics.quantiles([each.wall for each in found], n=4, method="inclusive")
        note = f"by the clock; CPU {duration(statistics.median(each.cpu for each in found))}"
        return Row(name, median, budget, "s", note, low, high)

    return Case(name, measure)


def _cold(project: Project) -> Ran:
    project.forget()
    return project.generate()


def _unchanged(project: Project) -> Ran:
    return project.generate()


def _changed(project: Project) -> Ran:
    project.change()
    return project.generate("openai")


def _changed_among_all(project: Project) -> Ran:
    project.change()
    return project.generate()


def lines(effort: Effort) -> Row:
    """Measure generated lines per second of CPU time, rendering every provider."""
    with TemporaryDirectory() as scratch:
        project = Project(scratch)
        project.copy_all()
        found = [_cold(project).cpu for _ in range(effort.rounds(3))]
        count = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in project.out.glob("*.py*"))
    note = f"{count} lines in {duration(statistics.median(found))} of CPU, including the start of the process and ruff"
    return Row("generate: lines per second", count / statistics.median(found), None, "lines/s", note)


def _growth(effort: Effort, what: str) -> Row:
    points = _grown(_COPIES[:4] if effort.quick else _COPIES, what)
    least, most = (
        duration(cost) if what == "time" else f"{cost / 1e6:.0f} MB" for cost in (points[0][1], points[-1][1])
    )
    # The start of the process, part of every run, hides growth at first. The last step shows it.
    last = f"over the last step: {exponent(points[-2:]):.2f}"
    note = f"from 1 to {points[-1][0]:g} specs: {least} to {most}; {last}"
    return Row(
        f"generate: growth of {what} over copies of a spec", exponent(points), 1.1, "exponent", note, points=points
    )


def _grown(counts: tuple[int, ...], what: str) -> tuple[tuple[float, float], ...]:
    found: list[tuple[float, float]] = []
    for count in (1, *counts):  # the first run only caches the bytecode
        with TemporaryDirectory() as scratch:
            project = Project(scratch)
            project.copy_one(count)
            found.append((float(count), float(project.peak()) if what == "memory" else project.generate().cpu))
    return tuple(found[1:])
