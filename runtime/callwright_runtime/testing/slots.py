"""Read the stream variables of a response: the pattern that builds it from variables, applied backwards."""

from __future__ import annotations

from typing import Any, cast

from callwright_runtime.testing.write import MISSING, put


def slots_of(pattern: Any, data: Any) -> dict[str, Any]:
    """Return the value of each variable, such as `usage`, `calls` and `blocks`, from a response as plain data."""
    slots: dict[str, Any] = {}
    _match(pattern, data, slots)
    return slots


def paths_of(pattern: Any, slot: str, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return where a pattern has a variable."""
    match pattern:
        case ("$", str(root), _, _):
            return [here] if root == slot else []
        case ("merge", *items):
            return [path for each in items for path in paths_of(each, slot, here)]
        case ("new", _, inner) | ("opt", inner):
            return paths_of(inner, slot, here)
        case dict():
            fields = cast("dict[str, Any]", pattern).items()
            return [path for key, inner in fields for path in paths_of(inner, slot, (*here, key))]
        case list():
            numbered = enumerate(cast("list[Any]", pattern))
            return [path for index, inner in numbered for path in paths_of(inner, slot, (*here, index))]
        case _:
            return []


def _match(pattern: Any, data: Any, slots: dict[str, Any]) -> None:
    if data is MISSING or data is None:
        return
    match pattern:
        case ("$", str(root), steps, _):
            slots[root] = put(slots.get(root, MISSING), cast("tuple[Any, ...]", steps), data)
        case ("merge", *items):
            for each in items:
                _match(each, data, slots)
        case ("new", _, inner) | ("opt", inner):
            _match(inner, data, slots)
        case dict():
            _match_fields(cast("dict[str, Any]", pattern), data, slots)
        case list():
            items = cast("list[Any]", data) if isinstance(data, list) else []
            for inner, item in zip(cast("list[Any]", pattern), items, strict=False):
                _match(inner, item, slots)
        case _:
            pass


def _match_fields(pattern: dict[str, Any], data: Any, slots: dict[str, Any]) -> None:
    fields = cast("dict[str, Any]", data) if isinstance(data, dict) else {}
    for key, inner in pattern.items():
        if isinstance(inner, tuple) and inner[:1] == ("new",) and key not in fields:
            _match(inner, fields, slots)  # the SDK's class wraps the object that the pattern builds
        else:
            _match(inner, fields.get(key, MISSING), slots)
