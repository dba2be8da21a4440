"""Run tests in forked processes whose functions are changed in memory."""

from __future__ import annotations

import contextlib
import json
import os
import resource
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

    from tests.mutation.mutants import Mutant, Process


@dataclass
class Job:
    """Tests to run in a process, with mutants put in."""

    items: Sequence[pytest.Item]
    mutants: Sequence[Mutant] = ()
    first_only: bool = True  # stop at the first failure
    limit: int = 60  # seconds of work; a process that waits for something may take three times that
    failed: list[str] = field(default_factory=list)
    timed_out: bool = False

    @property
    def killer(self) -> str:
        """What failed first; an empty string if nothing did."""
        return self.failed[0] if self.failed else "(timeout)" * self.timed_out


def say(text: str) -> None:
    """Write a line where pytest's capture does not hold it."""
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.__stderr__, flush=True)


def run(session: pytest.Session, process: Process, jobs: Sequence[Job], workers: int) -> None:
    """Run jobs in forked processes, some at a time."""
    waiting = [job for job in jobs if job.items][::-1]
    running: dict[int, tuple[Job, Path, float]] = {}
    done = 0
    with tempfile.TemporaryDirectory() as folder:
        while waiting or running:
            while waiting and len(running) < workers:
                job = waiting.pop()
                notes = Path(folder, str(len(waiting)))
                pid = os.fork()
                if pid == 0:
                    _child(session, process, job, notes)
                running[pid] = job, notes, time.monotonic()
            time.sleep(0.01)
            for pid, (job, notes, since) in list(running.items()):
                ended, status = os.waitpid(pid, os.WNOHANG)
                if ended and os.WIFSIGNALED(status):
                    job.timed_out = True
                if not ended:
                    if time.monotonic() - since < job.limit * 3:
                        continue
                    job.timed_out = True
                    os.kill(pid, 9)
                    os.waitpid(pid, 0)
                if notes.exists():
                    job.failed += [json.loads(line) for line in notes.read_text().splitlines()]
                elif not job.timed_out:
                    job.failed.append("(the process ended)")
                del running[pid]
                done += 1
                if done % 50 == 0:
                    say(f"  {done} of {len(jobs)} processes")


def _child(session: pytest.Session, process: Process, job: Job, notes: Path) -> None:
    """Put the mutants in, run the tests, note what fails, and end this process."""
    with contextlib.suppress(BaseException):
        manager = session.config.pluginmanager
        for name in ("terminalreporter", "logging-plugin", "junitxml"):
            plugin = manager.get_plugin(name)
            if plugin is not None and name == "terminalreporter":
                manager.unregister(plugin)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        resource.setrlimit(resource.RLIMIT_CPU, (job.limit, job.limit))
        for mutant in job.mutants:
            process.put(mutant)
        with notes.open("w", buffering=1) as out:
            for item, following in zip(job.items, [*job.items[1:], None], strict=True):
                before = session.testsfailed
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
                if session.testsfailed > before:
                    out.write(json.dumps(item.nodeid) + "\n")
                    if job.first_only:
                        break
    os._exit(0)
