"""Exceptions of an SDK from a recording."""

from __future__ import annotations

import json
from inspect import signature
from threading import Condition
from types import SimpleNamespace
from typing import Any, cast

from callwright_runtime.testing.recordings.errors import RecordingError
from callwright_runtime.testing.recordings.references import find_reference
from callwright_runtime.testing.recordings.restore import restore


def restore_error(data: dict[str, Any]) -> Exception:
    """Return an exception as it was recorded, without a call of its constructor.

    Raises:
        RecordingError: its class is not there, or is no exception.
    """
    cls = find_reference(data["class"])
    if not (isinstance(cls, type) and issubclass(cls, Exception)):
        raise RecordingError(f"the recording has an error of the class {data['class']}, which is no exception.")
    if "name" in data:
        cls = type(data["name"], (cls,), {"__module__": cls.__module__})
    arguments = [restore_value(each) for each in data.get("args", ())]
    error: Exception = cls.__new__(cls, *arguments)
    BaseException.__init__(error, *arguments)
    vars(error).update({name: restore_value(each) for name, each in data.get("attributes", {}).items()})
    if "cause" in data:
        error.__cause__ = restore_error(data["cause"])
    return error


def restore_value(data: Any) -> Any:  # noqa: PLR0911 - a table of kinds
    """Return a value that an exception holds, from its plain data."""
    if isinstance(data, list):
        return [restore_value(each) for each in cast("list[Any]", data)]
    if not isinstance(data, dict):
        return data
    fields = cast("dict[str, Any]", data)
    match fields:
        case {"$enum": str(reference)}:
            kind, _, name = reference.rpartition(".")
            return find_reference(kind)[name]
        case {"$lock": True}:
            return Condition()
        case {"$call": result}:
            made = restore_value(result)
            return lambda: made
        case {"$response": dict(response)}:  # pyright: ignore[reportUnknownVariableType]
            return _response(cast("dict[str, Any]", response))
        case {"$model": str(reference), "fields": inner}:
            return restore(find_reference(reference), inner)
        case {"$object": dict(inner)}:  # pyright: ignore[reportUnknownVariableType]
            return SimpleNamespace(
                **{name: restore_value(each) for name, each in cast("dict[str, Any]", inner).items()}
            )
        case _:
            return {key: restore_value(each) for key, each in fields.items()}


def _response(data: dict[str, Any]) -> Any:
    """Return a response of the same class, if its class can be made of status, headers and content, or a stand-in."""
    body: str | bytes = data.get("body", b"")
    content = body.encode() if isinstance(body, str) else body
    try:
        cls = find_reference(data["class"])
        if {"status_code", "headers", "content"} <= signature(cls).parameters.keys():
            return cls(status_code=data["status"], headers=data.get("headers", {}), content=content)
    except (RecordingError, TypeError, ValueError):
        pass
    return RecordedResponse(data["status"], data.get("reason"), data.get("headers", {}), content)


class RecordedResponse:
    """What a recording knows of an HTTP response, with the names that HTTP libraries use."""

    def __init__(self, status: int, reason: str | None, headers: dict[str, str], content: bytes) -> None:
        self.status = self.status_code = status
        self.reason = reason
        self.headers = headers
        self.content = content

    def text(self, encoding: str = "utf-8") -> str:
        """Return the body as text."""
        return self.content.decode(encoding, "replace")

    def json(self) -> Any:
        """Return the body, parsed as JSON."""
        return json.loads(self.content)

    def __repr__(self) -> str:
        return f"<recorded response {self.status}>"
