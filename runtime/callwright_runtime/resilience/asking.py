"""`reask`: tell the model what was wrong with its answer, and let it answer again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.calls.continued import continuing, plans_of
from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError, RefusedError
from callwright_runtime.resilience.attempts import Attempt, keep_attempts, note_attempts
from callwright_runtime.resilience.wrapper import Decorator, check_function, wrap
from callwright_runtime.responses.rejected import rejected_response
from callwright_runtime.responses.response import BaseCallResponse
from callwright_runtime.support.awaitables import awaited

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def reask(times: int = 1) -> Decorator:
    """Tell the model what was wrong with its answer, and let it answer again in the same conversation.

    An answer is wrong if it does not match `response_model`, if the arguments of a tool call are invalid, if it calls
    an unknown tool, or if `output_parser` raises a `ValueError`. The function runs again for each request. The last
    error is raised unchanged; `attempts_of` returns those before.

    Parameters:
        times: how often to ask again.

    Raises:
        ArgumentTypeError: the function is not decorated by a call, or its call is a stream.
        ArgumentValueError: `times` is less than 1.
    """
    if not isinstance(cast("object", times), int) or isinstance(times, bool):
        hint = " Write @reask() with parentheses." if callable(times) else ""
        raise ArgumentTypeError(f"reask: times is a number, not {times!r}.{hint}")
    if times < 1:
        raise ArgumentValueError(f"reask({times}) never asks again: pass 1 or more, or leave it out.")
    policy = _Reask(times)

    def decorate(fn: Any, /) -> Any:
        if not isinstance(fn, (classmethod, staticmethod)):
            _reject_streams(fn)
        return wrap(policy, fn)

    return cast("Decorator", decorate)


def _reject_streams(fn: Any) -> None:
    check_function("reask", fn)
    for plan in plans_of("reask", fn):
        if getattr(plan, "stream", False) is not False:
            raise ArgumentTypeError(
                f"reask: {fn.__qualname__} streams, and what was shown of a wrong answer cannot be taken back. "
                "Leave out stream, or read the stream and use `error.retry_messages()`."
            )


@dataclass(frozen=True, slots=True)
class _Reask:
    times: int

    @property
    def name(self) -> str:
        return "reask"

    def run(self, plans: Sequence[Any], call: Callable[[], Any]) -> Any:
        wrong: list[Attempt] = []
        messages: list[Any] = []
        while True:
            try:
                with continuing(plans, messages):
                    result = _checked(call())
                break
            except Exception as error:  # noqa: BLE001  it is raised again unless it rejects an answer
                messages = [*messages, *self._judge(error, wrong, len(plans) > 1)]
        keep_attempts(result, wrong)
        return result

    async def run_async(self, plans: Sequence[Any], call: Callable[[], Any]) -> Any:
        wrong: list[Attempt] = []
        messages: list[Any] = []
        while True:
            try:
                with continuing(plans, messages):
                    result = _checked(await awaited(call()))
                break
            except Exception as error:  # noqa: BLE001
                messages = [*messages, *self._judge(error, wrong, len(plans) > 1)]
        keep_attempts(result, wrong)
        return result

    def _judge(self, error: Exception, wrong: list[Attempt], several: bool) -> list[Any]:
        """Return the messages that go on, or raise the error if the model is not asked again.

        They are common messages if one of several providers may be asked.
        """
        response = rejected_response(error)
        if response is None or isinstance(error, RefusedError) or len(wrong) >= self.times:
            note_attempts(error, wrong)
            raise error
        wrong.append(Attempt(len(wrong) + 1, error))
        messages: list[Any] = response._messages_after(error)
        return response.common_messages(messages) if several else messages


def _checked(result: Any) -> Any:
    """Return a result; the arguments of its tool calls are validated now."""
    if isinstance(result, BaseCallResponse):
        _ = cast("Any", result).tools
    return cast("Any", result)
