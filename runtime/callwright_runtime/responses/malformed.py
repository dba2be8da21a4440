"""Reading an answer that is not what the provider's API promises raises one documented error, whatever is wrong."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

from callwright_runtime.errors import CallwrightError, MalformedAnswerError

if TYPE_CHECKING:
    from collections.abc import Callable

ValueT = TypeVar("ValueT")

BROKEN_DATA = (AttributeError, LookupError, TypeError, ValueError)
"""What reading a value of another shape raises."""
_USERS = ("tool", "tools")  # their validators are the user's: what these raise passes


def guard_properties(cls: type) -> None:
    """Let the properties and the calls of a class raise `MalformedAnswerError` where the answer has another shape."""
    for name, member in list(vars(cls).items()):
        if isinstance(member, property) and member.fget is not None and name not in _USERS:
            setattr(cls, name, property(_guarded(name, member.fget), doc=member.__doc__))
        elif name == "_tool_calls":
            setattr(cls, name, _guarded("tools", cast("Callable[[Any], Any]", member)))


def _guarded(name: str, read: Callable[[Any], ValueT]) -> Callable[[Any], ValueT]:
    @wraps(read)
    def guarded(self: Any) -> ValueT:
        try:
            return read(self)
        except CallwrightError:
            raise
        except BROKEN_DATA as error:
            raise MalformedAnswerError(
                f"`{name}` cannot be read: the answer is not what the API promises ({type(error).__name__}: {error}). "
                "Look at the SDK's own object, in `response` or `chunk`."
            ) from error

    return guarded
