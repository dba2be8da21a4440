"""Default clients, shared by calls without a `client`."""

from __future__ import annotations

import contextlib
import os
import threading
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Sequence

SyncT = TypeVar("SyncT")
AsyncT = TypeVar("AsyncT")
Environment = tuple[str | None, ...]


class DefaultClients(Generic[SyncT, AsyncT]):
    """One sync client per process and one async client per event loop, created at the first call.

    A client is replaced when its environment variables change, and in a forked child. An async client is closed with
    its event loop.

    Parameters:
        new_sync: creates a sync client.
        new_async: creates an async client.
        env: the names of the environment variables that a new client reads.
        close: the method that closes an async client; by default `aclose`, `close` or `__aexit__`.
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
        self._env = tuple(env)
        self._close = close
        self._reset()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._reset)

    def _reset(self) -> None:
        self._lock = threading.Lock()
        self._sync: tuple[Environment, SyncT] | None = None
        self._async: WeakKeyDictionary[Any, tuple[Environment, AsyncT, AsyncGenerator[None]]] = WeakKeyDictionary()

    def sync(self) -> SyncT:
        """Return the sync client of this process."""
        environment = self._environment()
        entry = self._sync
        if entry is None or entry[0] != environment:
            with self._lock:
                entry = self._sync
                if entry is None or entry[0] != environment:
                    entry = self._sync = (environment, self._new_sync())
        return entry[1]

    def asynchronous(self) -> AsyncT:
        """Return the async client of the running event loop; clients of closed loops are dropped."""
        from asyncio import get_running_loop

        loop = get_running_loop()
        environment = self._environment()
        entry = self._async.get(loop)
        if entry is None or entry[0] != environment:
            with self._lock:
                for other in [each for each in self._async if each.is_closed()]:
                    del self._async[other]
                client = self._new_async()
                entry = self._async[loop] = (environment, client, _close_with_loop(client, self._close))
        return entry[1]

    def _environment(self) -> Environment:
        return tuple(map(os.environ.get, self._env))


def _close_with_loop(client: object, close: str | None) -> AsyncGenerator[None]:
    """Close a client when the running event loop ends.

    A loop that ends closes the async generators that were started in it (`asyncio.run` does so). This function starts
    one without waiting, and the generator closes the client when it is closed itself.
    """
    holder = _hold_until_closed(client, close)
    with contextlib.suppress(StopIteration):
        holder.asend(None).send(None)
    return holder


async def _hold_until_closed(client: object, method: str | None) -> AsyncGenerator[None]:
    try:
        yield
    finally:
        result = _find_close(client, method)()
        if hasattr(result, "__await__"):
            await cast("Any", result)


def _find_close(client: object, method: str | None) -> Callable[[], object]:
    """Return the function that closes an async client, which may be only a context manager."""
    if method:
        return cast("Callable[[], object]", attrgetter(method)(client))
    exit_context: Callable[..., object] | None = getattr(client, "__aexit__", None)
    fallback = partial(exit_context, None, None, None) if exit_context is not None else lambda: None
    close: Callable[[], object] | None = getattr(client, "aclose", None) or getattr(client, "close", None)
    return close or fallback
