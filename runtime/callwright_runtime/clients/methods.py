"""Adapters of SDK methods that are not called, awaited or read in the usual way."""

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


class MethodPath:
    """The attributes that lead from a client to a method, such as `chat.completions.create`."""

    __slots__ = ("get", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.get = attrgetter(text)


def two_phase(begin: Callable[..., Any], method: str) -> Callable[..., Any]:
    """Combine two steps into one function: `begin` takes the arguments, `method` of its result sends the request."""

    def create(**arguments: Any) -> Any:
        return attrgetter(method)(begin(**arguments))()

    return create


def as_coroutine(create: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    """Return an awaitable version of a function that returns an async generator."""

    async def begin(**arguments: Any) -> Any:
        return create(**arguments)

    return begin


def start_eagerly(create: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that reads the first event at once: a generator function sends no request before that."""

    def begin(**arguments: Any) -> Any:
        return _StartedStream(create(**arguments))

    return begin


def start_eagerly_async(create: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    """Async version of `start_eagerly`, for a function that returns an async generator."""

    async def begin(**arguments: Any) -> Any:
        events = aiter(await create(**arguments))
        return _AsyncStartedStream([event async for event in _read_first(events)], events)

    return begin


class _StartedStream:
    """A generator whose first event has already been read."""

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


class _AsyncStartedStream:
    """An async generator whose first event has already been read."""

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


async def _read_first(events: AsyncIterator[Any]) -> AsyncIterator[Any]:
    with suppress(StopAsyncIteration):
        yield await anext(events)


def unwrap_result(create: Callable[..., Any], read: Callable[[Any], Any]) -> Callable[..., Any]:
    """Return a function that unwraps the result of another one with `read`."""

    def call(**arguments: Any) -> Any:
        return read(create(**arguments))

    return call


def unwrap_result_async(create: Callable[..., Any], read: Callable[[Any], Any]) -> Callable[..., Awaitable[Any]]:
    """Async version of `unwrap_result`."""

    async def call(**arguments: Any) -> Any:
        return read(await create(**arguments))

    return call


def make_closable(create: Callable[..., Any], method: str) -> Callable[..., Any]:
    """Add `close` to a stream by means of a method inside it, which may be missing."""

    def closable(**arguments: Any) -> Any:
        return _Closable(create(**arguments), method)

    return closable


class _Closable:
    """A stream with a path to its closing method."""

    def __init__(self, events: Iterable[Any], method: str) -> None:
        self._events = events
        self._method = method

    def __iter__(self) -> Iterator[Any]:
        return iter(self._events)

    def close(self) -> None:
        target: Any = self._events
        for name in self._method.split("."):
            target = getattr(target, name, None)
        if target is not None:
            target()


def reject_client(call_name: str) -> None:
    """Raise for a client, because the SDK does not have clients.

    Raises:
        ArgumentTypeError: always.
    """
    raise ArgumentTypeError(
        f"{call_name}: the SDK has no clients, so `client` cannot be passed: configure the SDK through its environment."
    )
