"""Types and values as a person reads them in a message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, cast, get_args, get_origin

from callwright_runtime.testing.kinds import members_of, plain_type

_MOST_SHOWN = 60  # characters of a value in a message
_MOST_NAMED = 6  # literals of a type in a message


def describe(kind: Any) -> str:
    """Return a type as a person reads it."""
    kind = plain_type(kind)
    if get_origin(kind) is Literal:
        return _either(list(map(repr, get_args(kind))))
    if (members := members_of(kind)) is not None:
        return describe_all(members)
    name = str(getattr(get_origin(kind) or kind, "__name__", kind))
    inner = ", ".join(map(describe, get_args(kind)))
    return f"{name}[{inner}]" if inner else name


def describe_all(members: tuple[Any, ...]) -> str:
    """Return the members of a union as a person reads them."""
    return _either(list(dict.fromkeys(map(describe, members))))


def _either(names: list[str]) -> str:
    return " or ".join([*names[:_MOST_NAMED], *(["…"] if len(names) > _MOST_NAMED else [])])


def shown(value: Any) -> str:
    """Return a value in short."""
    if isinstance(value, Mapping):
        kind = cast("Mapping[str, Any]", value).get("type")
        return f"{{'type': {kind!r}, …}}" if isinstance(kind, str) else "a dict"
    text = repr(value) if isinstance(value, str | int | float | bool) else ""
    return text if text and len(text) <= _MOST_SHOWN else type(value).__name__
