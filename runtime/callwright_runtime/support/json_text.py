"""JSON text: writing values as text, and finding the JSON in what a model wrote."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from callwright_runtime.errors import ToolArgumentsError

if TYPE_CHECKING:
    from collections.abc import Iterator

_decoder = json.JSONDecoder()
_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_MOST_CANDIDATES = 100
_SHOWN = 200


def json_text(value: object) -> str:
    """Write any value as compact JSON text; what JSON lacks is written as pydantic does, else by `str`."""
    try:
        return _encoder.encode(value)
    except (TypeError, ValueError):
        from pydantic import TypeAdapter

        return TypeAdapter(Any).dump_json(value, fallback=str).decode()


def parse_arguments(name: str, arguments: str | dict[str, Any]) -> dict[str, Any]:
    """Read the arguments of a tool call; empty ones are `{}`.

    Raises:
        ToolArgumentsError: the text is no JSON object; the error holds it.
    """
    if not isinstance(arguments, str):
        return arguments
    if not arguments.strip():
        return {}
    try:
        value = json.loads(arguments)
    except ValueError as error:
        raise arguments_error(name, arguments, f"not valid JSON ({error})") from error
    if not isinstance(value, dict):
        raise arguments_error(name, arguments, "no JSON object")
    return value  # pyright: ignore[reportUnknownVariableType]  keys of JSON objects are text


def arguments_error(name: str, arguments: str, why: str) -> ToolArgumentsError:
    """Make the error for arguments that cannot be used; the message shows the beginning, the error holds it all."""
    shown = arguments if len(arguments) <= _SHOWN else f"{arguments[:_SHOWN]}…"
    return ToolArgumentsError(
        f"the arguments of tool {name!r} are {why}: {shown!r}. "
        "If a length limit cut them, allow more tokens; the whole text is in `.arguments`.",
        name,
        arguments,
    )


def is_whole_json(text: str) -> bool:
    """Tell whether a text is one complete JSON value."""
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def json_candidates(text: str) -> Iterator[str]:
    """Find the JSON objects and arrays inside a text, outermost first, skipping fences and prose around them."""
    position, tried = 0, 0
    while tried < _MOST_CANDIDATES:
        position = _next_start(text, position)
        if position < 0:
            return
        tried += 1
        try:
            _, end = _decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            position += 1
            continue
        yield text[position:end]
        position = end


def _next_start(text: str, position: int) -> int:
    starts = [found for found in (text.find("{", position), text.find("[", position)) if found >= 0]
    return min(starts, default=-1)
