"""Sample values for fields of an SDK's classes."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin

from callwright_runtime.testing.kinds import fields_of, members_of, plain_type


def extra_fields(response: Any, chunk: Any) -> dict[str, Any]:
    """Return a value for each simple field that an answer and each event have."""
    events = [fields_of(each) or {} for each in members_of(plain_type(chunk)) or (plain_type(chunk),)]
    shared = {name for name in events[0] if all(name in each for each in events)}
    samples = {name: _sample(kind) for name, (kind, _) in (fields_of(response) or {}).items() if name in shared}
    return {name: value for name, value in samples.items() if value is not None}


def _sample(kind: Any) -> Any:
    kind = plain_type(kind)
    if (members := members_of(kind)) is not None:
        return next((value for each in members if (value := _sample(each)) is not None), None)
    if get_origin(kind) is Literal:
        values = get_args(kind)
        return values[-1] if len(values) > 1 else None
    return {str: "sample", int: 17}.get(kind) if isinstance(kind, type) else None
