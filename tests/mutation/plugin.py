"""Runs the collected tests against mutants, each in a forked process whose functions are changed in memory.

Cases in tiers (the new suite) run first. What they do not notice is tried on the cases beyond (`--all-providers`, the
old suite), so that a mutant which only those notice is found.
"""

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
from typing import TYPE_CHECKING, Any

import pytest

from tests.mutation.mutants import Mutant, Process, sampled
from tests.support.names import NAMES
from tests.support.tiers import BEYOND_TIER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.mutation.relevance import Relevance

CHUNK = 150  # tests of one process that runs them all
ORDER = ("runtime", "generator", "conversations", "modes")  # quick ones first, then all others


@dataclass(frozen=True)
class Target:
    """Files to change, and how many mutants of them are tried."""

    name: str
    paths: tuple[Path, ...]
    count: int


@dataclass
class Verdict:
    """What became of a mutant: by which test it was killed, and whether that is in a tier or beyond."""

    mutant: Mutant
    target: str
    killed_by: str = ""
    beyond: bool = False
    covered_by: int = 0
    tried: bool = False


@dataclass
class _Job:
    """Tests to run in a process, with mutants put in."""

    items: Sequence[pytest.Item]
    mutants: Sequence[Mutant] = ()
    first_only: bool = True  # stop at the first failure
    limit: int = 60  # seconds of work; a process that waits for something may take three times that
    failed: list[str] = field(default_factory=list)
    timed_out: bool = False


