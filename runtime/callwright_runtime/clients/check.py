"""Checks of sync and async functions and their clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from callwright_runtime.errors import ArgumentTypeError

if TYPE_CHECKING:
    from collections.abc import Callable


_CO_COROUTINE = 0x80  # `inspect.CO_COROUTINE`, without the import
# What says that a function is not what its code is; the last two mark a coroutine function in `inspect` and `asyncio`.
_MARKS = frozenset({"__wrapped__", "_is_coroutine_marker", "_is_coroutine"})


def reject_client_kind(call_name: str, fn: Callable[..., Any], client: object, expected: str) -> NoReturn:
    """Raise for a client of the wrong kind: a sync client for an `async def`, or the reverse.

    Raises:
        ArgumentTypeError: always.
    """
    name = getattr(fn, "__qualname__", repr(fn))
    kind = "async" if is_async_function(fn) else "sync"
    raise ArgumentTypeError(
        f"{call_name}: {name} is {kind}, so its client must be {expected}, not {type(client).__name__}."
    )


def is_async_function(fn: Callable[..., Any]) -> bool:
    """Return whether calling `fn` returns an awaitable: an `async def`, also in a partial, an object or a wrapper."""
    code = getattr(fn, "__code__", None)
    if code is not None and (not fn.__dict__ or _MARKS.isdisjoint(fn.__dict__)):  # the common case
        return bool(code.co_flags & _CO_COROUTINE)
    while True:
        if is_coroutine_function(fn):
            return True
        inner = getattr(fn, "__wrapped__", None)
        if inner is None:
            return False
        fn = inner


def is_coroutine_function(fn: Callable[..., Any]) -> bool:
    """Return whether a function itself, not the one it wraps, is an `async def`, also in a partial or an object."""
    from inspect import iscoroutinefunction

    return iscoroutinefunction(fn) or iscoroutinefunction(getattr(fn, "__call__", None))  # noqa: B004  needs the method itself
