"""Turn errors from reading a malformed answer into one documented error, `MalformedAnswerError`."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast

from callwright_runtime.errors import CallwrightError, MalformedAnswerError, NoMessageError
from callwright_runtime.support.surrogates import join_halves
from callwright_runtime.tools.raw_call import RawToolCall, drop_empty_calls

if TYPE_CHECKING:
    from collections.abc import Callable

SelfT = TypeVar("SelfT")
ValueT = TypeVar("ValueT")
_ROOT = f"{__name__.partition('.responses.')[0]}."  # the runtime, also where it is a copy inside another package

BROKEN_DATA = (AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""Errors that are raised when a value has another structure than expected, or is nested too deeply to be read."""
_TEXTS = {"content": "", "thinking": None, "refusal": None, "audio_transcript": None}  # and what an empty one is
_USER_PROPERTIES = ("tool", "tools")  # they run the user's validators, whose errors pass through


if TYPE_CHECKING:
    guarded = property
else:

    def guarded(read: Callable[[Any], Any]) -> property:
        """Return a property that raises `MalformedAnswerError` if the answer is not what the API promises."""
        return property(_guard_property(read))


def guarded_calls(read: Callable[[SelfT], list[RawToolCall]]) -> Callable[[SelfT], list[RawToolCall]]:
    """Decorate the method that reads tool calls: it raises `MalformedAnswerError` like a `guarded` property.

    Calls that have neither a name nor arguments are dropped, as in streams.
    """

    @wraps(read)
    def without_empty(self: SelfT) -> list[RawToolCall]:
        return drop_empty_calls(read(self))

    return _guard("tools", without_empty)


def raise_no_message() -> NoReturn:
    """Raise for an answer without a message, such as one that was filtered.

    Raises:
        NoMessageError: always.
    """
    raise NoMessageError("The answer has no message that could be sent back. See `finish_reasons`, and `response`.")


def guard_class(cls: type) -> None:
    """Guard the plain properties of a response or chunk class that is written by hand, or that 0.1 generated.

    Only classes directly below the runtime's are guarded: errors that a subclass of theirs raises pass through.
    """
    for each in cls.__mro__:
        if not _is_ours(each) and any(map(_is_ours, each.__bases__)):
            _guard_members(each)


def _is_ours(cls: type) -> bool:
    return cls.__module__.startswith(_ROOT)


def _guard_members(cls: type) -> None:
    for name, member in list(vars(cls).items()):
        if isinstance(member, property) and member.fget is not None and not _is_unguarded(name):
            if not hasattr(member.fget, "__wrapped__"):
                setattr(cls, name, property(_guard_property(member.fget), member.fset, doc=member.__doc__))
        elif name == "_tool_calls" and not hasattr(member, "__wrapped__"):
            setattr(cls, name, _guard("tools", cast("Callable[[Any], Any]", member)))


def _is_unguarded(name: str) -> bool:
    return name in _USER_PROPERTIES or name.startswith("_")  # what only other properties read, they guard


def _guard_property(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    name = read.__name__
    if name == "finish_reasons":
        return _guard(name, _without_empty(read))
    if name == "message_param":
        return _guard(name, _completed(read))
    return _guard_text(name, read) if name in _TEXTS else _guard(name, read)


def _without_empty(read: Callable[[Any], list[str]]) -> Callable[[Any], list[str]]:
    """Drop nulls and empty texts, which some hosts send where there is no finish reason yet."""

    @wraps(read)
    def wrapper(self: Any) -> list[str]:
        return [reason for reason in read(self) if reason]

    return wrapper


def _completed(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Complete the message, because some hosts leave out what they require in the next request."""

    @wraps(read)
    def wrapper(self: Any) -> Any:
        codec = getattr(self, "_codec", None)  # a class that is written by hand may have none
        return read(self) if codec is None else codec.complete(read(self))

    return wrapper


def _guard(name: str, read: Callable[[SelfT], ValueT]) -> Callable[[SelfT], ValueT]:
    @wraps(read)
    def wrapper(self: SelfT) -> ValueT:
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
                return value if value.isascii() else join_halves(value)  # a call less for most texts
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
