"""Wait for the first event of a stream, so that a failure before it is a failure of the call."""

from __future__ import annotations

from typing import Any, cast

from callwright_runtime.streams.stream import BaseAsyncStream, BaseStream
from callwright_runtime.structured.stream import AsyncStructuredStream, StructuredStream

_NOTHING: Any = object()


class _Primed:
    """Pairs of a stream, with the first one read ahead."""

    def __init__(self, first: Any, rest: Any) -> None:
        self._first = first
        self._rest = rest

    def __iter__(self) -> _Primed:
        return self

    def __next__(self) -> Any:
        first, self._first = self._first, _NOTHING
        return next(self._rest) if first is _NOTHING else first

    def close(self) -> None:
        """Close the pairs."""
        if hasattr(self._rest, "close"):
            self._rest.close()


class _AsyncPrimed:
    """Async version of `_Primed`."""

    def __init__(self, first: Any, rest: Any) -> None:
        self._first = first
        self._rest = rest

    def __aiter__(self) -> _AsyncPrimed:
        return self

    async def __anext__(self) -> Any:
        first, self._first = self._first, _NOTHING
        return await anext(self._rest) if first is _NOTHING else first

    async def aclose(self) -> None:
        """Close the pairs."""
        if hasattr(self._rest, "aclose"):
            await self._rest.aclose()


def prime(result: Any) -> Any:
    """Return the result of a call; if it is a stream, its first event has arrived."""
    stream: Any = result.stream if isinstance(result, StructuredStream) else result  # pyright: ignore[reportUnknownMemberType]
    if isinstance(stream, BaseStream):
        source = stream._source  # pyright: ignore[reportPrivateUsage, reportUnknownMemberType, reportUnknownVariableType]
        pairs = iter(source.pairs)
        try:
            source.pairs = _Primed(next(pairs, _NOTHING), pairs)
        except BaseException:
            stream.close()
            raise
    return cast("Any", result)


async def prime_async(result: Any) -> Any:
    """Async version of `prime`."""
    stream: Any = result.stream if isinstance(result, AsyncStructuredStream) else result  # pyright: ignore[reportUnknownMemberType]
    if isinstance(stream, BaseAsyncStream):
        source = stream._source  # pyright: ignore[reportPrivateUsage, reportUnknownMemberType, reportUnknownVariableType]
        pairs = aiter(source.pairs)
        try:
            source.pairs = _AsyncPrimed(await anext(pairs, _NOTHING), pairs)
        except BaseException:
            await stream.aclose()
            raise
    return cast("Any", result)
