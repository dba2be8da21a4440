"""How long to wait before the next attempt."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError

if TYPE_CHECKING:
    from collections.abc import Callable

    Wait: TypeAlias = Callable[[int], float] | float


@dataclass(frozen=True, slots=True)
class Backoff:
    """Waits that grow from attempt to attempt. Create one with `backoff`."""

    first: float
    factor: float
    max: float
    jitter: bool

    def __call__(self, attempt: int) -> float:
        """Return the seconds to wait after the attempt with this number, counted from 1."""
        longest = min(self.max, self.first * self.factor ** min(attempt - 1, 64))
        return random.uniform(longest / 2, longest) if self.jitter else longest


def backoff(*, first: float = 0.5, factor: float = 2.0, max: float = 60.0, jitter: bool = True) -> Backoff:  # noqa: A002
    """Return waits that grow from attempt to attempt.

    Parameters:
        first: seconds after the first attempt.
        factor: how much longer each wait is than the one before.
        max: the longest wait. A provider that asks for a longer one is not asked again.
        jitter: vary each wait between its half and its whole, so that many clients do not return at once.

    Raises:
        ArgumentValueError: a number is negative, or `factor` is less than 1.
    """
    if first < 0 or max < 0 or factor < 1:
        raise ArgumentValueError(
            f"backoff(first={first}, factor={factor}, max={max}): waits are not negative, and factor is 1 or more."
        )
    return Backoff(first, factor, max, jitter)


@dataclass(frozen=True, slots=True)
class _Constant:
    seconds: float

    def __call__(self, attempt: int) -> float:  # noqa: ARG002  the same for each
        return self.seconds


def wait_of(wait: Wait) -> Callable[[int], float]:
    """Return a function of the attempt's number; a number is the same wait each time.

    Raises:
        ArgumentTypeError: `wait` is neither a number nor callable.
    """
    if isinstance(wait, (int, float)):
        return _Constant(float(wait))
    if not callable(wait):
        raise ArgumentTypeError(f"wait is a number of seconds, `backoff(…)` or a function, not {wait!r}.")
    return wait
