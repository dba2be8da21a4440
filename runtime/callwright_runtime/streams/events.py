"""Pair the SDK's events, as chunks, with the tools that they complete."""

from __future__ import annotations

from json import JSONDecodeError
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

from callwright_runtime.errors import CallwrightError, MalformedEventError, StreamError, StreamInterrupted
from callwright_runtime.responses.malformed import BROKEN_DATA
from callwright_runtime.responses.reported import error_words
from callwright_runtime.streams.tool_calls import ToolCalls
from callwright_runtime.support.data import dump

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Sequence

    from callwright_runtime.tools.base import BaseTool

ResponseT = TypeVar("ResponseT")
EventT = TypeVar("EventT")
ChunkT = TypeVar("ChunkT")

# HTTP and network packages under the SDKs. Some SDKs let their errors through when a connection breaks mid-stream.
_TRANSPORTS = frozenset(
    ("httpx", "httpx2", "httpcore", "httpcore2", "h11", "h2", "anyio", "ssl", "socket", "aiohttp", "urllib3")
)


class StreamState(Generic[ResponseT]):
    """State of one stream: collects events and rebuilds the SDK's response.

    Generated subclasses define how an event is added and how the response is built.

    Parameters:
        tool_types: the tools that the model may call.
        partial_tools: whether to yield tools while their arguments arrive.
    """

    __slots__ = ("calls",)

    def __init__(self, tool_types: Sequence[type[BaseTool]] | None, partial_tools: bool = False) -> None:
        self.calls = ToolCalls(tool_types, partial_tools)

    def add(self, event: Any) -> None:
        """Add one event of the SDK."""
        raise NotImplementedError

    def response(self) -> ResponseT:
        """Return the SDK's response object, rebuilt from the events so far."""
        raise NotImplementedError


def pair_chunks(
    stream: Iterable[EventT], chunk_type: Callable[[EventT, StreamState[Any]], ChunkT], state: StreamState[Any]
) -> Iterator[tuple[ChunkT, Any]]:
    """Yield each event as a chunk without a tool, then each tool that the event completed with the same chunk.

    Raises:
        StreamInterrupted: the connection broke, or the stream sent broken data.
        ToolArgumentsError: at the end, if the arguments of a call were invalid.
        UnknownToolError: at the end, if the model called an unknown tool.
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
    """Async version of `pair_chunks`."""
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
    """Raise `StreamInterrupted` for an error of the transport or of broken data; return for any other error.

    Data of another structure is a `MalformedEventError`, which is also a `MalformedAnswerError`, as in a plain answer.

    Broken data raises one of Python's builtin errors, in the SDK or where the event is read.

    Raises:
        StreamInterrupted: the stream broke; the error is its cause.
    """
    origin = type(error).__module__
    cause = f"{type(error).__name__}: {error}"
    if origin == "builtins" and isinstance(error, BROKEN_DATA):
        raise MalformedEventError(
            f"the stream broke: an event is not what the API promises ({cause}). What arrived is still there."
        ) from error
    broken = isinstance(error, JSONDecodeError) or (origin == "builtins" and isinstance(error, OSError))
    if broken or origin.partition(".")[0] in _TRANSPORTS:
        raise StreamInterrupted(
            f"the stream broke ({cause}). What arrived is still there; call again for the rest."
        ) from error


def raise_event_error(provider: str, error: object) -> NoReturn:
    """Raise for an error event inside a stream.

    Raises:
        StreamError: always.
    """
    raise StreamError(
        f"{provider} reported an error in the middle of the stream: {error_words(error)}. "
        "What arrived before is still there.",
        dump(error),
    )


def raise_no_response() -> NoReturn:
    """Raise because the event with the response has not arrived.

    Raises:
        CallwrightError: always.
    """
    raise CallwrightError("the response has not arrived yet: read the rest of the stream, or call again.")
