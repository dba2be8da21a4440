"""Runs the collected tests against mutants, each in a forked process whose functions are changed in memory.

A mutant first meets some of the cases in tiers, which `make test` runs. What these do not notice meets the cases beyond
(`--all-providers`, or those of an earlier collection that are left out now), and what one of those notices meets all
cases in tiers: a mutant that only a case beyond notices is a hole.
"""

from __future__ import annotations

import importlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from tests.mutation.jobs import Job, run, say
from tests.mutation.mutants import Mutant, Process, sampled
from tests.support.names import NAMES
from tests.support.tiers import BEYOND_TIER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

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
class Mutation:
    """A plugin of pytest that takes the place of its loop over tests.

    Parameters:
        targets: what is changed.
        seed: of the samples.
        most: tests that a mutant meets alone; the others meet all survivors at once.
        relevance: which tests run which lines.
        results: a file that keeps the verdicts; what it says of a mutant is not tried again.
        workers: how many processes run at once.
        before: the cases that ran before a change of the tiers; none means all.
        modules: what the tests import while they run; a fork should not import it again.
    """

    targets: Sequence[Target]
    seed: int
    most: int
    relevance: Relevance
    results: Path
    workers: int
    before: frozenset[str] = frozenset()
    modules: Sequence[str] = ()
    verdicts: list[Verdict] = field(default_factory=list)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try the mutants."""
        in_tier = [item for item in session.items if not item.stash.get(BEYOND_TIER, False)]
        beyond = [item for item in session.items if item.stash.get(BEYOND_TIER, False)]
        for name in self.modules:
            importlib.import_module(name)
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
        self._together(session, process, [each for each in beyond if not self.before or each.nodeid in self.before])
        holes = [verdict for verdict in self.verdicts if verdict.beyond]
        say(f"{len(holes)} are noticed by a case beyond tiers: {', '.join(str(each.mutant) for each in holes)}")
        self._in_tiers(session, process, in_tier, holes)
        self._keep()
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
        jobs: list[Job] = []
        by_id = {item.nodeid: item for item in items}
        untried = [verdict for verdict in self.verdicts if not verdict.tried]
        for verdict in untried:
            covering = [by_id[each] for each in self.relevance.tests_of(verdict.mutant) if each in by_id]
            verdict.covered_by = len(covering)
            jobs.append(Job(_varied(covering)[: self.most], [verdict.mutant]))
        self._run(session, process, jobs)
        for verdict, job in zip(untried, jobs, strict=True):
            verdict.tried = True
            verdict.killed_by = job.killer

    def _together(self, session: pytest.Session, process: Process, items: Sequence[pytest.Item]) -> None:
        """Run cases beyond tiers with all survivors put in; what fails is tried with each alone, and with none."""
        for round_ in _apart(self._survivors()):
            suspects = self._failing(session, process, self._concerned(round_, items), round_)
            tries = [Job(_varied(suspects), [each.mutant]) for each in round_]
            self._run(session, process, tries)
            for verdict, job in zip(round_, tries, strict=True):
                verdict.killed_by = job.killer
                verdict.beyond = bool(job.killer)

    def _in_tiers(
        self, session: pytest.Session, process: Process, items: Sequence[pytest.Item], holes: Sequence[Verdict]
    ) -> None:
        """Run all cases in tiers with each mutant that a case beyond noticed."""
        for verdict in holes:
            suspects = self._failing(session, process, self._concerned([verdict], items), [verdict])
            if suspects:
                verdict.killed_by, verdict.beyond = suspects[0].nodeid, False

    def _run(self, session: pytest.Session, process: Process, jobs: Sequence[Job]) -> None:
        run(session, process, jobs, self.workers)

    def _failing(
        self, session: pytest.Session, process: Process, items: Sequence[pytest.Item], put: Sequence[Verdict]
    ) -> list[pytest.Item]:
        """Return the cases that fail with mutants put in, and pass without."""
        chunks = [items[start : start + CHUNK] for start in range(0, len(items), CHUNK)]
        jobs = [Job(chunk, [each.mutant for each in put], first_only=False, limit=600) for chunk in chunks]
        self._run(session, process, jobs)
        if any(job.timed_out for job in jobs):
            say("some tests did not end with several mutants at once: these were not tried")
        by_id = {item.nodeid: item for item in items}
        suspects = [by_id[each] for job in jobs for each in job.failed if each in by_id]
        alone = [Job([item]) for item in suspects]
        self._run(session, process, alone)
        say(f"  {len(suspects)} of {len(items)} cases fail with {len(put)} mutants at once")
        return [item for item, job in zip(suspects, alone, strict=True) if not job.killer]


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
