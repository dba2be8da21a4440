"""Make the SDK's exceptions: the error table of a provider, applied backwards."""

from __future__ import annotations

import inspect
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.errors import UnsupportedError
from callwright_runtime.errors.tables import TABLES
from callwright_runtime.testing.make import find_type

if TYPE_CHECKING:
    from collections.abc import Mapping

    from callwright_runtime.testing.reply import Failure

_REFUSED = 400
_STATUS = {
    "rate_limited": 429,
    "overloaded": 503,
    "unauthorized": 401,
    "not_found": 404,
    "bad_request": 400,
    "server_error": 500,
}
_IN_WORDS = frozenset({"context_too_long", "content_filtered"})


def make_failure(provider: str, failure: Failure) -> BaseException:
    """Return the SDK's exception for a kind of failure.

    Raises:
        UnsupportedError: the provider has no errors of this kind.
    """
    table, kind = TABLES.get(provider), failure.kind.kind
    rule: Mapping[str, Any] = table.rules.get(kind, {}) if table is not None else {}
    if table is None or not (rule or kind in _STATUS):
        raise UnsupportedError(f"{provider} has no error that is {failure.kind.__name__}.")
    text = next(iter(rule.get("texts", ())), "")
    message = failure.message or text or kind.replace("_", " ")
    if text and not rule.get("classes") and not rule.get("codes") and text.casefold() not in message.casefold():
        message = f"{message}: {text}"
    references = (*rule.get("classes", ()), *table.own)
    error = _make(references, message)
    values = {
        "status": failure.status
        or next(iter(rule.get("status", ())), _STATUS.get(kind, _REFUSED if kind in _IN_WORDS else None)),
        "code": next(iter(rule.get("codes", ())), None),
        "text": message,
        "headers": dict(failure.headers) or None,
    }
    for name, value in values.items():
        paths = table.read.get(name, ("response.headers",) if name == "headers" else ())
        if value is not None and paths:
            _set(error, paths[0].split("."), value)
    return error


def _make(references: Any, message: str) -> BaseException:
    """Return an exception of the first class whose module is installed, without a call of its constructor."""
    for reference in references:
        try:
            cls = find_type(reference)
        except ImportError:
            continue
        error: Any = cls.__new__(cls, message)
        BaseException.__init__(error, message)
        for name in (*inspect.signature(cls.__init__).parameters, *getattr(cls, "__dataclass_fields__", ())):
            if name not in {"self", "args", "kwargs"} and not hasattr(error, name):
                setattr(error, name, None)
        error.message = message
        return cast("BaseException", error)
    raise UnsupportedError("no class of this error is installed.")


def _set(target: Any, steps: list[str], value: Any) -> None:
    """Set what a path reads: attributes of the exception, methods, and mappings below the first step."""
    name, rest = steps[0], steps[1:]
    inner = _nested(rest, value) if rest else value
    if name.endswith("()"):
        setattr(target, name.removesuffix("()"), lambda: SimpleNamespace(**inner) if isinstance(inner, dict) else inner)
        return
    old = getattr(target, name, None)
    both = isinstance(old, dict) and isinstance(inner, dict)
    setattr(target, name, _merged(cast("dict[str, Any]", old), cast("dict[str, Any]", inner)) if both else inner)


def _nested(steps: list[str], value: Any) -> dict[str, Any]:
    return {steps[0]: _nested(steps[1:], value) if steps[1:] else value}


def _merged(left: Mapping[str, Any], right: Mapping[str, Any]) -> dict[str, Any]:
    both = {key: _merged(left[key], right[key]) for key in left.keys() & right.keys() if isinstance(left[key], dict)}
    return {**left, **right, **both}
