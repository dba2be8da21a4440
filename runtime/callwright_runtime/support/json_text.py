"""Write JSON text, and read it."""

from __future__ import annotations

import json
from typing import Any

from callwright_runtime.errors import ArgumentValueError, MalformedAnswerError, ToolArgumentsError

_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_MAX_SHOWN = 200


def json_text(value: object) -> str:
    """Return any value as compact JSON text.

    Values that JSON lacks are encoded by pydantic: bytes as base64, NaN and infinity as strings, others by `str`.

    Raises:
        ArgumentValueError: the value contains itself, or is nested too deep.
    """
    try:
        return _encoder.encode(value)
    except (TypeError, ValueError, RecursionError):
        return _pydantic_text(value)


def _pydantic_text(value: object) -> str:
    from pydantic import ConfigDict, TypeAdapter

    adapter = TypeAdapter[Any](Any, config=ConfigDict(ser_json_bytes="base64", ser_json_inf_nan="strings"))
    try:
        return adapter.dump_json(value, fallback=_simpler).decode()
    except (ValueError, RecursionError) as error:
        raise ArgumentValueError(
            f"a value of type {type(value).__name__} cannot be written as JSON ({error}): pass a string instead."
        ) from error


def _simpler(value: object) -> object:
    """Return a value that pydantic can encode, for one of a type that it does not know."""
    if isinstance(value, memoryview):
        return value.tobytes()
    return list(value) if isinstance(value, range) else str(value)


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


def load_object(text: str | dict[str, Any]) -> dict[str, Any]:
    """Return the JSON object that a text holds; empty text is `{}`.

    Raises:
        MalformedAnswerError: the text is not a JSON object.
    """
    if not isinstance(text, str):
        return text
    try:
        value: Any = json.loads(text) if text.strip() else {}
    except (ValueError, RecursionError) as error:
        raise MalformedAnswerError(f"the answer's text is not valid JSON ({error}): {text[:_MAX_SHOWN]!r}") from error
    if not isinstance(value, dict):
        raise MalformedAnswerError(f"the answer's text is not a JSON object: {text[:_MAX_SHOWN]!r}")
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
