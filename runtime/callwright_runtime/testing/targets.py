"""Which functions a fake answers."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from callwright_runtime.calls.wrapper import MARK
from callwright_runtime.errors import ArgumentTypeError

if TYPE_CHECKING:
    from types import ModuleType

Matches: TypeAlias = Callable[[Callable[..., Any]], bool]


def match_all(_fn: Callable[..., Any]) -> bool:
    """Return True."""
    return True


def match_module(module: ModuleType) -> Matches:
    """Return a test for the functions of a module."""
    return lambda fn: getattr(fn, "__module__", None) == module.__name__


def match_function(target: Callable[..., Any]) -> Matches:
    """Return a test for the functions that a decorated function, a wrapper or a partial calls.

    Raises:
        ArgumentTypeError: it calls no decorated function.
    """
    functions: list[Any] = []
    inner: Any = target
    while inner is not None:
        functions.append(getattr(inner, "__func__", inner))
        inner = inner.func if isinstance(inner, functools.partial) else getattr(inner, "__wrapped__", None)
    if not any(hasattr(each, MARK) for each in functions):
        name = getattr(target, "__qualname__", repr(target))
        raise ArgumentTypeError(f"fake: {name} is not a decorated function: pass one, or its module.")
    codes = {id(each) for each in functions} | {
        id(code) for each in functions if (code := getattr(each, "__code__", None))
    }
    return lambda fn: bool(codes & {id(each) for each in _unwrapped(fn)})


def _unwrapped(fn: Any) -> list[Any]:
    found: list[Any] = []
    while fn is not None:
        found += [fn, getattr(fn, "__code__", None)]
        fn = getattr(fn, "__func__", None) or getattr(fn, "__wrapped__", None)
    return [each for each in found if each is not None]
