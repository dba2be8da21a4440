"""Default clients of SDKs whose async client must be entered with `async with`."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from callwright_runtime.clients.default import DefaultClients

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from contextlib import AbstractAsyncContextManager

SyncT = TypeVar("SyncT")
AsyncT = TypeVar("AsyncT")


class EnteredClients(Generic[SyncT, AsyncT]):
    """Default clients of an SDK whose async client works only inside `async with`; each event loop enters it once.

    Parameters:
        new_sync: creates a sync client.
        new_async: creates the context manager of an async client.
        env: the names of the environment variables that a new client reads.
    """

    def __init__(
        self,
        new_sync: Callable[[], SyncT],
        new_async: Callable[[], AbstractAsyncContextManager[AsyncT]],
        env: Sequence[str],
    ) -> None:
        self._clients = DefaultClients(new_sync, lambda: _Entered(new_async()), env)

    def sync(self) -> SyncT:
        """Return the sync client of this process."""
        return self._clients.sync()

    def entered(self, method: str) -> Callable[..., Awaitable[Any]]:
        """Return a method of the running loop's async client, which is entered by the first call."""
        context = self._clients.asynchronous()

        async def create(**arguments: Any) -> Any:
            return await attrgetter(method)(await context.client())(**arguments)

        return create


class _Entered(Generic[AsyncT]):
    """An async client that is entered at first use, and exited when its event loop ends."""

    def __init__(self, manager: AbstractAsyncContextManager[AsyncT]) -> None:
        from asyncio import Lock

        self._manager = manager
        self._lock = Lock()
        self._client: AsyncT | None = None

    async def client(self) -> AsyncT:
        async with self._lock:
            if self._client is None:
                self._client = await self._manager.__aenter__()
            return self._client

    async def aclose(self) -> None:
        if self._client is not None:
            await self._manager.__aexit__(None, None, None)
