"""`fake`: replace the client of decorated functions for a time."""

from __future__ import annotations

import functools
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

from callwright_runtime.calls.wrapper import MARK
from callwright_runtime.errors import ArgumentTypeError
from callwright_runtime.llm.providers import load_provider
from callwright_runtime.testing.client import make_client
from callwright_runtime.testing.find import inverse_of
from callwright_runtime.testing.routes import Route, routed
from callwright_runtime.testing.script import Calls, Scripted

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from callwright_runtime.calls.parts import ProviderParts


class _Fake:
    """Answer calls without a network: `with fake(function, Reply("…")) as calls:`.

    The fake is the client: messages, tools, streams and errors go the way of a real call.
    """

    @contextmanager
    def __call__(
        self, target: Callable[..., Any] | ModuleType, /, *replies: Scripted, repeat: bool = False
    ) -> Generator[Calls]:
        """Answer the calls of a decorated function, or of all decorated functions of a module.

        Parameters:
            target: the function or the module.
            replies: the replies, in the order of the calls.
            repeat: whether the last reply answers all further calls.

        Raises:
            FakeError: the number of calls is not the number of replies.
            ArgumentTypeError: the target is not decorated.
        """
        matches = _match_module(target) if isinstance(target, ModuleType) else _match_function(target)
        with _answering(None, matches, replies, repeat) as calls:
            yield calls

    @contextmanager
    def provider(self, name: str, /, *replies: Scripted, repeat: bool = False) -> Generator[Calls]:
        """Answer all calls of a provider, in every function."""
        with _answering([load_provider(name)], _matches_all, replies, repeat) as calls:
            yield calls

    @contextmanager
    def all(self, *replies: Scripted, repeat: bool = True, finish: bool = True) -> Generator[Calls]:
        """Answer all calls of all providers; the last reply answers all further calls.

        Parameters:
            replies: the replies, in the order of the calls.
            repeat: whether the last reply answers all further calls.
            finish: whether replies that are left over are an error.
        """
        with _answering(None, _matches_all, replies, repeat, finish) as calls:
            yield calls

    def client(self, provider: str, /, *replies: Scripted, repeat: bool = False, asynchronous: bool = False) -> Any:
        """Return a client of a provider, for `client=` or for code that uses the SDK itself. `calls` has its calls."""
        calls = Calls(replies, repeat)
        client = make_client(inverse_of(load_provider(provider)), calls, asynchronous)
        client.calls = calls
        return client


fake = _Fake()


@contextmanager
def _answering(
    providers: list[ProviderParts] | None,
    matches: Callable[[Callable[..., Any]], bool],
    replies: tuple[Scripted, ...],
    repeat: bool,
    finish: bool = True,
) -> Generator[Calls]:
    calls = Calls(replies, repeat)
    with routed(providers, Route(matches, calls)):
        yield calls
    if finish:
        calls.finish()


def _matches_all(_fn: Callable[..., Any]) -> bool:
    return True


def _match_function(target: Callable[..., Any]) -> Callable[[Callable[..., Any]], bool]:
    """Return a test for the functions that a decorated function, a wrapper or a partial calls."""
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


def _match_module(module: ModuleType) -> Callable[[Callable[..., Any]], bool]:
    return lambda fn: getattr(fn, "__module__", None) == module.__name__
