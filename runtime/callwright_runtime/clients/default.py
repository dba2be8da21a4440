"""Default clients, shared by calls without a `client`."""

from __future__ import annotations

import contextlib
import os
import threading
import warnings
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast
from weakref import WeakKeyDictionary

from callwright_runtime.errors import UnsupportedError

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import AsyncGenerator, Callable, Sequence

SyncT = TypeVar("SyncT")
AsyncT = TypeVar("AsyncT")
ClientT = TypeVar("ClientT")
Environment = tuple[str | None, ...]
_MAX_ATTEMPTS = 10


class _LastUsed(threading.local):
    """The default client that this thread's newest call uses; the call takes it over and holds it until it ends."""

    client: SharedClient[Any] | None = None


last_used = _LastUsed()


class SharedClient(Generic[ClientT]):
    """A default client. It lives as long as it is current or in use; then an async client is closed.

    Parameters:
        client: the SDK's client.
        environment: the values of the environment variables from which it was created.
    """

    __slots__ = ("client", "environment", "holder")

    def __init__(self, client: ClientT, environment: Environment | None) -> None:
        self.client = client
        self.environment = environment
        self.holder: Any = None  # the async generator that closes an async client when it ends

    @property
    def is_closed(self) -> bool:
        """Whether the event loop has closed the client, or is closing it."""
        return self.holder.ag_running or self.holder.ag_frame is None


_inherited: list[object] = []  # clients of the process that this one was forked from


class DefaultClients(Generic[SyncT, AsyncT]):
    """One sync client per process and one async client per event loop, created at the first call.

    A client is replaced when its environment variables change, and in a forked child. An async client is closed with
    its event loop, or, when it was replaced, after its last call.

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
            os.register_at_fork(after_in_child=self._after_fork)

    def _after_fork(self) -> None:
        """Start anew; what is inherited is neither used nor closed, for closing may wait for threads of the parent."""
        _inherited.append((self._sync, self._async))
        self._reset()

    def _reset(self) -> None:
        self._lock = threading.Lock()
        self._sync: SharedClient[SyncT] | None = None
        self._async: WeakKeyDictionary[Any, SharedClient[AsyncT]] = WeakKeyDictionary()

    def sync(self) -> SyncT:
        """Return the sync client of this process."""
        environment = self._environment()
        shared = self._sync
        if shared is None or shared.environment != environment:
            with self._lock:
                shared = self._sync
                if shared is None or shared.environment != environment:
                    shared = self._sync = self._create(self._new_sync)
        last_used.client = shared
        return shared.client

    def asynchronous(self) -> AsyncT:
        """Return the async client of the running event loop; clients of closed loops are dropped.

        Raises:
            UnsupportedError: asyncio is not running.
        """
        loop = _get_loop()
        environment = self._environment()
        shared = self._async.get(loop)
        if shared is None or shared.environment != environment or shared.is_closed:
            with self._lock:
                for other in [each for each in self._async if each.is_closed()]:
                    del self._async[other]
                shared = self._create(self._new_async)
                shared.holder = _close_with_loop(shared.client, self._close, loop)
                self._async[loop] = shared
        last_used.client = shared
        return shared.client

    def _create(self, new: Callable[[], ClientT]) -> SharedClient[ClientT]:
        """Return a client and the environment that it was created from.

        Creating takes time, and the environment may change meanwhile: it is read before and after.
        """
        for _ in range(_MAX_ATTEMPTS):
            environment = self._environment()
            client = new()
            if self._environment() == environment:
                return SharedClient(client, environment)
        return SharedClient(new(), None)  # None equals no environment: the client serves this call only

    def _environment(self) -> Environment:
        return tuple(map(os.environ.get, self._env))


def _get_loop() -> AbstractEventLoop:
    from asyncio import get_running_loop

    try:
        return get_running_loop()
    except RuntimeError as error:
        raise UnsupportedError(
            "no asyncio event loop is running, and default clients need one: under another library for async code, "
            "pass `client` to the call, and close it yourself."
        ) from error


def _close_with_loop(client: object, close: str | None, loop: AbstractEventLoop) -> AsyncGenerator[None]:
    """Close a client when the running event loop ends, or when the returned generator is dropped.

    A loop that ends closes the async generators that were started in it (`asyncio.run` does so). This function starts
    one without waiting, and the generator closes the client when it is closed itself.
    """
    holder = _hold_until_closed(client, close)
    if getattr(loop, "_asyncgens_shutdown_called", False):  # the loop goes on after `shutdown_asyncgens()`, and warns
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            _start(holder)
    else:
        _start(holder)
    return holder


def _start(holder: AsyncGenerator[None]) -> None:
    with contextlib.suppress(StopIteration):
        holder.asend(None).send(None)


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
