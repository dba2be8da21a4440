"""`loop`: call a function until the model calls no more tools."""

from __future__ import annotations

import functools
import inspect
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, cast, overload

from callwright_runtime.calls.continued import continuing, plans_of
from callwright_runtime.clients.check import is_async_function
from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError, CallwrightError
from callwright_runtime.responses.response import BaseCallResponse
from callwright_runtime.streams.snapshot import StreamSnapshot
from callwright_runtime.turns.running import OnError, run_tools, run_tools_async
from callwright_runtime.watching.tracers import LoopSpans

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence

    from callwright_runtime.turns.results import ToolResult

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class RoundsExceededError(CallwrightError):
    """The model still called tools in the last round.

    Parameters:
        message: what is wrong and what to do.
        messages: the messages after the prompt, in the provider's form; the last calls were not run.
    """

    def __init__(self, message: str, messages: Sequence[Any] = ()) -> None:
        super().__init__(message)
        self.messages = messages


@dataclass(frozen=True, slots=True)
class Step(Generic[R_co]):
    """One round: an answer, and the results that were sent to get it.

    Parameters:
        number: its number, counted from 1.
        response: what the function returned. A stream can be read; what is left of it is read before its tools run.
        results: the results of the tools that the answer before it called.
        earlier: the messages between the prompt and this answer, in the provider's form.
    """

    number: int
    response: R_co
    results: tuple[ToolResult, ...]
    earlier: Sequence[Any]


@overload
def loop(  # type: ignore[overload-overlap]  # pyright: ignore[reportOverlappingOverload]  the first that matches counts
    fn: Callable[P, Coroutine[Any, Any, R]], /, *, rounds: int = 8, limit: int = 8, on_error: OnError = "send"
) -> Callable[P, AsyncIterator[Step[R]]]: ...
@overload
def loop(
    fn: Callable[P, R], /, *, rounds: int = 8, limit: int = 8, on_error: OnError = "send"
) -> Callable[P, Iterator[Step[R]]]: ...
def loop(fn: Any, /, *, rounds: int = 8, limit: int = 8, on_error: OnError = "send") -> Any:
    """Return a function with the same parameters that calls `fn` until the model calls no more tools.

    It yields a `Step` after each answer, before the tools that the answer calls run: leave the loop to not run them.
    The conversation is the prompt of the function, then each answer with the results of its tools.

    Parameters:
        fn: a decorated function with tools, sync or async.
        rounds: the largest number of answers.
        limit: how many tools run at the same time.
        on_error: "send" the errors of tools to the model, or "raise" them.

    Raises:
        ArgumentTypeError: the function is not decorated by a call.
        ArgumentValueError: `rounds` is less than 1.
        RoundsExceededError: while iterating, if the last answer still calls tools.
    """
    if inspect.isgeneratorfunction(fn) or inspect.isasyncgenfunction(fn):
        raise ArgumentTypeError(f"loop: {fn.__qualname__} is a generator: pass the decorated call itself.")
    plans = plans_of("loop", fn)
    if rounds < 1:
        raise ArgumentValueError(f"rounds={rounds}: there is at least one answer.")
    options = {"limit": limit, "on_error": on_error}
    name = getattr(fn, "__name__", None) or type(fn).__name__
    run = _loop_async if is_async_function(fn) else _loop

    def start(*args: Any, **kwargs: Any) -> Any:
        return run(functools.partial(fn, *args, **kwargs), _Conversation(name, plans, rounds), options)

    return functools.update_wrapper(start, fn, updated=())


def _loop(call: Callable[[], Any], talk: _Conversation, options: dict[str, Any]) -> Iterator[Step[Any]]:
    with talk.start_spans() as spans:
        while True:
            with spans.active(), continuing(talk.plans, talk.messages):
                result = call()
            yield talk.step(result)
            if _is_unread(result):
                for _ in result:
                    pass
            if not _has_calls(result):
                return
            talk.check(result)
            with spans.active():
                turn = run_tools(result, **options)
            talk.add(_whole(result), turn)


async def _loop_async(
    call: Callable[[], Any], talk: _Conversation, options: dict[str, Any]
) -> AsyncIterator[Step[Any]]:
    with talk.start_spans() as spans:
        while True:
            with spans.active(), continuing(talk.plans, talk.messages):
                result = await call()
            yield talk.step(result)
            if _is_unread(result):
                async for _ in result:
                    pass
            if not _has_calls(result):
                return
            talk.check(result)
            with spans.active():
                turn = await run_tools_async(result, **options)
            talk.add(_whole(result), turn)


class _Conversation:
    """The messages of a loop so far."""

    def __init__(self, name: str, plans: Sequence[Any], rounds: int) -> None:
        self.plans = plans
        self._name = name
        self.messages: list[Any] = []
        self._rounds = rounds
        self._number = 0
        self._results: tuple[ToolResult, ...] = ()

    def start_spans(self) -> LoopSpans:
        """Start the spans of the loop."""
        return LoopSpans(self._name, self.plans)

    def step(self, result: Any) -> Step[Any]:
        self._number += 1
        return Step(self._number, result, self._results, tuple(self.messages))

    def check(self, result: Any) -> None:
        """Raise if there is no round left for the results of the tools."""
        if self._number >= self._rounds:
            names = ", ".join(call.name for call in _whole(result)._real_calls())
            raise RoundsExceededError(
                f"the model still calls {names} in round {self._number}, which is the last one: allow more `rounds`, "
                "or change the prompt. The conversation is in `.messages`.",
                self.messages,
            )

    def add(self, response: Any, turn: Any) -> None:
        # One of several providers may be asked next, and all of them understand common messages.
        self.messages += response.common_messages(turn) if len(self.plans) > 1 else turn
        self._results = turn.results


def _is_unread(result: Any) -> bool:
    return isinstance(result, StreamSnapshot) and not cast("Any", result).done


def _whole(result: Any) -> Any:
    return cast("Any", result).construct_call_response() if isinstance(result, StreamSnapshot) else result


def _has_calls(result: Any) -> bool:
    """Return whether an answer calls tools. A parsed value is the end."""
    if not isinstance(result, (BaseCallResponse, StreamSnapshot)):
        return False
    return bool(_whole(result)._real_calls())
