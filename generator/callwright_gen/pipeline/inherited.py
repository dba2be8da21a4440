"""A mistake of a spec that others extend is told once, with the specs that inherit it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from callwright_gen.catalogue import id_of
from callwright_gen.problems import Position, Problem

_NOT_COLLECTED = "CW212"
"""A path that streams do not collect: it follows from a path that the SDK does not have."""
_Fault = tuple[Position, str, str, str]


def told_once(found: Mapping[str, Sequence[Problem]]) -> list[Problem]:
    """Return one problem for each mistake, with the names of the specs that inherit it.

    Two SDKs may name their types differently; it is the same mistake if its place, its kind and its hint are the same.

    Parameters:
        found: The problems by spec.
    """
    faults: dict[_Fault, dict[str, Problem]] = {}
    for stem, problems in found.items():
        for each in problems:
            key = (each.position, each.where, id_of(each), each.hint)
            # Two such problems of one spec, such as two of its classes without a field, stay two.
            while stem in faults.get(key, {}) and faults[key][stem].what != each.what:
                key = (*key[:3], f"{key[3]} ")
            faults.setdefault(key, {})[stem] = each
    told = [_one(by_stem) for by_stem in faults.values()]
    return [each for each in told if not _follows(each, told)]


def _one(by_stem: Mapping[str, Problem]) -> Problem:
    """Return the problem as the spec that has the mistake says it, or as the first that inherits it."""
    owner = next((stem for stem in by_stem if _is_of(by_stem[stem].position, stem)), next(iter(by_stem)))
    heirs = sorted(stem for stem in by_stem if not _is_of(by_stem[owner].position, stem))
    return replace(by_stem[owner], heirs=tuple(heirs))


def _is_of(position: Position, stem: str) -> bool:
    return Path(position.file).stem == stem


def _follows(problem: Problem, others: Sequence[Problem]) -> bool:
    """Return whether a path is not collected because it does not exist."""
    return id_of(problem) == _NOT_COLLECTED and any(_is_start(other, problem) for other in others)


def _is_start(other: Problem, problem: Problem) -> bool:
    at, place = other.position, problem.position
    same_line = (at.file, at.line) == (place.file, place.line) and at.column >= place.column
    return same_line and other.where != "" and f"'{other.where}" in problem.what
