"""The table of problems, and the entry that a message belongs to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NotRequired, TypedDict, cast

import yaml

if TYPE_CHECKING:
    from callwright_gen.problems import Problem

UNKNOWN = "CW100"
"""Id of a problem that no entry describes. A test rejects such messages."""
_HOLE = "…"


class _Entry(TypedDict):
    title: str
    what: list[str]
    why: str
    wrong: NotRequired[str]
    right: NotRequired[str]
    fix: NotRequired[str]


@dataclass(frozen=True)
class Kind:
    """A kind of problem.

    Parameters:
        id: stable id, such as `CW102`.
        title: short name.
        what: the messages, with `…` for what varies.
        why: why it is a problem.
        wrong: a spec with the problem; empty if its cause is outside of a spec.
        right: the same spec without it.
        fix: what to do, if there are no examples.
    """

    id: str
    title: str
    what: tuple[str, ...] = ()
    why: str = ""
    wrong: str = ""
    right: str = ""
    fix: str = ""

    @property
    def rule(self) -> str:
        """The title as a name for machines: `unknown-key`."""
        return self.title.replace(" ", "-")


@cache
def kinds() -> Mapping[str, Kind]:
    """Return all kinds by id, in the order of their ids."""
    text = files("callwright_gen.catalogue").joinpath("problems.yaml").read_text(encoding="utf-8")
    table = cast("dict[str, _Entry]", yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    return {name: _kind(name, table[name]) for name in sorted(table)}


def _kind(name: str, entry: _Entry) -> Kind:
    return Kind(
        name,
        entry["title"],
        tuple(entry["what"]),
        " ".join(entry["why"].split()),
        entry.get("wrong", ""),
        entry.get("right", ""),
        entry.get("fix", ""),
    )


def kind_of(message: str) -> Kind:
    """Return the kind that a message belongs to: the entry with the longest literal text that matches."""
    for _, pattern, kind in _patterns():
        if pattern.fullmatch(message):
            return kind
    return Kind(UNKNOWN, "problem")


def id_of(problem: Problem) -> str:
    """Return the id of a problem: `CW102`."""
    return kind_of(problem.what).id


def kind_named(rule: str) -> Kind:
    """Return the kind with a name for machines, such as `outdated-file`.

    Raises:
        KeyError: no kind has this name.
    """
    found = next((kind for kind in kinds().values() if kind.rule == rule), None)
    if found is None:
        raise KeyError(rule)
    return found


@cache
def _patterns() -> tuple[tuple[int, re.Pattern[str], Kind], ...]:
    """Return the messages as patterns, those with the longest literal text first."""
    rows = [(len(what.replace(_HOLE, "")), _pattern(what), kind) for kind in kinds().values() for what in kind.what]
    return tuple(sorted(rows, key=lambda row: -row[0]))


def _pattern(what: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, what.split(_HOLE))), re.DOTALL)
