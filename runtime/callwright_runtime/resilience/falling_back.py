"""`fallback`: call the next function if one fails."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, overload

from callwright_runtime.calls.continued import MARKS, plans_of
from callwright_runtime.calls.wrapper import FunctionWrapper
from callwright_runtime.clients.check import is_async_function
from callwright_runtime.errors import (
    ArgumentTypeError,
    CallFailure,
    MalformedAnswerError,
    ResponseModelError,
    StreamError,
    StreamInterrupted,
)
from callwright_runtime.errors.classifying import is_kind
from callwright_runtime.resilience.attempts import Attempt, keep_attempts
from callwright_runtime.resilience.priming import prime, prime_async
from callwright_runtime.resilience.retrying import classes_of
from callwright_runtime.resilience.wrapper import check_function
from callwright_runtime.support.awaitables import awaited
from callwright_runtime.support.hints import lazy_signature

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

P = ParamSpec("P")
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")

FAILURES: tuple[type[Exception], ...] = (
    CallFailure,
    ResponseModelError,
    MalformedAnswerError,
    StreamError,
    StreamInterrupted,
)


@overload
def fallback(
    first: Callable[P, A], second: Callable[P, B], /, *, on: Sequence[type[Exception]] | type[Exception] = ...
) -> Callable[P, A | B]: ...
@overload
def fallback(
    first: Callable[P, A],
    second: Callable[P, B],
    third: Callable[P, C],
    /,
    *,
    on: Sequence[type[Exception]] | type[Exception] = ...,
) -> Callable[P, A | B | C]: ...
@overload
def fallback(
    first: Callable[P, A],
    second: Callable[P, B],
    third: Callable[P, C],
    fourth: Callable[P, D],
    /,
    *,
    on: Sequence[type[Exception]] | type[Exception] = ...,
) -> Callable[P, A | B | C | D]: ...
def fallback(*functions: Any, on: Any = FAILURES) -> Any:
    """Return a function that calls the next one if one fails. All have the same parameters.

    The errors of all are raised as an `ExceptionGroup`. A stream falls back until its first event has arrived.

    Parameters:
        functions: two to four decorated functions, all sync or all async, in the order in which to try them.
        on: kinds of failures and other exception classes after which to try the next. Default: all failures of a call,
            and answers that are not as promised.

    Raises:
        ArgumentTypeError: a function is not decorated by a call, their parameters differ, or sync and async are mixed.
    """
    if len(functions) < 2:  # noqa: PLR2004
        raise ArgumentTypeError("fallback takes two functions or more: fallback(first, second).")
    for fn in functions:
        check_function("fallback", fn)
        _check_same(functions[0], fn)
    kind = _AsyncFallback if is_async_function(functions[0]) else _Fallback
    return kind(functions, classes_of("fallback", on))


def _check_same(first: Any, other: Any) -> None:
    names = f"{first.__qualname__} and {other.__qualname__}"
    if is_async_function(first) is not is_async_function(other):
        raise ArgumentTypeError(f"fallback: of {names}, one is async and the other is not. Make both the same.")
    ours, theirs = _parameters(first), _parameters(other)
    if ours != theirs:
        raise ArgumentTypeError(
            f"fallback: {names} have different parameters: {lazy_signature(first)} and {lazy_signature(other)}. "
            "Give them the same names, kinds and defaults."
        )


def _parameters(fn: Any) -> list[tuple[str, Any, bool]]:
    empty = inspect.Parameter.empty
    return [(each.name, each.kind, each.default is empty) for each in lazy_signature(fn).parameters.values()]


class _Fallback(FunctionWrapper):
    def __init__(self, functions: tuple[Any, ...], on: tuple[type[Exception], ...]) -> None:
        super().__init__(functions[0])
        self._functions = functions
        self._on = on
        setattr(self, MARKS, tuple(plan for fn in functions for plan in plans_of("fallback", fn)))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        failed: list[Attempt] = []
        for fn in self._functions:
            try:
                result = prime(fn(*args, **kwargs))
            except Exception as error:  # noqa: BLE001  it is raised again unless it is one of `on`
                self._judge(error, failed)
            else:
                keep_attempts(result, failed)
                return result
        raise _all_failed(failed)

    def _judge(self, error: Exception, failed: list[Attempt]) -> None:
        if not is_kind(error, self._on):
            for each in failed:
                error.add_note(f"Before: {each}")
            raise error
        failed.append(Attempt(len(failed) + 1, error))

    def __repr__(self) -> str:
        return f"fallback({', '.join(map(repr, self._functions))})"

    def _rebuilt(self) -> Any:
        return type(self), (self._functions, self._on)


class _AsyncFallback(_Fallback):
    async def __call__(self, *args: Any, **kwargs: Any) -> Any:
        failed: list[Attempt] = []
        for fn in self._functions:
            try:
                result = await prime_async(await awaited(fn(*args, **kwargs)))
            except Exception as error:  # noqa: BLE001
                self._judge(error, failed)
            else:
                keep_attempts(result, failed)
                return result
        raise _all_failed(failed)


def _all_failed(failed: list[Attempt]) -> ExceptionGroup[Exception]:
    return ExceptionGroup(f"all {len(failed)} calls failed", [each.error for each in failed])
