"""Turn errors from reading a malformed answer into one documented error, `MalformedAnswerError`."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

from callwright_runtime.errors import CallwrightError, MalformedAnswerError

if TYPE_CHECKING:
    from collections.abc import Callable

ValueT = TypeVar("ValueT")

BROKEN_DATA = (AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""Errors that are raised when a value has another structure than expected, or is nested too deeply to be read."""
_TEXTS = {"content": "", "thinking": None, "refusal": None, "audio_transcript": None}  # and what an empty one is
_USER_PROPERTIES = ("tool", "tools")  # they run the user's validators, whose errors pass through


def guard_properties(cls: type) -> None:
    """Wrap the properties and `_tool_calls` of a class to raise `MalformedAnswerError` for a malformed answer."""
    for name, member in list(vars(cls).items()):
        if isinstance(member, property) and member.fget is not None and name not in _USER_PROPERTIES:
            guard = _guard_text if name in _TEXTS else _guard
            setattr(cls, name, property(guard(name, member.fget), member.fset, doc=member.__doc__))
        elif name == "_tool_calls":
            setattr(cls, name, _guard("tools", cast("Callable[[Any], Any]", member)))


def _guard(name: str, read: Callable[[Any], ValueT]) -> Callable[[Any], ValueT]:
    @wraps(read)
    def wrapper(self: Any) -> ValueT:
        try:
            return read(self)
        except CallwrightError:
            raise
        except BROKEN_DATA as error:
            raise _make_error(name, error) from error

    return wrapper


def _guard_text(name: str, read: Callable[[Any], Any]) -> Callable[[Any], str | None]:
    """Wrap a property that is text: some SDKs pass on unchecked whatever the server sent."""
    nothing = _TEXTS[name]

    @wraps(read)
    def wrapper(self: Any) -> str | None:
        try:
            value = read(self)
            if not value:
                return nothing
            if isinstance(value, str):
                return value
            raise TypeError(f"{value!r} is not text")
        except CallwrightError:
            raise
        except BROKEN_DATA as error:
            raise _make_error(name, error) from error

    return wrapper


def _make_error(name: str, error: Exception) -> MalformedAnswerError:
    return MalformedAnswerError(
        f"`{name}` cannot be read: the answer is not what the API promises ({type(error).__name__}: {error}). "
        "Look at the SDK's own object, in `response` or `chunk`."
    )
