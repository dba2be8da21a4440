"""Hooks: functions that see a call before it is sent, after it, and when it fails."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from callwright_runtime.errors import ArgumentTypeError
from callwright_runtime.prompts.template import function_of
from callwright_runtime.watching.record import CallRecord
from callwright_runtime.watching.state import HOOKS, state

if TYPE_CHECKING:
    from typing import Self

Hook: TypeAlias = Callable[[CallRecord], object]
"""A function of the record of a call; for an async call it may be an `async def`."""
Function = TypeVar("Function", bound=Callable[..., Any])


class Hooks:
    """Functions that see calls; leave the `with` block, or call `remove`, to end it.

    An exception of a hook is raised where the call is made, or where its stream ends.

    Parameters:
        before: called before a request is sent; an exception prevents it.
        after: called with the response, and for a stream when it ends or is closed.
        error: called when a call or a stream raises.

    Raises:
        ArgumentTypeError: a hook is not a function.
    """

    __slots__ = ("after", "before", "error")

    def __init__(self, before: Hook | None = None, after: Hook | None = None, error: Hook | None = None) -> None:
        for name, hook in (("before", before), ("after", after), ("error", error)):
            if hook is not None and not callable(hook):
                raise ArgumentTypeError(f"{name} is a function of a CallRecord, not {type(hook).__name__}.")
        if before is after is error is None:
            raise ArgumentTypeError("pass at least one hook: before=…, after=… or error=….")
        self.before = before
        self.after = after
        self.error = error

    def remove(self) -> None:
        """Stop watching the calls of this process."""
        state.remove(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.remove()


def watch_calls(*, before: Hook | None = None, after: Hook | None = None, error: Hook | None = None) -> Hooks:
    """Let hooks see every call of this process, until `remove` or the end of a `with` block.

    Parameters:
        before: called before a request is sent; an exception prevents it.
        after: called with the response, and for a stream when it ends or is closed.
        error: called when a call or a stream raises.

    Raises:
        ArgumentTypeError: a hook is not a function, or there is none.
    """
    hooks = Hooks(before, after, error)
    state.add(hooks)
    return hooks


def on_call(
    *, before: Hook | None = None, after: Hook | None = None, error: Hook | None = None
) -> Callable[[Function], Function]:
    """Let hooks see every call of one function. The decorator goes above or below that of the call.

    Parameters:
        before: called before a request is sent; an exception prevents it.
        after: called with the response, and for a stream when it ends or is closed.
        error: called when a call or a stream raises.

    Raises:
        ArgumentTypeError: a hook is not a function, or there is none.
    """
    hooks = Hooks(before, after, error)

    def attach(fn: Function) -> Function:
        for each in _wrapped(fn):
            setattr(each, HOOKS, (*getattr(each, HOOKS, ()), hooks))
        return fn

    return attach


def innermost(fn: Any) -> Any:
    """Return the function that wrappers wrap: it has all of its hooks, wherever they were attached."""
    return _wrapped(fn)[-1]


def _wrapped(fn: Any) -> list[Any]:
    """Return a function and those that it wraps, the innermost last."""
    chain: list[Any] = [function_of(fn)]
    while hasattr(chain[-1], "__wrapped__"):
        chain.append(chain[-1].__wrapped__)
    return chain
