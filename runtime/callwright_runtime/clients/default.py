"""The clients that calls share when they are given none."""

from __future__ import annotations

import contextlib
import os
import threading
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Mapping, Sequence

SyncT = TypeVar("SyncT")
AsyncT = TypeVar("AsyncT")
Environment = tuple[object, ...]

# Asking `os.environ` for a variable that is not set takes it five calls and an exception, and each call of a decorated
# function asks for several: the dict that CPython has inside of it says the same at once.
_variables: Mapping[Any, object] = getattr(os.environ, "_data", os.environ)
_key: Callable[[str], Any] = os.environ.encodekey if _variables is not os.environ else str


class DefaultClients(Generic[SyncT, AsyncT]):
    """One sync client per process, and one async client per event loop, made at the first call.

    A client is made anew when the environment that it was made from changes, and in a forked child. An async client is
    closed with its loop.

    Parameters:
        new_sync: makes a sync client.
        new_async: makes an async client.
        env: the names of the environment variables that a new client reads.
        close: the method that closes an async client; by default `aclose`, `close`, or leaving it as a context manager.
    """

    def __init__(
        self,
        new_sync: Callable[[], SyncT],
        new_async: Callable[[], AsyncT],
        env: Sequence[str],
        close: str | None = None,
    ) -> None:
        self._new_sync = new_sync
        self._new_async = new_async
        self._env = tuple(map(_key, env))
        self._close = close
        self._start_anew()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._start_anew)

    def _start_anew(self) -> None:
        self._lock = threading.Lock()
        self._sync: tuple[Environment, SyncT] | None = None
        self._async: WeakKeyDictionary[Any, tuple[Environment, AsyncT, AsyncGenerator[None]]] = WeakKeyDictionary()

    def sync(self) -> SyncT:
        """Give the sync client of this process."""
        environment = self._environment()
        kept = self._sync
        if kept is None or kept[0] != environment:
            with self._lock:
                kept = self._sync
                if kept is None or kept[0] != environment:
                    kept = self._sync = (environment, self._new_sync())
        return kept[1]

    def asynchronous(self) -> AsyncT:
        """Give the async client of the running event loop; those of closed loops are dropped."""
        from asyncio import get_running_loop

        loop = get_running_loop()
        environment = self._environment()
        kept = self._async.get(loop)
        if kept is None or kept[0] != environment:
            with self._lock:
                for other in [each for each in self._async if each.is_closed()]:
                    del self._async[other]
                client = self._new_async()
                kept = self._async[loop] = (environment, client, _closed_with_loop(client, self._close))
        return kept[1]

    def _environment(self) -> Environment:
        return tuple(map(_variables.get, self._env))


def _closed_with_loop(client: object, close: str | None) -> AsyncGenerator[None]:
    """Have the running loop close a client when it ends.

    A loop that ends closes the async generators that were begun in it (`asyncio.run` does so); this one is begun here,
    without waiting for anything, and closes the client when it is closed itself.
    """
    keeper = _keep(client, close)
    with contextlib.suppress(StopIteration):
        keeper.asend(None).send(None)
    return keeper


async def _keep(client: object, method: str | None) -> AsyncGenerator[None]:
    try:
        yield
    finally:
        closing = _close_of(client, method)()
        if hasattr(closing, "__await__"):
            await cast("Any", closing)


def _close_of(client: object, method: str | None) -> Callable[[], object]:
    """Find what closes an async client; one that is only a context manager is left."""
    if method:
        return cast("Callable[[], object]", attrgetter(method)(client))
    leave: Callable[..., object] | None = getattr(client, "__aexit__", None)
    left = partial(leave, None, None, None) if leave is not None else lambda: None
    close: Callable[[], object] | None = getattr(client, "aclose", None) or getattr(client, "close", None)
    return close or left
