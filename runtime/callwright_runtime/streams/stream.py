"""Streams: the result of a call with `stream=True`.

Leaving a stream early (break, exception, garbage collection) closes its HTTP response.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from callwright_runtime.streams.snapshot import StreamSnapshot
from callwright_runtime.streams.source import AsyncStreamSource, SyncStreamSource
from callwright_runtime.streams.variables import ChunkT_co, MessageT_co, ResponseT_co, ToolT_co

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from typing import Self


class BaseStream(StreamSnapshot[ResponseT_co, ChunkT_co, ToolT_co, MessageT_co]):
    """The answer of a call while it arrives: iterate over pairs of a chunk and the tool that it completes, or None.

    The request was sent when the function was called. A new iteration continues where the last one stopped.
    """

    async_type: ClassVar[type[BaseAsyncStream[Any, Any, Any, Any]]]
    _source_type = SyncStreamSource
    _source: SyncStreamSource

    def __iter__(self) -> Iterator[tuple[ChunkT_co, ToolT_co | None]]:
        self._check_open()
        return self._iterate()

    def _iterate(self) -> Iterator[tuple[ChunkT_co, ToolT_co | None]]:
        source = self._source
        try:
            for pair in source.pairs:
                if source.left:
                    break
                self._record(*pair)
                yield pair
            if not source.left:
                self.done = True
        except Exception:
            if not source.left:  # the SDK may raise anything when its response is closed while it reads
                raise
        finally:
            self.close()

    def close(self) -> None:
        """Close the HTTP response. The data that has arrived stays available.

        Another thread that is reading the stream leaves it, at the latest at the next event.
        """
        self._note_end()
        self._source.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class BaseAsyncStream(StreamSnapshot[ResponseT_co, ChunkT_co, ToolT_co, MessageT_co]):
    """The answer of an async call while it arrives: `async for` over pairs of a chunk and the tool that it completes.

    The request was sent when the function was awaited. A new iteration continues where the last one stopped.
    """

    _source_type = AsyncStreamSource
    _source: AsyncStreamSource

    def __aiter__(self) -> AsyncIterator[tuple[ChunkT_co, ToolT_co | None]]:
        self._check_open()
        return self._iterate()

    async def _iterate(self) -> AsyncIterator[tuple[ChunkT_co, ToolT_co | None]]:
        source = self._source
        try:
            async for pair in source.pairs:
                if source.left:
                    break
                self._record(*pair)
                yield pair
            if not source.left:
                self.done = True
        except Exception:
            if not source.left:
                raise
        finally:
            await self.aclose()

    async def aclose(self) -> None:
        """Close the HTTP response. The data that has arrived stays available.

        Another task that is reading the stream leaves it, at the latest at the next event.
        """
        self._note_end()
        await self._source.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
