"""Continue the conversation of a call: messages that follow those of its prompt."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, NamedTuple

from callwright_runtime.calls.wrapper import MARK, not_a_call
from callwright_runtime.prompts.prompt import dynamic_config_of, read_prompt

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

MARKS = "__callwright_calls__"  # the plans of a wrapper of several functions


class Continuation(NamedTuple):
    """Messages to append.

    Parameters:
        plans: the plans of the calls that they are for; calls within a prompt function are others.
        messages: the messages, common ones or in the form of the provider.
    """

    plans: Sequence[Any]
    messages: Sequence[Any]

    def extend(self, plan: object, fn: Callable[..., Any], fn_args: dict[str, Any], result: Any) -> Any:
        """Return the result of a decorated function with the messages appended, if the call is one of these."""
        if not any(each is plan for each in self.plans):
            return result
        config = None if isinstance(result, str) else dynamic_config_of(fn, result)
        prompt = read_prompt(fn, fn_args, result)
        return {**(config or {}), "messages": [*prompt.messages, *self.messages]}


# A decorated function reads this as an attribute of the module: a function pickled by value, with the globals that it
# names, then holds the module's name; a context variable cannot be pickled.
current: ContextVar[Continuation | None] = ContextVar("callwright_continued", default=None)


@contextmanager
def continuing(plans: Sequence[Any], messages: Sequence[Any]) -> Generator[None]:
    """Append messages to the prompts of these calls; without messages, change nothing."""
    token = current.set(Continuation(plans, messages)) if messages else None
    try:
        yield
    finally:
        if token is not None:
            current.reset(token)


def plans_of(name: str, fn: Any) -> tuple[Any, ...]:
    """Return the plans of a decorated function, or of a wrapper of one.

    Raises:
        ArgumentTypeError: the function is not decorated by a call.
    """
    several = getattr(fn, MARKS, None)
    plan = getattr(fn, MARK, None)
    if several is None and plan is None:
        raise not_a_call(name, fn)
    return several or (plan,)
