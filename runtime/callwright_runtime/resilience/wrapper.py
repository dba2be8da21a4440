"""Wrappers of decorated functions: they behave like the function that they wrap, and pickle by its name."""

from __future__ import annotations

import functools
import inspect
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeVar, cast

from callwright_runtime.calls.continued import plans_of
from callwright_runtime.calls.wrapper import FunctionWrapper
from callwright_runtime.clients.check import is_async_function
from callwright_runtime.errors import ArgumentTypeError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

P = ParamSpec("P")
R = TypeVar("R")


class Decorator(Protocol):
    """A decorator that keeps the parameters and the result of a function."""

    def __call__(self, fn: Callable[P, R], /) -> Callable[P, R]:
        """Return a function with the same parameters and result."""
        ...


class Policy(Protocol):
    """What a wrapper does with a call."""

    @property
    def name(self) -> str:
        """Name of the decorator, for errors."""
        ...

    def run(self, plans: Sequence[Any], call: Callable[[], Any]) -> Any:
        """Make a call, as often as necessary."""
        ...

    async def run_async(self, plans: Sequence[Any], call: Callable[[], Any]) -> Any:
        """Async version of `run`."""
        ...


def wrap(policy: Policy, fn: Any) -> Any:
    """Return a wrapper of a decorated function, a class method or a static method.

    Raises:
        ArgumentTypeError: `fn` is a generator, or is not decorated by a call.
    """
    if isinstance(fn, (classmethod, staticmethod)):
        return type(cast("Any", fn))(wrap(policy, cast("Any", fn).__func__))
    check_function(policy.name, fn)
    return (_AsyncWrapper if is_async_function(fn) else _Wrapper)(policy, fn)


def check_function(name: str, fn: Any) -> None:
    """Check that a function can be wrapped.

    Raises:
        ArgumentTypeError: it is a generator, not a function, or is not decorated by a call.
    """
    if inspect.isgeneratorfunction(fn) or inspect.isasyncgenfunction(fn):
        raise ArgumentTypeError(
            f"{name}: {fn.__qualname__} is a generator, which would start again in the middle of its items. "
            f"Use @{name} for the call inside it."
        )
    if not callable(fn) or isinstance(fn, type):
        raise ArgumentTypeError(f"{name} decorates a function, not {fn!r}.")
    plans_of(name, fn)


class _Wrapper(FunctionWrapper):
    def __init__(self, policy: Policy, fn: Callable[..., Any]) -> None:
        super().__init__(fn)
        self._policy = policy
        self._fn = fn
        self._plans = plans_of(policy.name, fn)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._policy.run(self._plans, functools.partial(self._fn, *args, **kwargs))

    def __repr__(self) -> str:
        return f"<{self._policy.name} of {self._fn!r}>"

    def _rebuilt(self) -> Any:
        return wrap, (self._policy, self._fn)


class _AsyncWrapper(_Wrapper):
    async def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return await self._policy.run_async(self._plans, functools.partial(self._fn, *args, **kwargs))
