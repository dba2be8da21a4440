"""Exceptions of an SDK as plain data: class, message, status and body; and the exceptions made of it again.

Of the objects that an exception holds, an answer's status, body and waiting time are kept, and enums and models.
Headers, requests and clients are not: what has no form here is None when the exception is raised again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from enum import Enum
from inspect import iscoroutinefunction
from types import FunctionType
from typing import Any, cast

from callwright_runtime.testing.recordings.plain import plain
from callwright_runtime.testing.recordings.private import is_headers, waits_of
from callwright_runtime.testing.recordings.references import class_of, importable_base, reference_of

_DEEPEST = 3  # objects hold each other
_CONTAINERS = (Mapping, list, tuple, set)
_DEEPEST_DATA = 12  # the body of an answer has an end
_TRANSPORT = ("_metadata", "request")  # headers by other names
_PLAIN = (str, int, float, bool, bytes, type(None))


def plain_error(error: BaseException, depth: int = 0) -> dict[str, Any]:
    """Return an exception as plain data."""
    cls = importable_base(type(error))
    data: dict[str, Any] = {"class": reference_of(cls)}
    if cls is not type(error):
        data["name"] = type(error).__name__
    data["message"] = _message_of(error)
    if error.args:
        data["args"] = [each if isinstance(each, _PLAIN) else plain_value(each) or str(each) for each in error.args]
    if attributes := {name: plain_value(each, name) for name, each in _attributes(error)}:
        data["attributes"] = attributes
    if isinstance(error.__cause__, Exception) and depth < _DEEPEST:
        data["cause"] = plain_error(error.__cause__, depth + 1)
    return data


def _message_of(error: BaseException) -> str:
    """Return what an exception says; some have headers in their text."""
    headers = next((value for name, value in _attributes(error) if is_headers(name) and value), None)
    text = ""
    with suppress(Exception):  # an exception that somebody left unfinished cannot say anything
        text = str(error)
    return text if headers is None else text.replace(str(headers), str(waits_of(headers)))


def _attributes(error: BaseException) -> Iterator[tuple[str, Any]]:
    """Yield the attributes of an exception."""
    yield from ((name, value) for name, value in vars(error).items() if name != "__notes__")


def plain_value(value: Any, name: str = "", depth: int = 0) -> Any:  # noqa: PLR0911 - a table of kinds
    """Return a value that an exception holds, or None if it has no form in a recording."""
    if is_headers(name):
        return None if value is None else waits_of(value)
    if name.lower().endswith(_TRANSPORT) or isinstance(value, BaseException):
        return None
    if isinstance(value, Enum):
        return {"$enum": f"{reference_of(class_of(value))}.{value.name}"}
    if isinstance(value, _PLAIN):
        return plain(value)
    if callable(value):
        return _plain_method(value)
    if depth >= (_DEEPEST_DATA if isinstance(value, _CONTAINERS) else _DEEPEST):
        return None
    if isinstance(value, Mapping):
        items = cast("Mapping[Any, Any]", value).items()
        return {str(key): plain_value(item, str(key), depth + 1) for key, item in items}
    if isinstance(value, list | tuple | set):
        return [plain_value(item, "", depth + 1) for item in cast("list[Any]", value)]
    if _is_response(value):
        return {"$response": _plain_response(value)}
    if hasattr(value, "model_fields_set"):
        return {"$model": reference_of(class_of(value)), "fields": plain(value)}
    return _plain_object(value, depth)


def _plain_method(value: Any) -> Any:
    """Return what a function of the exception itself returns, such as `code()`; others have no form."""
    if not isinstance(value, FunctionType) or value.__code__.co_argcount:
        return None
    with suppress(Exception):
        return {"$call": plain_value(value())}
    return None


def _is_response(value: Any) -> bool:
    return hasattr(value, "headers") and (hasattr(value, "status_code") or hasattr(value, "status"))


def _plain_response(response: Any) -> dict[str, Any]:
    """Return what an HTTP response says, whichever library it is from."""
    status = getattr(response, "status_code", None) or getattr(response, "status", None)
    data: dict[str, Any] = {"class": reference_of(class_of(response)), "status": status}
    if isinstance(reason := getattr(response, "reason", None), str):
        data["reason"] = reason
    if waits := waits_of(response.headers):
        data["headers"] = waits
    if (body := _body_of(response)) is not None:
        data["body"] = body
    return data


def _body_of(response: Any) -> str | bytes | None:
    """Return the body of a response, if it was read."""
    for name in ("text", "content", "body", "_body"):
        with suppress(Exception):
            found = getattr(response, name)
            found = found() if callable(found) and not iscoroutinefunction(found) else found
            if isinstance(found, str | bytes):
                return found
    return None


def _plain_object(value: Any, depth: int) -> Any:
    """Return an object of the SDK as its plain attributes, such as the state of a call; a lock has none."""
    if hasattr(value, "acquire"):
        return {"$lock": True}
    fields = getattr(value, "__dict__", {})
    kept = {name: plain_value(each, name, depth + 1) for name, each in fields.items()}
    kept = {name: each for name, each in kept.items() if each is not None}
    return {"$object": kept} if kept else None
