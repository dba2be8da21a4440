"""Streams: the result of a call with `stream=True`.

Leaving a stream early (break, exception, garbage collection) closes its HTTP response.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, ClassVar

from callwright_runtime.streams.snapshot import ChunkT, MessageT, ResponseT_co, StreamSnapshot, ToolT_co

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from typing import Self


class BaseStream(StreamSnapshot[ResponseT_co, ChunkT, ToolT_co, MessageT]):
    """The answer of a call while it arrives: iterate over pairs of a chunk and the tool that it completes, or None.

    The request was sent when the function was called. A new iteration continues where the last one stopped.
    """

    async_type: ClassVar[type[BaseAsyncStream[Any, Any, Any, Any]]]

    def __iter__(self) -> Iterator[tuple[ChunkT, ToolT_co | None]]:
        self._check_open()
        return self._iterate()

    def _iterate(self) -> Iterator[tuple[ChunkT, ToolT_co | None]]:
        try:
            for pair in self._pairs:
                self._record(*pair)
                yield pair
            self.done = True
        finally:
            self.close()

    def close(self) -> None:
        """Close the HTTP response. The data that has arrived stays available."""
        if self._close_once():
            _close(self._pairs)
            _close(self.stream)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()


class BaseAsyncStream(StreamSnapshot[ResponseT_co, ChunkT, ToolT_co, MessageT]):
    """The answer of an async call while it arrives: `async for` over pairs of a chunk and the tool that it completes.

    The request was sent when the function was awaited. A new iteration continues where the last one stopped.
    """

    def __aiter__(self) -> AsyncIterator[tuple[ChunkT, ToolT_co | None]]:
        self._check_open()
        return self._iterate()

    async def _iterate(self) -> AsyncIterator[tuple[ChunkT, ToolT_co | None]]:
        try:
            async for pair in self._pairs:
                self._record(*pair)
                yield pair
            self.done = True
        finally:
            await self.aclose()

    async def aclose(self) -> None:
        """Close the HTTP response. The data that has arrived stays available."""
        if self._close_once():
            await _close_async(self._pairs)
            await _close_async(self.stream)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __del__(self) -> None:
        # Closing needs a running event loop. Without one, the connection is closed together with its client.
        asyncio = sys.modules.get("asyncio")
        loop = asyncio._get_running_loop() if asyncio is not None else None
        if loop is not None and self._close_once():
            loop.create_task(_close_async(self.stream))


def _close(stream: Any) -> None:
    if hasattr(stream, "close"):
        stream.close()


async def _close_async(stream: Any) -> None:
    close = getattr(stream, "aclose", None) or getattr(stream, "close", None)
    result: Any = close() if close is not None else None
    if hasattr(result, "__await__"):
        await result
