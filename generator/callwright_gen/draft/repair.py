"""Adapt a draft to its SDK: leave out what the SDK does not have, and add packages of its types.

Each change must reduce the number of problems. What is required stays, and is left to whoever completes the draft.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from callwright_gen.draft.changes import Change, Changes, changed
from callwright_gen.draft.text import draft_text
from callwright_gen.load import try_load
from callwright_gen.load.locations import locations_at
from callwright_gen.load.lowering.tree import LEAF_VERBS
from callwright_gen.load.nodes import Items, Node, Scalar, Table, dotted, nearest, plain
from callwright_gen.problems import Loc, Problem, SpecError
from callwright_gen.resolve import resolve_provider

if TYPE_CHECKING:
    from callwright_gen.draft.match import Match
    from callwright_gen.draft.sdk import InstalledSdk

_PACKAGE = re.compile(r"Add '(\w+)[\w.]*' to sdk\.packages")
_FILLED = re.compile(r"Add '(\w+)' to params\.exclude")
_MEANT = re.compile(r"Did you mean '(\w+)'\?")
_ESSENTIAL = re.compile(r"\$(id|name|args|content)\b")
"""Slots that are never left out of calls and their results."""
_EXCLUDED = re.compile(r"\{not:[^{}]*\}")
_ASIDE = re.compile(r" \([^)]*\)")
_LONGEST_REASON = 90  # characters
_MOST_CHECKS = 100
_INNERMOST = 2  # steps of a place inside of a section
_KEPT = frozenset({"extends", "provider", "prefix", "about", "sdk", "clients", "types"})
"""Sections that say where the SDK is. Nothing is left out there."""


@dataclass(frozen=True)
class Checked:
    """A draft with what is wrong with it.

    Parameters:
        text: The draft.
        problems: The problems that are left.
        tree: The spec with what it inherits; None if it cannot be read.
    """

    text: str
    problems: Sequence[Problem]
    tree: Table | None


@dataclass(frozen=True)
class Repair:
    """A draft that is being adapted.

    Parameters:
        provider: Its name.
        sdk: The SDK.
        match: The spec that it extends, and the counterparts of its names.
        others: Specs of the user, which it may extend.
        changes: What it overrides.
        reasons: By change: why.
        packages: Packages in addition to those of the SDK.
        solves: The problem that the last change solves for certain. Others may have been hidden by it.
    """

    provider: str
    sdk: InstalledSdk
    match: Match
    others: Sequence[Path] = ()
    changes: Changes = field(default_factory=dict[str, "Change"])
    reasons: dict[tuple[str, ...], str] = field(default_factory=dict[tuple[str, ...], str])
    packages: tuple[str, ...] = ()
    solves: str = ""

    def check(self) -> Checked:
        """Return the draft and its problems."""
        text = draft_text(self.provider, self.sdk, self.match, self.changes, self.reasons, self.packages)
        with TemporaryDirectory() as folder:
            for path in self.others:
                (Path(folder) / path.name).write_bytes(path.read_bytes())
            draft = Path(folder) / f"{self.provider}.yaml"
            draft.write_text(text, encoding="utf-8")
            loaded, problems = try_load(draft)
        if loaded is None:
            return Checked(text, problems, None)
        try:
            resolve_provider(loaded, self.sdk.source)
        except SpecError as error:
            problems = (*problems, *error.problems)
        return Checked(text, problems, loaded.written)

    def changed(self, loc: Loc, value: list[str] | str | None, reason: str) -> Repair | None:
        """Return the repair with one more change, or None if a spec cannot say it."""
        keys = tuple(step for step in loc if isinstance(step, str))
        if len(keys) < _INNERMOST or len(keys) != len(loc) or keys[0] in _KEPT:
            return None
        return replace(self, changes=changed(self.changes, keys, value), reasons={**self.reasons, keys: reason})

    def without(self, loc: Loc, tree: Table, reason: str) -> Repair | None:
        """Return the repair with one place less, or None if it cannot be left out."""
        node, around = nearest(tree, loc).node, nearest(tree, loc[:-1]).node
        if isinstance(around, Items) and isinstance(loc[-1], int):
            items = [str(plain(item)) for number, item in enumerate(around.items) if number != loc[-1]]
            return self.changed(loc[:-1], items, reason)
        alone = isinstance(around, Table) and list(around.entries) == [loc[-1]]
        kept = alone or isinstance(node, Items) or loc[-1] in LEAF_VERBS or (_is_of_tools(loc) and _is_essential(node))
        return None if kept else self.changed(loc, None, reason)


def _is_of_tools(loc: Loc) -> bool:
    return loc[:2] == ("messages", "parts") and bool({"tool_call", "tool_result"} & set(loc))


def _is_essential(node: Node) -> bool:
    """Return whether a value has a slot without which a call and its result do not belong together."""
    match node:
        case Scalar(value=str() as text):
            return _ESSENTIAL.match(text) is not None
        case Table(entries=entries):
            return any(_is_essential(entry.node) for entry in entries.values())
        case _:
            return False


def repaired(start: Repair) -> Checked:
    """Return the draft after every change that helps and breaks nothing."""
    repair, checked = start, start.check()
    tried: set[tuple[object, ...]] = set()
    for _ in range(_MOST_CHECKS):
        step = next(_steps(repair, checked, tried), None)
        if step is None:
            break
        better = step.check()
        solved = step.solves and step.solves not in _words(better)
        if solved or Counter(_words(better)) < Counter(_words(checked)):
            repair, checked = replace(step, solves=""), better
    return checked


def _words(checked: Checked) -> list[str]:
    return [problem.what for problem in checked.problems]


def _steps(repair: Repair, checked: Checked, tried: set[tuple[object, ...]]) -> Iterator[Repair]:
    """Yield the changes that were not tried yet, for each problem: the place itself, then what it is a part of."""
    for problem in checked.problems:
        package = _PACKAGE.search(problem.hint)
        if package is not None and package[1] not in repair.packages:
            yield replace(repair, packages=(*repair.packages, package[1]))
    if checked.tree is None:
        return
    for problem in checked.problems:
        filled = _FILLED.search(problem.hint)
        if filled is not None and ("exclude", filled[1]) not in tried:
            tried.add(("exclude", filled[1]))
            yield from _excluding(repair, checked.tree, filled[1])
    for depth in (0, 1, 2):
        for problem in checked.problems:
            for loc in _locations(problem, checked.tree):
                yield from _at(repair, problem, loc[: len(loc) - depth], checked.tree, tried, alone=depth == 0)


def _excluding(repair: Repair, tree: Table, name: str) -> Iterator[Repair]:
    loc = ("params", "exclude")
    listed = nearest(tree, loc).node
    items = [str(plain(item)) for item in listed.items] if isinstance(listed, Items) else []
    step = repair.changed(loc, [*items, name], f"the spec fills {name!r}")
    if step is not None:
        yield step


def _at(
    repair: Repair, problem: Problem, loc: Loc, tree: Table, tried: set[tuple[object, ...]], *, alone: bool
) -> Iterator[Repair]:
    values = [*(_others(problem, loc, tree) if alone else ()), None]
    for value in values:
        if len(loc) >= _INNERMOST and (loc, value, problem.what) not in tried:
            tried.add((loc, value, problem.what))
            reason = _reason(problem)
            step = repair.without(loc, tree, reason) if value is None else repair.changed(loc, value, reason)
            if step is not None:
                yield replace(step, solves=problem.what if _is_certain(loc, value) else "")


def _is_certain(loc: Loc, value: str | None) -> bool:
    """Return whether a change solves its problem for certain: a better path, or a common param that the SDK lacks."""
    return (value is not None and loc[0] == "response") or (value is None and loc[:2] == ("params", "common"))


def _others(problem: Problem, loc: Loc, tree: Table) -> Iterator[str]:
    """Yield what may stand at a place instead: the text of a union, all members, or the name that was meant."""
    node = nearest(tree, loc).node
    if problem.what.startswith("expected text") and isinstance(node, Scalar) and isinstance(node.value, str):
        yield f"{node.value}{{str}}"
    if "is never" in problem.what and isinstance(node, Scalar) and isinstance(node.value, str):
        yield _EXCLUDED.sub("", node.value)
    meant = _MEANT.search(problem.hint)
    if meant is not None and loc[:2] == ("params", "common"):
        yield meant[1]


def _locations(problem: Problem, tree: Table) -> Iterator[Loc]:
    """Yield the places of a problem. One that has no text of its own is named by the problem."""
    for loc in locations_at(problem.position, problem.where, tree):
        _, named, key = problem.where.partition(f"{dotted(loc)}.")
        default = loc == ("response",) and problem.where.isidentifier()  # a property whose path is its name
        yield (*loc, key) if named and key.isidentifier() else (*loc, problem.where) if default else loc


def _reason(problem: Problem) -> str:
    text = _ASIDE.sub("", problem.what)
    return text if len(text) <= _LONGEST_REASON else f"{text[:_LONGEST_REASON]}…"
