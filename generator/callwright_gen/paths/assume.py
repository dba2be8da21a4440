"""A path as it is seen where an earlier check already holds."""

from __future__ import annotations

from dataclasses import replace

from callwright_gen.paths.syntax import EachStep, FieldStep, IndexStep, Path, Step


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
