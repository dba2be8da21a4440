"""Tracers: what makes spans of calls, of the tools that they run, and of loops. There is none until one is added."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from callwright_runtime.watching.state import state

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from typing import Self

    from callwright_runtime.responses.response import BaseCallResponse
    from callwright_runtime.watching.record import CallRecord


class CallDetails(NamedTuple):
    """What a tracer may read of a call besides its record.

    Parameters:
        fn: the decorated function.
        response_type: the response class of the provider.
        context: the arguments of the response class.
    """

    fn: Callable[..., Any]
    response_type: type[BaseCallResponse[Any, Any, Any, Any]]
    context: Mapping[str, Any]


class CallSpan(Protocol):
    """The span of one call; it is current until the request was sent."""

    def note_sent(self) -> None:
        """Note that the SDK has answered: with an answer, or with a stream."""
        ...

    def finish(self, error: BaseException | None) -> None:
        """End the span, with what the record holds by now."""
        ...


class ToolSpan(Protocol):
    """The span of one tool that runs; it is current until it ends."""

    def finish(self, result: Any, error: BaseException | None) -> None:
        """End the span.

        Parameters:
            result: the `ToolResult`; None if there is none.
            error: what ended the run without a result, such as a cancellation.
        """
        ...


class LoopSpan(Protocol):
    """The span of a loop."""

    def active(self) -> AbstractContextManager[object]:
        """Make the span current: calls and tools inside are its children."""
        ...

    def finish(self, error: BaseException | None) -> None:
        """End the span."""
        ...


class Tracer(Protocol):
    """Makes spans."""

    def start_call(self, record: CallRecord, details: CallDetails) -> CallSpan:
        """Start the span of a call, just before the request is sent."""
        ...

    def start_tool(self, raw: Any, tool: Any) -> ToolSpan:
        """Start the span of a tool; `tool` is None if the call is invalid."""
        ...

    def start_loop(self, name: str, plans: Sequence[Any]) -> LoopSpan:
        """Start the span of a loop of a function."""
        ...


def run_traced(raw: Any, tool: Any, run: Callable[[], Any]) -> Any:
    """Run a tool inside its spans."""
    spans = _start_tools(raw, tool)
    result = error = None
    try:
        result = run()
    except BaseException as raised:
        error = raised
        raise
    finally:
        _finish_tools(spans, result, error)
    return result


async def run_traced_async(raw: Any, tool: Any, run: Callable[[], Awaitable[Any]]) -> Any:
    """Async version of `run_traced`."""
    spans = _start_tools(raw, tool)
    result = error = None
    try:
        result = await run()
    except BaseException as raised:
        error = raised
        raise
    finally:
        _finish_tools(spans, result, error)
    return result


def _start_tools(raw: Any, tool: Any) -> list[ToolSpan]:
    return [tracer.start_tool(raw, tool) for tracer in state.tracers]


def _finish_tools(spans: Sequence[ToolSpan], result: Any, error: BaseException | None) -> None:
    for span in reversed(spans):
        span.finish(result, error)


class LoopSpans:
    """The spans of one loop, one of each tracer; without tracers, nothing happens."""

    def __init__(self, name: str, plans: Sequence[Any]) -> None:
        self._spans = [tracer.start_loop(name, plans) for tracer in state.tracers]

    @contextmanager
    def active(self) -> Generator[None]:
        """Make the spans current."""
        with ExitStack() as stack:
            for span in self._spans:
                stack.enter_context(span.active())
            yield

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        left = isinstance(error, GeneratorExit)  # the caller has left the loop
        for span in reversed(self._spans):
            span.finish(None if left else error)
