"""Streams: what a call with `stream=True` gives back.

Whoever leaves a stream early, by `break`, by an error or by dropping it, closes its HTTP response.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, ClassVar

from callwright_runtime.streams.snapshot import ChunkT, MessageT, ResponseT_co, StreamSnapshot, ToolT_co

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from typing import Self


class BaseStream(StreamSnapshot[ResponseT_co, ChunkT, ToolT_co, MessageT]):
    """The answer of a call while it arrives: iterate over pairs of a chunk and the tool that it completes, if any.

    The request was sent when the function was called. Iterating again goes on where the last iteration stands.
    """

    async_type: ClassVar[type[BaseAsyncStream[Any, Any, Any, Any]]]

    def __iter__(self) -> Iterator[tuple[ChunkT, ToolT_co | None]]:
        self._check_open()
        return self._iterate()

    def _iterate(self) -> Iterator[tuple[ChunkT, ToolT_co | None]]:
        try:
            for pair in self._pairs:
                self._seen(*pair)
                yield pair
            self.done = True
        finally:
            self.close()

    def close(self) -> None:
        """Close the HTTP response; what arrived is kept."""
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

    The request was sent when the function was awaited. Iterating again goes on where the last iteration stands.
    """

    def __aiter__(self) -> AsyncIterator[tuple[ChunkT, ToolT_co | None]]:
        self._check_open()
        return self._iterate()

    async def _iterate(self) -> AsyncIterator[tuple[ChunkT, ToolT_co | None]]:
        try:
            async for pair in self._pairs:
                self._seen(*pair)
                yield pair
            self.done = True
        finally:
            await self.aclose()

    async def aclose(self) -> None:
        """Close the HTTP response; what arrived is kept."""
        if self._close_once():
            await _close_async(self._pairs)
            await _close_async(self.stream)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __del__(self) -> None:
        # Closing takes a running loop; without one, the connection goes with its client.
        asyncio = sys.modules.get("asyncio")
        loop = asyncio._get_running_loop() if asyncio is not None else None
        if loop is not None and self._close_once():
            loop.create_task(_close_async(self.stream))


def _close(stream: Any) -> None:
    if hasattr(stream, "close"):
        stream.close()


async def _close_async(stream: Any) -> None:
    close = getattr(stream, "aclose", None) or getattr(stream, "close", None)
    closing: Any = close() if close is not None else None
    if hasattr(closing, "__await__"):
        await closing
