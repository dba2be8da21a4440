"""`callwright generate` as a whole process: nothing changed, one spec changed, all from nothing, and how it grows."""

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
_COPIED = "anthropic"  # a spec that extends no other


def cases() -> Iterator[Case]:
    """Runs on copies of the project's own specs."""
    count = len(list(_SPECS.glob("*.yaml")))
    yield _case(f"generate, all {count} providers from nothing", 3.0, _cold)
    yield _case("generate, nothing changed", 0.15, _unchanged)
    yield _case("generate, one spec changed, that provider", 0.7, _changed)
    yield _case("generate, one spec changed, all providers", None, _changed_among_all)
    yield Case("generate: lines per second", lines)
    yield Case("generate: growth of time over copies of a spec", lambda effort: _growth(effort, "time"))
    yield Case("generate: growth of memory over copies of a spec", lambda effort: _growth(effort, "memory"))


class Project:
    """Specs in a folder of their own, and the run that turns them into modules."""

    def __init__(self, scratch: str) -> None:
        self.specs, self.out = Path(scratch, "specs"), Path(scratch, "out")

    def copy_all(self) -> None:
        """Take the project's own specs."""
        shutil.copytree(_SPECS, self.specs, ignore=shutil.ignore_patterns("schema.json"))

    def copy_one(self, count: int) -> None:
        """Take one spec so many times, each copy under a name of its own."""
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
        """Run the generator; give its bytes of memory at the peak."""
        return peak(self._command())

    def _command(self, *providers: str) -> list[str]:
        folders = ("--specs", str(self.specs), "--out", str(self.out))
        return [sys.executable, "-m", "callwright_gen", "generate", *providers, *folders]

    def change(self) -> None:
        """Change the text of one spec, and with it its module."""
        spec = self.specs / "openai.yaml"
        spec.write_text(spec.read_text(encoding="utf-8").replace("about: ", "about: x", 1), encoding="utf-8")

    def forget(self) -> None:
        """Remove what was generated."""
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
    """How many lines a second of CPU writes when everything is rendered."""
    with TemporaryDirectory() as scratch:
        project = Project(scratch)
        project.copy_all()
        found = [_cold(project).cpu for _ in range(effort.rounds(3))]
        count = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in project.out.glob("*.py*"))
    note = f"{count} lines in {duration(statistics.median(found))} of CPU, start of the process and ruff in it"
    return Row("generate: lines per second", count / statistics.median(found), None, "lines/s", note)


def _growth(effort: Effort, what: str) -> Row:
    points = _grown(_COPIES[:4] if effort.quick else _COPIES, what)
    least, most = (
        duration(cost) if what == "time" else f"{cost / 1e6:.0f} MB" for cost in (points[0][1], points[-1][1])
    )
    # The start of the process, which is in every run, hides growth at first: the last step shows it.
    last = f"over the last step: {exponent(points[-2:]):.2f}"
    note = f"from 1 to {points[-1][0]:g} specs: {least} to {most}; {last}"
    return Row(
        f"generate: growth of {what} over copies of a spec", exponent(points), 1.1, "exponent", note, points=points
    )


def _grown(counts: tuple[int, ...], what: str) -> tuple[tuple[float, float], ...]:
    found: list[tuple[float, float]] = []
    for count in (1, *counts):  # the first run leaves the bytecode behind
        with TemporaryDirectory() as scratch:
            project = Project(scratch)
            project.copy_one(count)
            found.append((float(count), float(project.peak()) if what == "memory" else project.generate().cpu))
    return tuple(found[1:])
