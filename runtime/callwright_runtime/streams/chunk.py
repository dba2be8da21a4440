"""Stream chunks: wrappers around the SDK's events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from callwright_runtime.responses.properties import ResponseProperties, name_sdk_object
from callwright_runtime.support.deprecation import deprecated

if TYPE_CHECKING:
    import typing_extensions

    from callwright_runtime.streams.events import StreamState

    ChunkT = typing_extensions.TypeVar("ChunkT", default=Any)
else:
    ChunkT = TypeVar("ChunkT")


class BaseCallResponseChunk(ResponseProperties, Generic[ChunkT]):
    """A chunk: the wrapper around one event of a stream.

    Parameters:
        chunk: the SDK's own event.
        state: the state of the stream after this event.
    """

    __slots__ = ("chunk", "state")

    def __init__(self, chunk: ChunkT, state: StreamState[Any] | None = None) -> None:
        self.chunk = chunk
        self.state = state

    @property
    @deprecated("Use state.")
    def arrived(self) -> StreamState[Any] | None:
        """Old name of `state`."""
        return self.state

    def _has_called(self) -> bool:
        return self.state is not None and bool(self.state.calls.raw())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.chunk!r})"


name_sdk_object(BaseCallResponseChunk, "chunk")
