"""`retry`: call again after failures that pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.errors import (
    ArgumentTypeError,
    ArgumentValueError,
    ConnectionFailed,
    Overloaded,
    RateLimited,
    ServerError,
    Timeout,
    classify,
)
from callwright_runtime.errors.classifying import is_kind
from callwright_runtime.resilience.attempts import Attempt, keep_attempts, note_attempts
from callwright_runtime.resilience.backoff import Backoff, backoff, wait_of
from callwright_runtime.resilience.priming import prime, prime_async
from callwright_runtime.resilience.restarting import make_restartable
from callwright_runtime.resilience.sleeping import sleep, sleep_async
from callwright_runtime.resilience.wrapper import Decorator, wrap
from callwright_runtime.support.awaitables import awaited

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from callwright_runtime.resilience.backoff import Wait

PASSING: tuple[type[Exception], ...] = (RateLimited, Overloaded, Timeout, ConnectionFailed, ServerError)


def retry(
    attempts: int = 3,
    *,
    on: Sequence[type[Exception]] | type[Exception] = PASSING,
    wait: Wait | None = None,
    restart_streams: bool = False,
) -> Decorator:
    """Call again after failures that pass.

    A wait that the provider asks for (`Retry-After`) is honoured; if it is longer than `max` of the backoff, the error
    is raised at once. A stream is retried until its first event has arrived, never afterwards. The last error is raised
    unchanged; those before are its notes, and `attempts_of` returns them for the error, or for the result.

    Parameters:
        attempts: the number of calls, including the first.
        on: kinds of failures and other exception classes after which to call again.
        wait: seconds between two calls: a number, `backoff(…)`, or a function of the number of the attempt. Default:
            `backoff()`.
        restart_streams: whether a stream that breaks later starts again. Its chunks then come again from the first, and
            its properties are those of the last attempt.

    Raises:
        ArgumentTypeError: an argument has the wrong type, or the function is not decorated by a call.
        ArgumentValueError: `attempts` is less than 1.
    """
    waiting = wait_of(backoff() if wait is None else wait)
    policy = _Retry(_check_attempts(attempts), classes_of("retry", on), waiting, restart_streams)

    def decorate(fn: Any, /) -> Any:
        return wrap(policy, fn)

    return cast("Decorator", decorate)


def _check_attempts(attempts: object) -> int:
    if not isinstance(attempts, int) or isinstance(attempts, bool):
        hint = " Write @retry() with parentheses." if callable(attempts) else ""
        raise ArgumentTypeError(f"retry: attempts is a number of calls, not {attempts!r}.{hint}")
    if attempts < 1:
        raise ArgumentValueError(f"retry: attempts={attempts}, but there is at least one call.")
    return attempts


def classes_of(name: str, on: object) -> tuple[type[Exception], ...]:
    """Return exception classes as a tuple.

    Raises:
        ArgumentTypeError: one of them is not an exception class.
    """
    classes = cast("tuple[Any, ...]", tuple(on) if isinstance(on, (tuple, list, set, frozenset)) else (on,))  # pyright: ignore[reportUnknownArgumentType]
    for each in classes:
        if not isinstance(each, type) or not issubclass(each, Exception):
            raise ArgumentTypeError(f"{name}: on has exception classes such as RateLimited, not {each!r}.")
    return classes


@dataclass(frozen=True, slots=True)
class _Retry:
    attempts: int
    on: tuple[type[Exception], ...]
    wait: Callable[[int], float]
    restart_streams: bool = False

    @property
    def name(self) -> str:
        return "retry"

    def run(self, plans: Sequence[Any], call: Callable[[], Any]) -> Any:  # noqa: ARG002
        failed: list[Attempt] = []
        while True:
            try:
                result = prime(call())
                break
            except Exception as error:  # noqa: BLE001  it is raised again unless it is one of `on`
                failed.append(self.judge(error, failed))
            sleep(failed[-1].waited)
        return self._finish(result, call, failed)

    async def run_async(self, plans: Sequence[Any], call: Callable[[], Any]) -> Any:  # noqa: ARG002
        failed: list[Attempt] = []
        while True:
            try:
                result = await prime_async(await awaited(call()))
                break
            except Exception as error:  # noqa: BLE001
                failed.append(self.judge(error, failed))
            await sleep_async(failed[-1].waited)
        return self._finish(result, call, failed)

    def _finish(self, result: Any, call: Callable[[], Any], failed: list[Attempt]) -> Any:
        keep_attempts(result, failed)
        if self.restart_streams:
            make_restartable(result, self, call, failed)
        return result

    def judge(self, error: Exception, failed: list[Attempt]) -> Attempt:
        """Return the attempt with its wait, or raise its error if there is no other one."""
        number = len(failed) + 1
        wait = self._wait_after(error, number) if number < self.attempts and is_kind(error, self.on) else None
        if wait is None:
            note_attempts(error, failed)
            raise error
        return Attempt(number, error, wait)

    def _wait_after(self, error: Exception, number: int) -> float | None:
        failure = classify(error)
        asked = failure.retry_after if failure is not None else None
        if asked is not None and isinstance(self.wait, Backoff) and asked > self.wait.max:
            error.add_note(f"Not retried: the provider asks to wait {asked:.4g} s, and max is {self.wait.max:.4g} s.")
            return None
        return max(self.wait(number), asked or 0.0)
