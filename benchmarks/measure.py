"""Measure two things in turn, so that a machine whose speed drifts cannot favour one of them."""

# Why it is measured this way:
# - Call by call: in blocks of 60, anthropic's call with one tool moved between 1.11 and 1.35 on a shared machine.
#   Alternating, its quartiles were 1.15 and 1.18.
# - By the CPU time of the thread: that of the process counts a server in another thread on both sides, which flatters
#   every ratio.
# - Parts of a call only between calls of the SDK, which empty the CPU's caches: the imports of client classes took 3
#   µs of 64 in a loop of their own, and 9 µs after a call of the SDK.

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
# As with an installed package, bytecode is cached after the first run.
_ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"} | {
    "PYTHONPYCACHEPREFIX": str(CACHE / "bytecode")
}


@dataclass(frozen=True)
class Effort:
    """How many rounds to measure: `quick` takes two, to check that everything runs. Its figures are not reliable."""

    quick: bool = False

    def rounds(self, usual: int) -> int:
        """Return the rounds of a row that usually takes `usual`."""
        return 2 if self.quick else usual


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Parameters:
        name: subject of the row.
        figure: median ratio, or a number in `unit`.
        budget: maximum of the figure, or None.
        unit: `×` for ratios.
        note: details such as the absolute times.
        low, high: quartiles of the rounds, if there were rounds.
        points: (size, cost) pairs of a row about growth.
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
    """A row that can be selected by name and measured."""

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
        """Return a row of the ratio. Its note shows the seconds, divided by `per` and followed by `what`."""
        note = f"{duration(self.ours / per)} over {duration(self.theirs / per)}{what}"
        return Row(name, self.ratio, budget, note=note, low=self.low, high=self.high)


def duration(seconds: float) -> str:
    """Format seconds with three digits."""
    unit, factor = next(
        each for each in (("s", 1.0), ("ms", 1e3), ("µs", 1e6)) if seconds * each[1] >= 1 or each[0] == "µs"
    )
    return f"{seconds * factor:.3g} {unit}"


def seconds(work: Work, times: int) -> float:
    """Return the CPU seconds of one call in this thread, averaged over `times`; other threads are not counted."""
    start = time.thread_time()
    for _ in range(times):
        work()
    return (time.thread_time() - start) / times


def compare(ours: Work, theirs: Work, *, times: int, rounds: int) -> Compared:
    """Measure two functions, alternating call by call, so that both see the same changes of the machine's speed.

    Parameters:
        ours, theirs: the functions; both are called once before measuring.
        times: calls of each per round.
        rounds: number of rounds, one ratio each.
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
    """Async version of `compare`."""
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
    """Summarize the rounds."""
    low, median, high = spread(mine / other for mine, other in pairs)
    return Compared(median, low, high, *(statistics.median(column) for column in zip(*pairs, strict=True)))


def spread(figures: Iterable[float]) -> tuple[float, float, float]:
    """Return the lower quartile, the median and the upper quartile."""
    low, median, high = statistics.quantiles(list(figures), n=4, method="inclusive")
    return low, median, high


@dataclass(frozen=True)
class Ran:
    """CPU seconds of a process and its children, and seconds by the clock."""

    cpu: float
    wall: float


def run(command: Sequence[str | Path], *, check: bool = True, cwd: Path | None = None) -> Ran:
    """Run a process and measure it.

    Raises:
        CalledProcessError: the process failed and `check` is true.
    """
    clock = time.perf_counter()
    process = subprocess.Popen(command, env=_ENVIRONMENT, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if check and process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(map(str, command)))
    return Ran(usage.ru_utime + usage.ru_stime, time.perf_counter() - clock)


# On Linux, the peak of a child process starts at its parent's peak. A small launcher avoids that: started by the
# benchmark itself, the generator seemed to need 118 MB in every case.
_LAUNCHER = """import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"""


def peak(command: Sequence[str]) -> int:
    """Run a process and return its peak memory in bytes."""
    launch = [sys.executable, "-I", "-S", "-c", _LAUNCHER, *command]
    return int(subprocess.run(launch, env=_ENVIRONMENT, capture_output=True, text=True, check=True).stdout) * 1024


def compare_processes(ours: Sequence[str], theirs: Sequence[str], rounds: int) -> Compared:
    """Measure the CPU seconds of two commands in turn, after both have run once."""
    run(ours)
    run(theirs)
    return compared([(run(ours).cpu, run(theirs).cpu) for _ in range(rounds)])


def python(code: str) -> list[str]:
    """Return the command that runs `code` in a new Python process."""
    return [sys.executable, "-c", code]


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """Return how a cost grows with size: 1 for linear growth, 2 for quadratic growth (the slope in a log-log plot)."""
    logarithms = [(log(size), log(cost)) for size, cost in points]
    return statistics.linear_regression(*zip(*logarithms, strict=True)).slope
