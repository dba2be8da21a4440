"""Match data that was sent against the shapes of a spec."""

from __future__ import annotations

from typing import Any, cast

from callwright_runtime.testing.write import MISSING


def get_dotted(data: Any, path: str) -> Any:
    """Return the value at a dotted path, or None."""
    for name in path.split("."):
        data = cast("dict[str, Any]", data).get(name) if isinstance(data, dict) else getattr(data, name, None)
    return data


def _dotted_or_missing(data: dict[str, Any], path: str) -> Any:
    value = get_dotted(data, path)
    return MISSING if value is None else value


def match(pattern: Any, data: Any, *, dotted: bool = False) -> dict[str, Any] | None:
    """Return the values of the placeholders, such as `tool.name`, or None if data does not have the shape.

    Parameters:
        pattern: a shape as data.
        data: the data.
        dotted: whether the outermost keys of the pattern are dotted.
    """
    found: dict[str, Any] = {}
    return found if _match(pattern, data, found, dotted) else None


def _match(pattern: Any, data: Any, found: dict[str, Any], dotted: bool = False) -> bool:  # noqa: PLR0911 - a table
    match pattern:
        case ("$", str(root), steps, _):
            found[".".join((root, *cast("tuple[str, ...]", steps)))] = data
            return data is not MISSING
        case ("opt", inner):
            return data is MISSING or _match(inner, data, found)
        case dict():
            fields = cast("dict[str, Any]", pattern)
            if not isinstance(data, dict):
                return False
            given = cast("dict[str, Any]", data)
            values = (
                (inner, _dotted_or_missing(given, key) if dotted else given.get(key, MISSING))
                for key, inner in fields.items()
            )
            return all(_match(inner, value, found) for inner, value in values)
        case list():
            items = cast("list[Any]", pattern)
            given_items = cast("list[Any]", data) if isinstance(data, list) else []
            return len(items) == len(given_items) and all(
                _match(inner, item, found) for inner, item in zip(items, given_items, strict=True)
            )
        case tuple():
            return data is not MISSING
        case _:
            return bool(pattern == data)
