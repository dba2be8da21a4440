"""Drive one worker per library, one row of each in turn."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from benchmarks.measure import Effort, Row, compared
from benchmarks.peers.environments import Peer

_WORKER = Path(__file__).parent / "worker.py"
_OURS = "callwright"


@dataclass(frozen=True)
class _Worker:
    name: str
    process: subprocess.Popen[str]
    rows: list[str]
    failed: dict[str, str]

    def seconds(self, row: str, times: int) -> tuple[float, float]:
        """Return the CPU seconds of a call by the library and by its SDK."""
        stdin = cast("Any", self.process.stdin)
        stdin.write(json.dumps({"row": row, "times": times}) + "\n")
        stdin.flush()
        found = _line(self.process)
        return found["ours"], found["sdk"]


def measure(peers: Sequence[Peer], effort: Effort, tell: Callable[[str], object]) -> dict[str, list[Row]]:
    """Measure every row, alternating between the libraries in each round.

    Returns:
        by row: the ratio of each library that supports it to its own SDK.
    """
    with ExitStack() as stack:
        server = stack.enter_context(_started([sys.executable, "-m", "benchmarks.peers.server"]))
        address = cast("Any", server.stdout).readline().strip()
        workers = [stack.enter_context(_worker(_OURS, Path(sys.executable), address))]
        for peer in peers:
            peer.install()
            workers.append(stack.enter_context(_worker(peer.name, peer.python, address)))
        for worker in workers:
            for row, error in worker.failed.items():
                tell(f"{worker.name} cannot do: {row} ({error})")
        return {row: list(_rows(row, workers, effort)) for row in workers[0].rows}


def _rows(row: str, workers: Sequence[_Worker], effort: Effort) -> Iterator[Row]:
    able = [worker for worker in workers if row in worker.rows]
    times = 1 if "chunks" in row or "rows" in row else 20
    found: dict[str, list[tuple[float, float]]] = {worker.name: [] for worker in able}
    for _ in range(effort.rounds(7)):
        for worker in able:
            found[worker.name].append(worker.seconds(row, times))
    for name, pairs in found.items():
        yield compared(pairs).row(name)


@contextmanager
def _worker(name: str, python: Path, address: str) -> Iterator[_Worker]:
    subject = name.replace("-", "_")
    with _started([str(python), str(_WORKER), subject, address]) as process:
        said = _line(process)
        yield _Worker(name, process, said["rows"], said["failed"])


@contextmanager
def _started(command: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield process
    finally:
        process.terminate()
        process.communicate()


def _line(process: subprocess.Popen[str]) -> Any:
    line = cast("Any", process.stdout).readline()
    if not line:
        raise RuntimeError(f"{process.args} ended with {process.wait()}; run it manually to see why")
    return json.loads(line)
