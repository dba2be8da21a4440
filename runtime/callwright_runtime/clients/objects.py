"""Arguments that an SDK takes only as objects of its own classes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, cast

from callwright_runtime.clients.importing import import_name


def with_objects(create: Callable[..., Any], places: Mapping[str, str]) -> Callable[..., Any]:
    """Return a function that makes objects of some arguments before it calls another one.

    Parameters:
        create: a method of an SDK.
        places: by argument, dotted if it is inside another, the class of its objects as `module:Name`.
    """
    inner_first = sorted(places, key=lambda path: -path.count("."))

    def begin(**arguments: Any) -> Any:
        for path in inner_first:
            arguments = changed_at(arguments, path.split("."), partial(_made, place=places[path]))
        return create(**arguments)

    return begin


def changed_at(arguments: dict[str, Any], path: Sequence[str], change: Callable[[Any], Any]) -> dict[str, Any]:
    """Return arguments with another value at a path, if there is one; the given mappings do not change."""
    first, *rest = path
    value = arguments.get(first)
    if value is None or (rest and not isinstance(value, Mapping)):
        return arguments
    inner = changed_at(dict(cast("Mapping[str, Any]", value)), rest, change) if rest else change(value)
    return {**arguments, first: inner}


def _made(value: Any, place: str) -> Any:
    """Return the object of a mapping, and a list of those of its items. Objects of the caller are unchanged."""
    if isinstance(value, Mapping):
        return import_name(place)(**value)
    return [_made(item, place) for item in cast("list[Any]", value)] if isinstance(value, list) else value
