"""Create functions for SDKs whose methods are not called, awaited or read in the usual way."""

from __future__ import annotations

from contextlib import suppress
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from callwright_runtime.errors import ArgumentTypeError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator

SyncT = TypeVar("SyncT")
AsyncT = TypeVar("AsyncT")


def two_phase(begin: Callable[..., Any], method: str) -> Callable[..., Any]:
    """Make one function of two steps: `begin` takes the arguments, `method` of what it returns sends the request."""

    def create(**arguments: Any) -> Any:
        return attrgetter(method)(begin(**arguments))()

    return create


def as_coroutine(create: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    """Make an awaitable function of one that returns an async generator."""

    async def begin(**arguments: Any) -> Any:
        return create(**arguments)

    return begin


def start_eagerly(create: Callable[..., Any]) -> Callable[..., Any]:
    """Have a generator function send its request when it is called: its first event is asked for at once."""

    def begin(**arguments: Any) -> Any:
        return _Begun(create(**arguments))

    return begin


def start_eagerly_async(create: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    """Do what `begun` does, for a function that gives an async generator."""

    async def begin(**arguments: Any) -> Any:
        events = aiter(await create(**arguments))
        return _AsyncBegun([event async for event in _first(events)], events)

    return begin


class _Begun:
    """A generator whose first event has been read."""

    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self._read = list(islice(events, 1))

    def __iter__(self) -> Iterator[Any]:
        yield from self._read
        yield from self._events

    def close(self) -> None:
        close = getattr(self._events, "close", None)
        if close is not None:
            close()


class _AsyncBegun:
    """An async generator whose first event has been read."""

    def __init__(self, read: list[Any], events: AsyncIterator[Any]) -> None:
        self._read = read
        self._events = events

    async def __aiter__(self) -> AsyncIterator[Any]:
        for event in self._read:
            yield event
        async for event in self._events:
            yield event

    async def aclose(self) -> None:
        close = getattr(self._events, "aclose", None)
        if close is not None:
            await close()


async def _first(events: AsyncIterator[Any]) -> AsyncIterator[Any]:
    with suppress(StopAsyncIteration):
        yield await anext(events)


def unwrap_result(create: Callable[..., Any], read: Callable[[Any], Any]) -> Callable[..., Any]:
    """Have a function return what is inside of what it returns."""

    def inside(**arguments: Any) -> Any:
        return read(create(**arguments))

    return inside


def unwrap_result_async(create: Callable[..., Any], read: Callable[[Any], Any]) -> Callable[..., Awaitable[Any]]:
    """Have an async function return what is inside of what it returns."""

    async def inside(**arguments: Any) -> Any:
        return read(await create(**arguments))

    return inside


def make_closable(create: Callable[..., Any], method: str) -> Callable[..., Any]:
    """Have a stream without `close` closed by a method inside of it, which may be missing."""

    def closable(**arguments: Any) -> Any:
        return _Closable(create(**arguments), method)

    return closable


class _Closable:
    """A stream with the way to its closing method."""

    def __init__(self, events: Iterable[Any], method: str) -> None:
        self._events = events
        self._method = method

    def __iter__(self) -> Iterator[Any]:
        return iter(self._events)

    def close(self) -> None:
        found: Any = self._events
        for name in self._method.split("."):
            found = getattr(found, name, None)
        if found is not None:
            found()


def reject_client(call_name: str) -> None:
    """Refuse a client where the SDK has none.

    Raises:
        ArgumentTypeError: always.
    """
    raise ArgumentTypeError(
        f"{call_name}: the SDK has no clients, so `client` cannot be given: set its environment up."
    )
