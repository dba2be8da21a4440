"""`run_tools`: run what a model called; the result is the messages of the next request."""

from __future__ import annotations

from contextvars import copy_context
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.responses.response import BaseCallResponse
from callwright_runtime.streams.snapshot import StreamSnapshot
from callwright_runtime.support.tasks import run_together
from callwright_runtime.turns.called import read_calls
from callwright_runtime.turns.results import MessageT, ToolErrors, ToolTurn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callwright_runtime.turns.called import CalledTool
    from callwright_runtime.turns.results import ToolResult

Answered: TypeAlias = "BaseCallResponse[Any, Any, MessageT, Any] | StreamSnapshot[Any, Any, Any, MessageT]"
OnError: TypeAlias = Literal["send", "raise"]


def run_tools(response: Answered[MessageT], *, limit: int = 8, on_error: OnError = "send") -> ToolTurn[MessageT]:
    """Run the tools that the model called, and return the messages of the turn: the answer and the results.

    Several tools run at the same time, in threads. A tool that fails, an unknown tool and invalid arguments become
    results that are marked as errors, so that the model can correct itself.

    Parameters:
        response: a response, or a stream that was read to its end.
        limit: how many tools run at the same time.
        on_error: "send" the errors to the model, or "raise" them as `ToolErrors` after all tools have run.

    Returns:
        The messages, with the details in `.results`; empty if the model called no tool.

    Raises:
        ArgumentTypeError: a tool is async (use `run_tools_async`), or its output cannot be sent.
        ToolErrors: tools failed, with `on_error="raise"`.
    """
    whole, calls = _read(response, limit, on_error)
    for call in calls:
        call.reject_async()
    if limit == 1 or len(calls) <= 1:
        return _finish(whole, [call.run() for call in calls], on_error)
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(min(limit, len(calls)), thread_name_prefix="callwright-tool") as pool:
        started = [pool.submit(copy_context().run, call.run) for call in calls]
        return _finish(whole, [each.result() for each in started], on_error)


async def run_tools_async(
    response: Answered[MessageT], *, limit: int = 8, on_error: OnError = "send"
) -> ToolTurn[MessageT]:
    """Async version of `run_tools`, under asyncio and trio. Async tools are awaited, and other ones run in threads."""
    whole, calls = _read(response, limit, on_error)
    return _finish(whole, await run_together([call.run_async for call in calls], limit), on_error)


def _read(response: Any, limit: object, on_error: object) -> tuple[Any, list[CalledTool]]:
    if isinstance(response, StreamSnapshot):
        response = cast("Any", response).construct_call_response()
    if not isinstance(response, BaseCallResponse):
        raise ArgumentTypeError(f"run_tools takes a response or a stream of a call, not {type(response).__name__}.")
    if not isinstance(limit, int) or limit < 1:
        raise ArgumentValueError(f"limit={limit!r}: at least one tool runs at a time.")
    if on_error not in ("send", "raise"):
        raise ArgumentValueError(f"on_error={on_error!r} is neither 'send' nor 'raise'.")
    return cast("Any", response), read_calls(cast("Any", response))


def _finish(response: Any, results: Sequence[ToolResult], on_error: object) -> ToolTurn[Any]:
    turn = ToolTurn(response._messages_with([each.part for each in results]) if results else (), results)
    errors = [each.error for each in results if each.error is not None]
    if errors and on_error == "raise":
        group = ToolErrors(f"{len(errors)} of {len(results)} tool calls failed", errors)
        group.turn = turn
        raise group
    return turn
