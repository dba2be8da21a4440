"""What a spec says to be lost: properties of an answer for which the response of its streams has no place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from callwright_gen.prove.compared import field_names
from callwright_gen.prove.owners import last_name
from callwright_runtime.testing.make import find_type

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject
    from callwright_runtime.testing.inverse import Steps, WritePath


def lost_in_streams(subject: Subject) -> set[str]:
    """Return the properties that the response of a stream does not have, because the spec gives them no place."""
    inverse = subject.inverse
    paths = dict(inverse.response) | {name: count.path for name, count in inverse.usage.items()}
    known = field_names(find_type(inverse.types["chunk"]))
    return {name for name, path in paths.items() if _is_lost(inverse.fields, path, known)}


def _is_lost(pattern: Any, path: WritePath, known: frozenset[str]) -> bool:
    """Return whether a rebuilt answer has no place for a property, and events have no such field either."""
    names = [last_name(steps) for steps in path.alternatives]
    return not path.requested and not _has_place(pattern, path) and not known & {*names}


def _has_place(pattern: Any, path: WritePath) -> bool:
    return any(_covers(pattern, steps) for steps in path.alternatives)


def _covers(pattern: Any, steps: Steps) -> bool:  # noqa: PLR0911 - a table of patterns
    if not steps:
        return pattern is not None
    match pattern:
        case None:
            return False
        case ("$", *_):
            return True
        case ("merge", *items):
            return any(_covers(each, steps) for each in items)
        case ("opt", inner):
            return _covers(inner, steps)
        case ("new", _, inner):
            return _covers(inner, steps) or (len(steps) > 1 and _covers(inner, steps[1:])) or _wraps(inner, steps)
        case dict():
            name = steps[0][1] if isinstance(steps[0], tuple) and steps[0][0] == "!" else steps[0]
            if isinstance(name, tuple):
                return _covers(pattern, steps[1:])
            fields = cast("dict[Any, Any]", pattern)
            return name in fields and _covers(fields[name], steps[1:])
        case list():
            items = cast("list[Any]", pattern)
            return any(_covers(each, steps[1:]) for each in items)
        case _:
            return True


def _wraps(inner: Any, steps: Steps) -> bool:
    """Return whether a part of an object that the SDK's class wraps has a field: the class has properties for it."""
    if isinstance(inner, dict):
        fields = cast("dict[Any, Any]", inner)
        return any(key == steps[-1] or _wraps(each, steps) for key, each in fields.items())
    if isinstance(inner, list):
        return any(_wraps(each, steps) for each in cast("list[Any]", inner))
    return isinstance(inner, tuple) and any(_wraps(each, steps) for each in cast("tuple[Any, ...]", inner)[1:])
