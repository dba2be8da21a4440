"""Wrappers of decorated functions: objects that behave like the function they wrap, and that can be pickled."""

from __future__ import annotations

import functools
from collections.abc import Awaitable
from types import MethodType
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.clients.check import is_coroutine_function
from callwright_runtime.errors import ArgumentTypeError
from callwright_runtime.support.importable import is_importable

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

MARK = "__callwright_call__"  # an attribute of decorated functions, which `functools.wraps` copies to their wrappers


def call_of(fn: Any) -> Any:
    """Return the plan of a decorated function, of a wrapper, or of a partial; None for any other object."""
    while isinstance(fn, functools.partial):
        fn = fn.func  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return getattr(fn, MARK, None)  # pyright: ignore[reportUnknownArgumentType]


def wrap(fn: Any, around: Around) -> Any:
    """Return a wrapper of a function, a class method or a static method.

    Parameters:
        fn: a decorated function.
        around: what happens around each call.
    """
    if isinstance(fn, (classmethod, staticmethod)):
        return type(fn)(wrap(fn.__func__, around))  # pyright: ignore[reportUnknownArgumentType, reportUnknownMemberType, reportUnknownVariableType]
    return (_AsyncWrapper if is_coroutine_function(fn) else _Wrapper)(fn, around)


class Around:
    """What a wrapper does around a call. It pickles as a call of `rebuild`, which gets the function first."""

    name: str
    rebuild: Callable[..., Any]

    def arguments(self) -> tuple[Any, ...]:
        """Return the other arguments of `rebuild`."""
        return ()

    def entered(self) -> AbstractContextManager[Callable[[Any], Any]]:
        """Enter the surroundings of one call; they return a function that converts its result."""
        raise NotImplementedError


class FunctionWrapper:
    """An object that behaves like the function it wraps: as a method too, and in a pickle.

    Parameters:
        fn: the function whose name, documentation and signature it has.
    """

    def __init__(self, fn: Callable[..., Any]) -> None:
        functools.update_wrapper(cast("Any", self), fn)

    def __get__(self, instance: object, owner: object = None) -> Any:
        return self if instance is None else MethodType(cast("Any", self), instance)

    def __reduce__(self) -> Any:
        # Pickled by its name, as functions are, or rebuilt.
        return cast("Any", self).__qualname__ if is_importable(self) else self._rebuilt()

    def _rebuilt(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        """Return a function that makes the same wrapper, and its arguments."""
        raise NotImplementedError


class _Wrapper(FunctionWrapper):
    """Wrapper of a sync function."""

    def __init__(self, fn: Callable[..., Any], around: Around) -> None:
        super().__init__(fn)
        self._fn = fn
        self._around = around

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        with self._around.entered() as convert:
            result = self._fn(*args, **kwargs)
            if not isinstance(result, Awaitable):
                return convert(result)
        return self._finish(result)

    async def _finish(self, result: Any) -> Any:
        with self._around.entered() as convert:
            return convert(await result)

    def __repr__(self) -> str:
        return f"<{self._around.name} of {self._fn!r}>"

    def _rebuilt(self) -> Any:
        return self._around.rebuild, (self._fn, *self._around.arguments())


class _AsyncWrapper(_Wrapper):
    """Wrapper of an `async def`."""

    async def __call__(self, *args: Any, **kwargs: Any) -> Any:
        with self._around.entered() as convert:
            return convert(await self._fn(*args, **kwargs))


def require_call(name: str, fn: object) -> Any:
    """Return the plan of a decorated function.

    Raises:
        ArgumentTypeError: the function is not decorated by a call.
    """
    target = fn.__func__ if isinstance(fn, (classmethod, staticmethod)) else fn  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    call = call_of(target)
    if call is None or not callable(target):  # pyright: ignore[reportUnknownArgumentType]
        raise not_a_call(name, fn)  # pyright: ignore[reportUnknownArgumentType]
    return call


def not_a_call(name: str, fn: object) -> ArgumentTypeError:
    """Return the error for a function that no call decorates."""
    shown = getattr(fn, "__qualname__", None) or repr(fn)
    return ArgumentTypeError(
        f"{name} is for functions that a call decorates, not for {shown}: decorate it first, below {name}. "
        "A wrapper of such a function needs `functools.wraps`."
    )
