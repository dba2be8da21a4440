"""From the SDK's events to pairs of a chunk and the tool that it completes."""

from __future__ import annotations

from json import JSONDecodeError
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

from callwright_runtime.errors import CallwrightError, StreamError, StreamInterrupted
from callwright_runtime.responses.malformed import BROKEN_DATA
from callwright_runtime.streams.tool_calls import ToolCalls

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Sequence

    from callwright_runtime.tools.base import BaseTool

ResponseT = TypeVar("ResponseT")
EventT = TypeVar("EventT")
ChunkT = TypeVar("ChunkT")

# Packages below the SDKs. Some SDKs let their errors through when a connection breaks in the middle of a stream.
_TRANSPORTS = frozenset(
    ("httpx", "httpx2", "httpcore", "httpcore2", "h11", "h2", "anyio", "ssl", "socket", "aiohttp", "urllib3")
)
_BROKEN = (*BROKEN_DATA, OSError)


class StreamState(Generic[ResponseT]):
    """What has arrived of one stream; the emitted subclasses say what an event adds and how a response is made of it.

    Parameters:
        tool_types: the tools that the model was given.
        partial_tools: whether tools are given while their arguments arrive.
    """

    __slots__ = ("calls",)

    def __init__(self, tool_types: Sequence[type[BaseTool]] | None, partial_tools: bool = False) -> None:
        self.calls = ToolCalls(tool_types, partial_tools)

    def add(self, event: Any) -> None:
        """Take one event of the SDK."""
        raise NotImplementedError

    def response(self) -> ResponseT:
        """Make the SDK's response object of what has arrived."""
        raise NotImplementedError


def pair_chunks(
    stream: Iterable[EventT], chunk_type: Callable[[EventT, StreamState[Any]], ChunkT], state: StreamState[Any]
) -> Iterator[tuple[ChunkT, Any]]:
    """Give each event once, as a chunk without a tool, and then the tools that it completed with the same chunk.

    Raises:
        StreamInterrupted: the connection or the data broke.
        ToolArgumentsError: at the very end, if the arguments of a call were not valid.
        UnknownToolError: at the very end, if a tool was called that was not given.
    """
    add, calls = state.add, state.calls
    chunk = None
    try:
        for event in stream:
            add(event)
            chunk = chunk_type(event, state)
            yield chunk, None
            if calls.pending:
                for tool in calls.ready():
                    yield chunk, tool
    except Exception as error:
        translate_transport_error(error)
        raise
    if chunk is not None:
        for tool in calls.finish():
            yield chunk, tool
        calls.check()


async def pair_chunks_async(
    stream: AsyncIterable[EventT], chunk_type: Callable[[EventT, StreamState[Any]], ChunkT], state: StreamState[Any]
) -> AsyncIterator[tuple[ChunkT, Any]]:
    """Do what `pair_chunks` does, for a stream that is read asynchronously."""
    add, calls = state.add, state.calls
    chunk = None
    try:
        async for event in stream:
            add(event)
            chunk = chunk_type(event, state)
            yield chunk, None
            if calls.pending:
                for tool in calls.ready():
                    yield chunk, tool
    except Exception as error:
        translate_transport_error(error)
        raise
    if chunk is not None:
        for tool in calls.finish():
            yield chunk, tool
        calls.check()


def translate_transport_error(error: Exception) -> None:
    """Report an error of the transport or of broken data as `StreamInterrupted`; every other error is left alone.

    Data that is not what an SDK expects ends in an error of the language itself, there or where its event is read.

    Raises:
        StreamInterrupted: with the error as its cause.
    """
    origin = type(error).__module__
    broken_data = isinstance(error, JSONDecodeError) or (origin == "builtins" and isinstance(error, _BROKEN))
    if broken_data or origin.partition(".")[0] in _TRANSPORTS:
        raise StreamInterrupted(
            f"the stream broke ({type(error).__name__}: {error}). What arrived is kept; for the rest, call again."
        ) from error


def raise_event_error(provider: str, error: object) -> NoReturn:
    """Report an error that arrived inside a stream.

    Raises:
        StreamError: always.
    """
    raise StreamError(
        f"{provider} reported an error in the middle of the stream: {error}. What arrived before is kept."
    )


def raise_no_response() -> NoReturn:
    """Report a stream that ended before the event with the response itself.

    Raises:
        CallwrightError: always.
    """
    raise CallwrightError("the stream has not brought its response yet: read it on, or call again.")
