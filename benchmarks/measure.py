"""Measuring two things in turn, so that a machine whose speed drifts cannot favour one of them."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log

Work = Callable[[], object]


@dataclass(frozen=True)
class Ratio:
    """The cost of one thing over that of another: the median of all rounds, and their quartiles."""

    median: float
    low: float
    high: float


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Parameters:
        name: what was measured.
        figure: the ratio, or a number in `unit`.
        budget: the most that it may be; None for a figure that is only told.
        unit: `×` for ratios.
        note: what the figure stands on, such as the absolute times.
    """

    name: str
    figure: float
    budget: float | None
    unit: str = "×"
    note: str = ""

    @property
    def met(self) -> bool:
        """Whether the figure is within its budget."""
        return self.budget is None or self.figure <= self.budget


def seconds(work: Work, times: int) -> float:
    """CPU seconds of one call, averaged over some."""
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times


def compare(ours: Work, theirs: Work, *, times: int, rounds: int = 15) -> tuple[Ratio, float, float]:
    """Measure two things in turn.

    Parameters:
        ours, theirs: what is measured; both are called once before.
        times: calls in a round.
        rounds: rounds; each gives one ratio.

    Returns:
        the ratio ours / theirs, and the median seconds of each.
    """
    ours()
    theirs()
    pairs: list[tuple[float, float]] = []
    for _ in range(rounds):
        gc.collect()
        gc.disable()
        pairs.append((seconds(ours, times), seconds(theirs, times)))
        gc.enable()
    ratios = [mine / other for mine, other in pairs]
    low, median, high = statistics.quantiles(ratios, n=4)
    return Ratio(median, low, high), *(statistics.median(column) for column in zip(*pairs, strict=True))


def process_seconds(command: Sequence[str], *, wall: bool = False) -> float:
    """Seconds of a whole process: CPU of it and its children, or by the clock."""
    start, clock = os.times(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    end = os.times()
    if wall:
        return time.perf_counter() - clock
    return end.children_user - start.children_user + end.children_system - start.children_system


def compare_processes(ours: Sequence[str], theirs: Sequence[str], rounds: int = 7) -> tuple[float, float, float]:
    """Measure two commands in turn; returns the median ratio and the median CPU seconds of each."""
    pairs = [(process_seconds(ours), process_seconds(theirs)) for _ in range(rounds)]
    ratio = statistics.median(mine / other for mine, other in pairs)
    return ratio, *(statistics.median(column) for column in zip(*pairs, strict=True))


def python(code: str) -> list[str]:
    """The command that runs some Python in a process of its own."""
    return [sys.executable, "-c", code]


def exponent(sizes: Sequence[int], costs: Sequence[float]) -> float:
    """How a cost grows with size: the slope of its logarithm, 1 for linear and 2 for quadratic growth."""
    points = [(log(size), log(cost)) for size, cost in zip(sizes, costs, strict=True)]
    return statistics.linear_regression(*zip(*points, strict=True)).slope
