"""A path as it is seen where an earlier check already holds."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from callwright_gen.paths.syntax import Alternative, EachStep, FieldStep, HasFilter, IndexStep, Path, Step


def assume(path: Path, guard: Path) -> Path:
    """Narrow a path by a guard that is known to hold: `delta.text` under `delta{type=text_delta}`.

    Where an alternative begins with the guard's steps up to its filters, the filters are put in, marked as `assumed`. A
    guard with alternatives, or with a step that the path does not share, proves nothing about the path.
    """
    given, *others = guard.alternatives
    if others:
        return path
    alternatives = [
        replace(each, steps=_narrowed(each.steps, given.steps)) if each.root == given.root else each
        for each in path.alternatives
    ]
    return replace(path, alternatives=tuple(alternatives))


def last_filters(path: Path) -> Path:
    """Return the filters `{has:…}` at the end of a path: they hold for every value that it leads to."""
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
