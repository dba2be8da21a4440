"""Default clients of SDKs whose async client must be entered."""

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
    """Default clients of an SDK whose async client exists inside `async with` only: each loop enters it once.

    Parameters:
        new_sync: makes a sync client.
        new_async: makes the context manager of an async client.
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
        """Give the sync client of this process."""
        return self._clients.sync()

    def entered(self, method: str) -> Callable[..., Awaitable[Any]]:
        """Give a method of the running loop's async client, which the first call enters."""
        held = self._clients.asynchronous()

        async def create(**arguments: Any) -> Any:
            return await attrgetter(method)(await held.client())(**arguments)

        return create


class _Entered(Generic[AsyncT]):
    """One async client that is entered when it is first needed, and left when its loop ends."""

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
