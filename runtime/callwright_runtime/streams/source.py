"""The source of a stream: the SDK's stream and the generator that reads it, and how both are closed.

Copies of a stream share its source. The source closes the response when the last of them is dropped.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Task


_BUSY = ("already executing", "already running")  # what Python says of a generator that another thread or task reads
_closing: set[Task[None]] = set()  # an event loop itself holds its tasks only weakly


class StreamSource:
    """Shared base of sync and async sources.

    Parameters:
        stream: the SDK's own stream.
        pairs: the pairs that `handle_stream` yields.

    `left` is true once somebody wants the stream closed, and `closed` once it is; `clients` are held until then, and
    `watch` sees it.
    """

    __slots__ = ("clients", "closed", "left", "pairs", "stream", "watch")

    def __init__(self, stream: Any, pairs: Any) -> None:
        self.stream = stream
        self.pairs = pairs
        self.left = False
        self.closed = False
        self.clients: tuple[Any, ...] = ()
        self.watch: Any = None

    def take_watch(self) -> Any:
        """Return the watch of the call once, when the stream has ended."""
        watch, self.watch = self.watch, None
        return watch


class SyncStreamSource(StreamSource):
    """Source of a sync stream."""

    __slots__ = ()

    def close(self) -> None:
        """Close the response, unless a generator of the SDK is reading it just now: its reader then does."""
        self.left = True
        if not self.closed:
            _close(self.pairs)
            self.closed = _close(self.stream)
        if self.closed:
            self.clients = ()
            if self.watch is not None:
                self.take_watch().end_stream()

    def __del__(self) -> None:
        self.close()


class AsyncStreamSource(StreamSource):
    """Source of an async stream."""

    __slots__ = ("_loop",)

    def __init__(self, stream: Any, pairs: Any) -> None:
        super().__init__(stream, pairs)
        self._loop = _get_running_loop()

    async def aclose(self) -> None:
        """Close the response, unless a generator of the SDK is reading it just now: its reader then does."""
        self.left = True
        if not self.closed:
            await _close_async(self.pairs)
            self.closed = await _close_async(self.stream)
        if self.closed:
            self.clients = ()
            if self.watch is not None:
                await self.take_watch().end_stream_async()

    def __del__(self) -> None:
        if self.watch is not None:
            self.take_watch().drop_stream()
        # Closing needs the stream's own event loop. Without it, the connection is closed together with its client.
        loop = self._loop
        if self.closed or loop is None or loop.is_closed():
            return
        if _get_running_loop() is loop:
            _start_closing(loop, self.stream)
        else:
            with suppress(RuntimeError):  # the loop was closed meanwhile
                loop.call_soon_threadsafe(partial(_start_closing, loop, self.stream))


def _get_running_loop() -> AbstractEventLoop | None:
    asyncio = sys.modules.get("asyncio")
    return asyncio._get_running_loop() if asyncio is not None else None


def _start_closing(loop: AbstractEventLoop, stream: Any) -> None:
    task = loop.create_task(_close_quietly(stream))
    _closing.add(task)
    task.add_done_callback(_closing.discard)


async def _close_quietly(stream: Any) -> None:
    await _close_async(stream)


def _close(stream: Any) -> bool:
    """Close a generator or an SDK's stream, and return whether that was possible."""
    try:
        if hasattr(stream, "close"):
            stream.close()
    except ValueError as error:
        if not _is_busy(error):
            raise
        return False
    return True


async def _close_async(stream: Any) -> bool:
    """Async version of `_close`."""
    close = getattr(stream, "aclose", None) or getattr(stream, "close", None)
    try:
        result: Any = close() if close is not None else None
        if hasattr(result, "__await__"):
            await result
    except (RuntimeError, ValueError) as error:
        if not _is_busy(error):
            raise
        return False
    return True


def _is_busy(error: Exception) -> bool:
    return any(each in str(error) for each in _BUSY)
