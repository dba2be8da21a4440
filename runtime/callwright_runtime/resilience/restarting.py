"""Start a stream again after it broke: its events then come again, from the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast
from weakref import ref

from callwright_runtime.resilience.attempts import Attempt, replace_attempts
from callwright_runtime.resilience.priming import prime, prime_async
from callwright_runtime.resilience.sleeping import sleep, sleep_async
from callwright_runtime.streams.snapshot import StreamSnapshot
from callwright_runtime.structured.stream import AsyncStructuredStream, StructuredStream
from callwright_runtime.support.awaitables import awaited

if TYPE_CHECKING:
    from collections.abc import Callable


class Judge(Protocol):
    """Decides about a failure."""

    def judge(self, error: Exception, failed: list[Attempt]) -> Attempt:
        """Return the attempt with its wait, or raise its error if there is no other one."""
        ...


def make_restartable(result: Any, judge: Judge, call: Callable[[], Any], failed: list[Attempt]) -> None:
    """Let a stream start again when it breaks; a result of another kind stays as it is.

    Parameters:
        result: what a call returned.
        judge: decides whether to call again.
        call: makes the call.
        failed: the attempts that failed so far.
    """
    stream = _stream_of(result)
    if stream is not None:
        kind = (
            _AsyncRestarting if isinstance(result, AsyncStructuredStream) or hasattr(stream, "aclose") else _Restarting
        )
        stream._source.pairs = kind(result, judge, call, failed)


class _Base:
    """The pairs of a stream. It holds the stream weakly, so that a stream that is dropped is closed at once."""

    def __init__(self, result: Any, judge: Judge, call: Callable[[], Any], failed: list[Attempt]) -> None:
        self._result = ref(result)
        self._stream: Callable[[], Any] = ref(_stream_of(result))
        self._pairs = _stream_of(result)._source.pairs
        self._judge = judge
        self._call = call
        self._failed = failed

    def _next_wait(self, error: Exception) -> float:
        """Return the seconds before the next attempt, or raise the error."""
        stream = self._stream()
        if stream is None or stream._source.left:
            raise error
        self._failed.append(self._judge.judge(error, self._failed))
        return self._failed[-1].waited

    def _take_over(self, result: Any) -> None:
        """Continue with the events of another stream."""
        other = _stream_of(result)
        stream, source, new = self._stream(), self._stream()._source, other._source
        self._pairs = new.pairs
        source.stream, source.clients, source.watch = new.stream, new.clients, new.take_watch()
        new.left = new.closed = True
        stream.stream = other.stream
        stream._restart()
        structured = self._result()
        if structured is not stream and structured is not None:
            structured._parser = result._parser
        replace_attempts(stream, self._failed)


class _Restarting(_Base):
    def __iter__(self) -> _Restarting:
        return self

    def __next__(self) -> Any:
        while True:
            try:
                return next(self._pairs)
            except Exception as error:
                if isinstance(error, StopIteration):
                    raise
                self._start_again(error)

    def _start_again(self, error: Exception) -> None:
        while True:
            wait = self._next_wait(error)
            self._end()
            sleep(wait)
            try:
                return self._take_over(prime(self._call()))
            except Exception as another:  # noqa: BLE001  it is judged like the first
                error = another

    def _end(self) -> None:
        source = self._stream()._source
        self.close()
        if hasattr(source.stream, "close"):
            source.stream.close()
        if source.watch is not None:
            source.take_watch().end_stream()

    def close(self) -> None:
        """Close the pairs."""
        if hasattr(self._pairs, "close"):
            self._pairs.close()


class _AsyncRestarting(_Base):
    def __aiter__(self) -> _AsyncRestarting:
        return self

    async def __anext__(self) -> Any:
        while True:
            try:
                return await anext(self._pairs)
            except Exception as error:
                if isinstance(error, StopAsyncIteration):
                    raise
                await self._start_again(error)

    async def _start_again(self, error: Exception) -> None:
        while True:
            wait = self._next_wait(error)
            await self._end()
            await sleep_async(wait)
            try:
                return self._take_over(await prime_async(await awaited(self._call())))
            except Exception as another:  # noqa: BLE001
                error = another

    async def _end(self) -> None:
        source = self._stream()._source
        await self.aclose()
        close = getattr(source.stream, "aclose", None) or getattr(source.stream, "close", None)
        if close is not None:
            await awaited(close())
        if source.watch is not None:
            await source.take_watch().end_stream_async()

    async def aclose(self) -> None:
        """Close the pairs."""
        if hasattr(self._pairs, "aclose"):
            await self._pairs.aclose()


def _stream_of(result: Any) -> Any:
    """Return the stream of a result; None if there is none."""
    stream: Any = result.stream if isinstance(result, (StructuredStream, AsyncStructuredStream)) else result  # pyright: ignore[reportUnknownMemberType]
    return cast("Any", stream) if isinstance(stream, StreamSnapshot) else None
