"""One event of a stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from callwright_runtime.responses.properties import Readings

if TYPE_CHECKING:
    from callwright_runtime.streams.events import Arrived

ChunkT = TypeVar("ChunkT")


class BaseCallResponseChunk(Readings, Generic[ChunkT]):
    """One event of a stream.

    Parameters:
        chunk: the SDK's own event.
        arrived: what has arrived of the stream, this event included.
    """

    __slots__ = ("arrived", "chunk")

    def __init__(self, chunk: ChunkT, arrived: Arrived[Any] | None = None) -> None:
        self.chunk = chunk
        self.arrived = arrived

    def _has_called(self) -> bool:
        return self.arrived is not None and bool(self.arrived.calls.raw())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.chunk!r})"
