"""The classes that the steps of a path lead through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from callwright_runtime.testing.kinds import fields_of, is_list, members_of, plain_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from callwright_runtime.testing.inverse import Step, Steps


def last_name(steps: Steps) -> str | None:
    """Return the field that a path reads, without later conditions; None if it reads none."""
    named = (step[1] if isinstance(step, tuple) and step[0] == "!" else step for step in steps)
    names = [str(step) for step in named if isinstance(step, str) and step != "*"]
    return names[-1] if names else None


def owner_fields(kind: Any, steps: Steps) -> set[str]:
    """Return the fields of the classes that hold the last field of a path: it, and its siblings."""
    at = max((index for index, step in enumerate(steps) if isinstance(step, str) and step != "*"), default=-1)
    kinds: list[Any] = _expanded([kind])
    for step in steps[: max(at, 0)]:
        kinds = _expanded(_after(kinds, step))
    return {name for each in kinds for name in (fields_of(each) or {})}


def _expanded(kinds: Iterable[Any]) -> list[Any]:
    plain = [plain_type(kind) for kind in kinds]
    return [member for kind in plain for member in (members_of(kind) or (kind,))]


def _after(kinds: list[Any], step: Step) -> list[Any]:
    if isinstance(step, int) or step == "*":
        return [argument for kind in kinds if is_list(kind) for argument in get_args(kind)[:1]]
    if isinstance(step, str):
        return [fields[step][0] for kind in kinds if (fields := fields_of(kind)) is not None and step in fields]
    if step[0] == "=":
        return [kind for kind in kinds if _may_have(kind, step[1], step[2:])]
    return [] if step[0] == "!" else kinds


def _may_have(kind: Any, key: str, values: Sequence[Any]) -> bool:
    hint = plain_type((fields_of(kind) or {}).get(key, (Any, False))[0])
    return get_origin(hint) is not Literal or not {*values}.isdisjoint(get_args(hint))
