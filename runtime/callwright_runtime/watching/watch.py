"""Watch one call: call the hooks at its times."""

from __future__ import annotations

import sys
import time
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from callwright_runtime.errors import ArgumentTypeError, CallwrightError
from callwright_runtime.responses.malformed import BROKEN_DATA
from callwright_runtime.support.awaitables import awaited
from callwright_runtime.watching.hooks import Hook, Hooks, innermost
from callwright_runtime.watching.log import log_call
from callwright_runtime.watching.record import CallRecord
from callwright_runtime.watching.state import DEBUG, HOOKS, state
from callwright_runtime.watching.tracers import CallDetails

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from callwright_runtime.watching.tracers import CallSpan


def start_watch(
    fn: Callable[..., Any], response_type: Any, model: str, stream: bool, context: Mapping[str, Any]
) -> Watch | None:
    """Return the watch of one call, or None if nobody watches it."""
    hooks = [hooks for scope in state.scopes for hooks in scope()]
    hooks += (*state.hooks, *getattr(innermost(fn), HOOKS, ()))
    logged = state.is_debug(DEBUG)
    if not hooks and not logged and not state.tracers:
        return None
    name = getattr(fn, "__qualname__", None) or repr(fn)
    request = MappingProxyType(context["call_kwargs"])
    record = CallRecord(name, response_type.provider, model, request, stream, time.time())
    return Watch(record, hooks, logged, CallDetails(fn, response_type, context))


class Watch:
    """The hooks of one call.

    Attributes:
        record: what the hooks see.
        complete: whether a stream was read to its end.
    """

    __slots__ = ("_details", "_hooks", "_logged", "_response_type", "_spans", "_state", "complete", "record")

    def __init__(self, record: CallRecord, hooks: list[Hooks], logged: bool, details: CallDetails) -> None:
        self.record = record
        self.complete = False
        self._hooks = hooks
        self._logged = logged
        self._details = details
        self._spans: list[CallSpan] = []
        self._state: Any = None
        self._response_type: Any = None

    def before(self) -> None:
        """Call the hooks before the request is sent."""
        for hook in self._each("before"):
            _reject_coroutine(hook(self.record))
        self._start()

    async def before_async(self) -> None:
        """Async version of `before`."""
        for hook in self._each("before"):
            await awaited(hook(self.record))
        self._start()

    def _start(self) -> None:
        """Start the spans: last, so that no hook can leave them open."""
        self.record.start_time = time.time()
        self._spans = [tracer.start_call(self.record, self._details) for tracer in state.tracers]

    def note_sent(self) -> None:
        """Note that the SDK has answered: with an answer, or with a stream."""
        for span in reversed(self._spans):
            span.note_sent()

    def finish(self, error: BaseException | None = None) -> None:
        """Call the hooks after the call: `after` if there is an answer, `error` if there is an error.

        What is no `Exception`, such as the cancellation of a task, only ends the spans.
        """
        for hook in self._ending(error):
            _reject_coroutine(hook(self.record))

    async def finish_async(self, error: BaseException | None = None) -> None:
        """Async version of `finish`."""
        for hook in self._ending(error):
            await awaited(hook(self.record))

    def _each(self, when: str) -> Iterator[Hook]:
        return (hook for hooks in self._hooks if (hook := getattr(hooks, when)) is not None)

    def _ending(self, error: BaseException | None) -> Iterator[Hook]:
        record = self.record
        record.error = error
        record.end_time = time.time()
        for span in reversed(self._spans):
            span.finish(error)
        if error is not None and not isinstance(error, Exception):
            return
        if self._logged:
            log_call(record)
        if record.response is not None or (record.stream and error is None):
            yield from self._each("after")
        if error is not None:
            yield from self._each("error")

    def watch_pairs(self, pairs: Any, response_type: Any) -> Any:
        """Return the pairs of a stream, watched while they are read."""
        self._response_type = response_type
        return WatchedPairs(pairs, self)

    def see(self, chunk: Any) -> None:
        """Note the arrival of a chunk."""
        record = self.record
        self._state = chunk.state
        record.last_chunk_time = time.time()
        if record.first_chunk_time is None:
            record.first_chunk_time = record.last_chunk_time

    def end_stream(self) -> None:
        """Call the hooks when a stream has ended or was left."""
        self._rebuild()
        self.finish(self.record.error)

    async def end_stream_async(self) -> None:
        """Async version of `end_stream`."""
        self._rebuild()
        await self.finish_async(self.record.error)

    def drop_stream(self) -> None:
        """Call the hooks of an async stream that nobody reads any more; coroutines need its running loop."""
        self._rebuild()
        for hook in self._ending(self.record.error):
            result: Any = hook(self.record)
            if hasattr(result, "__await__"):
                asyncio = sys.modules["asyncio"]
                asyncio.get_running_loop().create_task(result)

    def _rebuild(self) -> None:
        record = self.record
        record.partial, record.unread = not self.complete, self._state is None
        if self._state is None:
            return
        try:
            raw = self._state.response()
            end = record.last_chunk_time or 0.0
            record.response = self._response_type(
                response=raw, **self._details.context, start_time=record.start_time, end_time=end
            )
        except (*BROKEN_DATA, CallwrightError):
            record.response = None  # the events that arrived are no response yet


class WatchedPairs:
    """The pairs of a stream; each is noted by the watch of the call."""

    __slots__ = ("_pairs", "_watch")

    def __init__(self, pairs: Any, watch: Watch) -> None:
        self._pairs = pairs
        self._watch = watch

    def __iter__(self) -> Any:
        return self

    def __next__(self) -> Any:
        try:
            pair = next(self._pairs)
        except StopIteration:
            self._watch.complete = True
            raise
        except Exception as error:
            self._watch.record.error = error
            raise
        self._watch.see(pair[0])
        return pair

    def close(self) -> None:
        """Close the generator."""
        self._pairs.close()

    def __aiter__(self) -> Any:
        return self

    async def __anext__(self) -> Any:
        try:
            pair = await anext(self._pairs)
        except StopAsyncIteration:
            self._watch.complete = True
            raise
        except Exception as error:
            self._watch.record.error = error
            raise
        self._watch.see(pair[0])
        return pair

    async def aclose(self) -> None:
        """Close the async generator."""
        await self._pairs.aclose()


def _reject_coroutine(result: Any) -> None:
    if hasattr(result, "__await__"):
        if hasattr(result, "close"):
            result.close()
        raise ArgumentTypeError("an `async def` as a hook needs an async call: use a `def` for this function.")