@dataclass
class Mutation:
    """A plugin of pytest that takes the place of its loop over tests.

    Parameters:
        targets: what is changed.
        seed: of the samples.
        most: tests that a mutant meets alone; the others meet all survivors at once.
        relevance: which tests run which lines.
        results: a file that keeps the verdicts; what it says of a mutant is not tried again.
        workers: how many processes run at once.
    """

    targets: Sequence[Target]
    seed: int
    most: int
    relevance: Relevance
    results: Path
    workers: int
    verdicts: list[Verdict] = field(default_factory=list)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try the mutants."""
        in_tier = [item for item in session.items if not item.stash.get(BEYOND_TIER, False)]
        beyond = [item for item in session.items if item.stash.get(BEYOND_TIER, False)]
        say(f"{len(in_tier)} cases in tiers, {len(beyond)} beyond")
        process = Process(path for target in self.targets for path in target.paths)
        for target in self.targets:
            mutants = sampled(target.paths, target.count, self.seed, process)
            say(f"{target.name}: {len(mutants)} mutants")
            self.verdicts += [Verdict(mutant, target.name) for mutant in mutants]
        self._resume()
        self._alone(session, process, in_tier)
        self._keep()
        say(f"{len(self._survivors())} survive the cases that were tried one mutant at a time")
        for cases, are_beyond in ((in_tier, False), (beyond, True)):
            self._together(session, process, cases, beyond=are_beyond)
            self._keep()
            say(f"{len(self._survivors())} survive all cases {'beyond' if are_beyond else 'in'} tiers")
        return True

    def _resume(self) -> None:
        """Take over what an earlier run with the same sample found."""
        if self.results.exists():
            kept = {each["mutant"]: each for each in json.loads(self.results.read_text(encoding="utf-8"))}
            for verdict in self.verdicts:
                for name, value in kept.get(str(verdict.mutant), {}).items():
                    if name not in ("mutant", "target"):
                        setattr(verdict, name, value)

    def _keep(self) -> None:
        """Write the verdicts."""
        rows = [{**vars(each), "mutant": str(each.mutant)} for each in self.verdicts]
        self.results.write_text(json.dumps(rows, indent=1), encoding="utf-8")

    def _concerned(self, verdicts: Sequence[Verdict], items: Sequence[pytest.Item]) -> list[pytest.Item]:
        """Leave out the tests that name other providers alone, where only generated modules are changed."""
        changed = {each.mutant.path.stem for each in verdicts}
        if not changed <= set(NAMES):
            return list(items)
        foreign = set(NAMES) - changed
        return [
            item
            for item in items
            if any(name in item.name for name in changed) or not any(name in item.name for name in foreign)
        ]

    def _survivors(self) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if not verdict.killed_by]

    def _alone(self, session: pytest.Session, process: Process, items: Sequence[pytest.Item]) -> None:
        """Try each mutant on some of the tests that run its lines."""
        jobs: list[_Job] = []
        by_id = {item.nodeid: item for item in items}
        untried = [verdict for verdict in self.verdicts if not verdict.tried]
        for verdict in untried:
            covering = [by_id[each] for each in self.relevance.tests_of(verdict.mutant) if each in by_id]
            verdict.covered_by = len(covering)
            jobs.append(_Job(_varied(covering)[: self.most], [verdict.mutant]))
        self._run(session, process, jobs)
        for verdict, job in zip(untried, jobs, strict=True):
            verdict.tried = True
            verdict.killed_by = job.failed[0] if job.failed else "(timeout)" * job.timed_out

    def _together(
        self, session: pytest.Session, process: Process, items: Sequence[pytest.Item], *, beyond: bool
    ) -> None:
        """Run all tests with all survivors put in; what fails is tried with each of them alone, and with none."""
        for round_ in _apart(self._survivors()):
            concerned = self._concerned(round_, items)
            chunks = [concerned[start : start + CHUNK] for start in range(0, len(concerned), CHUNK)]
            jobs = [_Job(chunk, [each.mutant for each in round_], first_only=False, limit=600) for chunk in chunks]
            self._run(session, process, jobs)
            if any(job.timed_out for job in jobs):
                say("some tests did not end with several mutants at once: these were not tried")
            by_id = {item.nodeid: item for item in items}
            suspects = [by_id[each] for job in jobs for each in job.failed]
            flaky = [_Job([item]) for item in suspects]
            self._run(session, process, flaky)
            suspects = [item for item, job in zip(suspects, flaky, strict=True) if not job.failed and not job.timed_out]
            say(f"  {len(suspects)} of {len(concerned)} cases fail with {len(round_)} mutants at once")
            tries = [_Job(_varied(suspects), [each.mutant]) for each in round_]
            self._run(session, process, tries)
            for verdict, job in zip(round_, tries, strict=True):
                if job.failed or job.timed_out:
                    verdict.killed_by = job.failed[0] if job.failed else "(timeout)"
                    verdict.beyond = beyond

    def _run(self, session: pytest.Session, process: Process, jobs: Sequence[_Job]) -> None:
        """Run jobs in forked processes, some at a time."""
        waiting = [job for job in jobs if job.items][::-1]
        running: dict[int, tuple[_Job, Path, float]] = {}
        done = 0
        with tempfile.TemporaryDirectory() as folder:
            while waiting or running:
                while waiting and len(running) < self.workers:
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


def say(text: str) -> None:
    """Write a line where pytest's capture does not hold it."""
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.__stderr__, flush=True)


def _varied(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Order tests: by folders, and within one a case of each function before the second of any."""
    seen: dict[str, int] = {}
    keyed: list[tuple[int, int, int, pytest.Item]] = []
    for number, item in enumerate(items):
        folder = item.nodeid.split("/")[1]
        name = item.nodeid.partition("[")[0]
        seen[name] = seen.get(name, 0) + 1
        keyed.append((seen[name], ORDER.index(folder) if folder in ORDER else len(ORDER), number, item))
    return [item for *_, item in sorted(keyed, key=lambda each: each[:3])]


def _apart(verdicts: Sequence[Verdict]) -> list[list[Verdict]]:
    """Divide mutants so that those of a group change different functions."""
    groups: list[tuple[set[Any], list[Verdict]]] = []
    for verdict in verdicts:
        keys = {(file, name.split(".<locals>")[0]) for file, name, _ in verdict.mutant.codes}
        for taken, group in groups:
            if not taken & keys:
                taken.update(keys)
                group.append(verdict)
                break
        else:
            groups.append((keys, [verdict]))
    return [group for _, group in groups]


def _child(session: pytest.Session, process: Process, job: _Job, notes: Path) -> None:
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
