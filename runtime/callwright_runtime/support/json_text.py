"""Write JSON text, and read it."""

from __future__ import annotations

import json
from typing import Any

from callwright_runtime.errors import ToolArgumentsError

_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_MAX_SHOWN = 200


def json_text(value: object) -> str:
    """Return any value as compact JSON text; values that JSON lacks are encoded by pydantic, or else by `str`."""
    try:
        return _encoder.encode(value)
    except (TypeError, ValueError):
        from pydantic import TypeAdapter

        return TypeAdapter(Any).dump_json(value, fallback=str).decode()


def parse_arguments(name: str, arguments: str | dict[str, Any]) -> dict[str, Any]:
    """Return the arguments of a tool call; empty text is `{}`.

    Raises:
        ToolArgumentsError: the text is not a JSON object; the error holds the text.
    """
    if not isinstance(arguments, str):
        return arguments
    if not arguments.strip():
        return {}
    try:
        value = json.loads(arguments)
    except (ValueError, RecursionError) as error:
        raise arguments_error(name, arguments, f"not valid JSON ({error})") from error
    if not isinstance(value, dict):
        raise arguments_error(name, arguments, "not a JSON object")
    return value  # pyright: ignore[reportUnknownVariableType]  keys of JSON objects are strings


def arguments_error(name: str, arguments: str, why: str) -> ToolArgumentsError:
    """Return the error for invalid arguments; its message shows their beginning, its attribute holds all of them."""
    excerpt = arguments if len(arguments) <= _MAX_SHOWN else f"{arguments[:_MAX_SHOWN]}…"
    return ToolArgumentsError(
        f"the arguments of tool {name!r} are {why}: {excerpt!r}. "
        "If a length limit cut them, allow more tokens; the whole text is in `.arguments`.",
        name,
        arguments,
    )


def is_whole_json(text: str) -> bool:
    """Return whether a text is one complete JSON value."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
