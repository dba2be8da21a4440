"""Narrow a path by a condition that is known to hold."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from callwright_gen.paths.syntax import Alternative, EachStep, FieldStep, HasFilter, IndexStep, Path, Step


def assume(path: Path, guard: Path) -> Path:
    """Narrow a path by a guard that is known to hold: `delta.text` under `delta{type=text_delta}`.

    If an alternative starts with the steps of the guard, the guard's filters are inserted and marked as `assumed`. A
    guard with alternatives, or with a step that the path does not share, does not narrow the path.
    """
    condition, *others = guard.alternatives
    if others:
        return path
    alternatives = [
        replace(each, steps=_narrowed(each.steps, condition.steps)) if each.root == condition.root else each
        for each in path.alternatives
    ]
    return replace(path, alternatives=tuple(alternatives))


def last_filters(path: Path) -> Path:
    """Return the filters `{has:…}` at the end of a path. They hold for every value of the path."""
    filters = [tuple(takewhile(_is_has, reversed(each.steps)))[::-1] for each in path.alternatives]
    return replace(path, alternatives=tuple(map(_with_steps, path.alternatives, filters)))


def _is_has(step: Step) -> bool:
    return isinstance(step, HasFilter)


def _with_steps(alternative: Alternative, steps: tuple[Step, ...]) -> Alternative:
    return replace(alternative, root="", steps=steps)


def _narrowed(steps: tuple[Step, ...], guard: tuple[Step, ...]) -> tuple[Step, ...]:
    shared: list[Step] = []
    rest = list(steps)
    for step in guard:
        if rest and rest[0] == step:
            shared.append(rest.pop(0))
        elif isinstance(step, FieldStep | IndexStep | EachStep):
            return tuple(shared + rest)
        else:
            shared.append(replace(step, assumed=True))
    return tuple(shared + rest)
