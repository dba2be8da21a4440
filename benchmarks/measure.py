"""Measuring two things in turn, so that a machine whose speed drifts cannot favour one of them."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

Work = Callable[[], object]
CACHE = Path(__file__).resolve().parent.parent / ".cache" / "bench"
# What is measured is what an installed package does: its bytecode is there after the first run.
_ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"} | {
    "PYTHONPYCACHEPREFIX": str(CACHE / "bytecode")
}


@dataclass(frozen=True)
class Effort:
    """How much is measured: `quick` takes few rounds, which shows that all runs and gives figures of little weight."""

    quick: bool = False

    def rounds(self, usual: int) -> int:
        """Rounds of a row that usually takes so many."""
        return 2 if self.quick else usual


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Parameters:
        name: what was measured.
        figure: the median ratio, or a number in `unit`.
        budget: the most that it may be; None for a figure that is only told.
        unit: `×` for ratios.
        note: what the figure stands on, such as the absolute times.
        low, high: the quartiles of the rounds, where there were rounds.
        points: (size, cost) of a row about growth.
    """

    name: str
    figure: float
    budget: float | None = None
    unit: str = "×"
    note: str = ""
    low: float | None = None
    high: float | None = None
    points: tuple[tuple[float, float], ...] = ()

    @property
    def met(self) -> bool | None:
        """Whether the figure is within its budget; None if it has none."""
        return None if self.budget is None else self.figure <= self.budget


@dataclass(frozen=True)
class Case:
    """A row that can be measured, and chosen by its name."""

    name: str
    measure: Callable[[Effort], Row]


@dataclass(frozen=True)
class Compared:
    """Two things measured in turn: median and quartiles of the rounds' ratios, and the median seconds of each."""

    ratio: float
    low: float
    high: float
    ours: float
    theirs: float

    def row(self, name: str, budget: float | None = None, *, per: int = 1, what: str = "") -> Row:
        """Make a row of the ratio; the note tells the seconds, divided by `per` and followed by `what`."""
        note = f"{duration(self.ours / per)} over {duration(self.theirs / per)}{what}"
        return Row(name, self.ratio, budget, note=note, low=self.low, high=self.high)


def duration(seconds: float) -> str:
    """Write seconds with three digits."""
    unit, factor = next(
        each for each in (("s", 1.0), ("ms", 1e3), ("µs", 1e6)) if seconds * each[1] >= 1 or each[0] == "µs"
    )
    return f"{seconds * factor:.3g} {unit}"


def seconds(work: Work, times: int) -> float:
    """CPU seconds of one call in this thread, averaged over some; a server in another thread is not counted."""
    start = time.thread_time()
    for _ in range(times):
        work()
    return (time.thread_time() - start) / times


def compare(ours: Work, theirs: Work, *, times: int, rounds: int) -> Compared:
    """Measure two things call by call in turn: a machine whose speed changes within a round changes it for both.

    Parameters:
        ours, theirs: what is measured; both are called once before.
        times: calls of each in a round.
        rounds: rounds; each gives one ratio.
    """
    ours()
    theirs()
    pairs: list[tuple[float, float]] = []
    for _ in range(rounds):
        gc.collect()
        gc.disable()
        turns = [(seconds(ours, 1), seconds(theirs, 1)) for _ in range(times)]
        gc.enable()
        pairs.append((sum(mine for mine, _ in turns) / times, sum(other for _, other in turns) / times))
    return compared(pairs)


async def compare_async(
    ours: Callable[[], Awaitable[object]], theirs: Callable[[], Awaitable[object]], *, times: int, rounds: int
) -> Compared:
    """Measure two things that are awaited, call by call in turn as `compare` does."""
    await ours()
    await theirs()
    pairs: list[tuple[float, float]] = []
    for _ in range(rounds):
        gc.collect()
        gc.disable()
        turns = [(await _awaited(ours), await _awaited(theirs)) for _ in range(times)]
        gc.enable()
        pairs.append((sum(mine for mine, _ in turns) / times, sum(other for _, other in turns) / times))
    return compared(pairs)


async def _awaited(work: Callable[[], Awaitable[object]]) -> float:
    start = time.thread_time()
    await work()
    return time.thread_time() - start


def compared(pairs: Sequence[tuple[float, float]]) -> Compared:
    """Sum rounds up."""
    low, median, high = spread(mine / other for mine, other in pairs)
    return Compared(median, low, high, *(statistics.median(column) for column in zip(*pairs, strict=True)))


def spread(figures: Iterable[float]) -> tuple[float, float, float]:
    """Give the lower quartile, the median and the upper quartile."""
    low, median, high = statistics.quantiles(list(figures), n=4, method="inclusive")
    return low, median, high


@dataclass(frozen=True)
class Ran:
    """What a process took: CPU seconds with its children, and seconds by the clock."""

    cpu: float
    wall: float


def run(command: Sequence[str | Path], *, check: bool = True, cwd: Path | None = None) -> Ran:
    """Run a process and measure it.

    Raises:
        CalledProcessError: it failed, and `check` says that it must not.
    """
    clock = time.perf_counter()
    process = subprocess.Popen(command, env=_ENVIRONMENT, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if check and process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(map(str, command)))
    return Ran(usage.ru_utime + usage.ru_stime, time.perf_counter() - clock)


# The peak of a new process begins with that of the one that starts it: a small one has to.
_LAUNCHER = """import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"""


def peak(command: Sequence[str]) -> int:
    """Run a process; give the bytes of memory at its peak."""
    launch = [sys.executable, "-I", "-S", "-c", _LAUNCHER, *command]
    return int(subprocess.run(launch, env=_ENVIRONMENT, capture_output=True, text=True, check=True).stdout) * 1024


def compare_processes(ours: Sequence[str], theirs: Sequence[str], rounds: int) -> Compared:
    """Measure the CPU seconds of two commands in turn, after both have run once."""
    run(ours)
    run(theirs)
    return compared([(run(ours).cpu, run(theirs).cpu) for _ in range(rounds)])


def python(code: str) -> list[str]:
    """The command that runs some Python in a process of its own."""
    return [sys.executable, "-c", code]


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """How a cost grows with size: the slope of its logarithm, 1 for linear and 2 for quadratic growth."""
    logarithms = [(log(size), log(cost)) for size, cost in points]
    return statistics.linear_regression(*zip(*logarithms, strict=True)).slope
