"""Zero values of types, for required fields of which a spec knows nothing."""

from __future__ import annotations

import datetime as dt
import types as python_types
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

from callwright_runtime.testing.kinds import is_nullable, members_of, plain_type

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def zero(kind: Any, make: Callable[[Any, Any], Any]) -> Any:  # noqa: PLR0911 - a table of kinds
    """Return the zero of a type: None if it can be, else an empty or first value.

    Parameters:
        kind: the type.
        make: makes an object from a mapping.
    """
    kind = plain_type(kind)
    if kind is Any or kind is object or is_nullable(kind):
        return None
    if (members := members_of(kind)) is not None:
        return zero(members[0], make) if members else None
    origin = get_origin(kind)
    if origin is Literal:
        return get_args(kind)[0]
    if origin in (Union, python_types.UnionType):
        return None
    if origin in (dict, Mapping) or kind is dict:
        return {}
    base = origin or kind
    if isinstance(base, type) and issubclass(base, Sequence) and not issubclass(base, str | bytes):
        return []
    return _of_class(kind, make) if isinstance(kind, type) else None


def _of_class(kind: type, make: Callable[[Any, Any], Any]) -> Any:
    if issubclass(kind, Enum):
        return next(iter(kind))
    if issubclass(kind, dt.datetime):
        return _EPOCH
    if issubclass(kind, str | int | float | bytes):
        return kind()
    return make(kind, {})
