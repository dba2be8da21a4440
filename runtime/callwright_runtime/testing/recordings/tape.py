"""Streams that are recorded while they are read."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any

from callwright_runtime.testing.recordings.plain import plain
from callwright_runtime.testing.recordings.private import without_headers
from callwright_runtime.testing.recordings.raised import plain_error

if TYPE_CHECKING:
    from callwright_runtime.testing.inverse import Inverse
    from callwright_runtime.testing.recordings.call import RecordedCall


class _Tape:
    """Notes the events of a stream. What the reader does not see is not recorded: the stream is then `left`.

    Parameters:
        stream: the SDK's stream.
        call: the call.
        inverse: knows where an item of the stream has its event.
    """

    def __init__(self, stream: Any, call: RecordedCall, inverse: Inverse) -> None:
        self._stream = stream
        self._call = call
        self._steps = inverse.calls.item.steps if inverse.calls.item is not None else ()
        call.events, call.left = [], True

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def _note(self, item: Any) -> Any:
        event = item
        for step in self._steps:
            event = event[step] if isinstance(step, int) else getattr(event, str(step))
        if self._call.events is not None:
            self._call.events.append(without_headers(plain(event), emptied=True))
        return item

    def _end(self, error: Exception | None = None) -> None:
        self._call.left = False
        if error is not None:
            self._call.error = plain_error(error)


class Tape(_Tape, Iterator[Any]):
    """A sync stream."""

    _items: Iterator[Any] | None = None

    def __next__(self) -> Any:
        try:
            if self._items is None:
                self._items = iter(self._stream)
            item = next(self._items)
        except StopIteration:
            self._end()
            raise
        except Exception as error:
            self._end(error)
            raise
        return self._note(item)

    def close(self) -> None:
        """Close the stream."""
        close = getattr(self._stream, "close", None)
        if close is not None:
            close()


class AsyncTape(_Tape, AsyncIterator[Any]):
    """An async stream."""

    _items: AsyncIterator[Any] | None = None

    async def __anext__(self) -> Any:
        try:
            if self._items is None:
                self._items = aiter(self._stream)
            item = await anext(self._items)
        except StopAsyncIteration:
            self._end()
            raise
        except Exception as error:
            self._end(error)
            raise
        return self._note(item)

    async def aclose(self) -> None:
        """Close the stream."""
        close = getattr(self._stream, "aclose", None) or getattr(self._stream, "close", None)
        result: Any = close() if close is not None else None
        if hasattr(result, "__await__"):
            await result
