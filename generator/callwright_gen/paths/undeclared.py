"""Join the alternatives of a path that differ only in the text that they read, of fields that the SDK does not declare.

`reasoning_content{str} ?? reasoning{str}` becomes one step: the first of the fields that holds text.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from callwright_gen.paths.typed import TypedAlternative, TypedPath, TypedStep
from callwright_gen.types import STR

_READ = 2  # steps: a field, and the check that it holds text


def join_texts(path: TypedPath) -> TypedPath:
    """Return a path whose alternatives read each text by one step, and those of the same object together."""
    joined: list[TypedAlternative] = []
    for side in path.alternatives:
        one = _as_one_step(side)
        last = joined[-1] if joined else None
        if last is not None and _same_object(last, one):
            names = (*last.steps[-1].names, *one.steps[-1].names)
            joined[-1] = replace(last, steps=(*last.steps[:-1], replace(last.steps[-1], names=names)))
        else:
            joined.append(one)
    return replace(path, alternatives=tuple(joined))


def _as_one_step(side: TypedAlternative) -> TypedAlternative:
    match side.steps[-_READ:]:
        case (
            TypedStep(kind="undeclared", access=access) as field,
            TypedStep(kind="is", name="str", assumed=False),
        ) if access != "key":
            text = replace(field, name="text", names=(field.name,), output_type=STR, adds_null=True)
            return replace(side, steps=(*side.steps[:-_READ], text))
        case _:
            return side


def _same_object(one: TypedAlternative, other: TypedAlternative) -> bool:
    """Return whether two alternatives read a text of the same object, also where each of several items is tried."""
    texts = all(side.steps and side.steps[-1].names for side in (one, other))
    return texts and one.root == other.root and one.steps[:-1] == other.steps[:-1] and _is_of_one(one.steps)


def _is_of_one(steps: tuple[TypedStep, ...]) -> bool:
    """Return whether no step leads to several items, but to those with one index."""
    return all(step.kind != "each" or (then.kind, then.name) == ("match", "index") for step, then in pairwise(steps))
