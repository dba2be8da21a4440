"""Routes of calls to fakes: while one is active, a provider's `setup_call` gets the fake's client."""

from __future__ import annotations

import functools
import sys
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, cast

from callwright_runtime.calls.parts import ProviderParts
from callwright_runtime.clients.check import is_async_function
from callwright_runtime.testing.client import make_client, make_methods
from callwright_runtime.testing.find import inverse_of, original_setup, setup_slot

if TYPE_CHECKING:
    from collections.abc import Generator

    from callwright_runtime.testing.client import Answers
    from callwright_runtime.testing.inverse import Inverse


class Prepare(Protocol):
    """Prepares a call; None leaves it to the next route."""

    def __call__(self, parts: ProviderParts, arguments: dict[str, Any], /) -> Any:
        """Return what `setup_call` returns, or None."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Route:
    """Calls that are not real.

    Parameters:
        matches: whether a function's calls go this way.
        calls: what answers them.
        prepare: prepares them. Default: with a client that asks `calls` for answers.
        guards: whether the route only refuses real calls; a recording makes them in spite of it.
    """

    matches: Callable[[Callable[..., Any]], bool]
    calls: Answers | None = None
    prepare: Prepare | None = None
    guards: bool = False


Entry: TypeAlias = tuple[frozenset[int] | None, Route]
"""A route, and the ids of the providers that it is for."""

_lock = threading.RLock()
_routes: tuple[Entry, ...] = ()


@contextmanager
def routed(providers: Iterable[ProviderParts] | None, route: Route) -> Generator[None]:
    """Send the calls of some providers, or of all, on a route; the newest route that matches a call answers it.

    Every provider is reached, also one that is imported later: while a route is active, all read their `setup_call`
    through a property.
    """
    entry = (None if providers is None else frozenset(map(id, providers)), route)
    _change(lambda routes: (*routes, entry))
    try:
        yield
    finally:
        _change(lambda routes: tuple(each for each in routes if each is not entry))


def _change(change: Callable[[tuple[Entry, ...]], tuple[Entry, ...]]) -> None:
    global _routes  # noqa: PLW0603  replaced as a whole, so that calls of other threads read it without a lock
    with _lock:
        _routes = change(_routes)
        routing = property(lambda parts: functools.partial(_setup, parts), setup_slot.__set__)
        type.__setattr__(ProviderParts, "setup_call", routing if _routes else setup_slot)


def _setup(parts: ProviderParts, **arguments: Any) -> Any:
    """Prepare a call of a provider: by the newest route that takes it, or as usual."""
    return _follow(_routes, parts, arguments)


def proceed(route: Route, parts: ProviderParts, arguments: dict[str, Any]) -> Any:
    """Prepare a call as it would be prepared without a route, without newer ones, and without guards."""
    older = takewhile(lambda entry: entry[1] is not route, _routes)
    return _follow([entry for entry in older if not entry[1].guards], parts, arguments)


def _follow(routes: Sequence[Entry], parts: ProviderParts, arguments: dict[str, Any]) -> Any:
    for providers, route in reversed(routes):
        if (providers is None or id(parts) in providers) and route.matches(arguments["fn"]):
            prepared = (route.prepare or functools.partial(_prepare, route.calls))(parts, arguments)
            if prepared is not None:
                create, *rest = prepared
                return (create if route.guards else _Answered(create), *rest)
    return original_setup(parts)(**arguments)


class _Answered:
    """A method that a fake or a recording answers. What sends requests in another way sees that no API may get them."""

    is_answered_here = True

    def __init__(self, create: Callable[..., Any]) -> None:
        self._create = create

    def __call__(self, **arguments: Any) -> Any:
        return self._create(**arguments)


def _prepare(calls: Any, parts: ProviderParts, arguments: dict[str, Any]) -> Any:
    """Prepare a call with a client that answers from a script."""
    inverse, asynchronous = inverse_of(parts), is_async_function(arguments["fn"])
    client = None if inverse.calls.module else make_client(inverse, calls, asynchronous)
    with _functions(inverse, calls, asynchronous):
        return original_setup(parts)(**with_client(arguments, client))


def with_client(arguments: dict[str, Any], client: Any) -> dict[str, Any]:
    """Return the arguments of `setup_call` with another client."""
    config = arguments["dynamic_config"]
    if isinstance(config, Mapping) and "client" in config:
        config = {**cast("Mapping[str, Any]", config), "client": client}
    return {**arguments, "client": client, "dynamic_config": config}


@contextmanager
def _functions(inverse: Inverse, calls: Any, asynchronous: bool) -> Generator[None]:
    """Replace the functions of an SDK without clients, while a call is prepared."""
    name = inverse.calls.module
    if not name:
        yield
        return
    module = sys.modules.get(name) or import_module(name)
    methods = make_methods(inverse, calls, asynchronous)
    with _lock:
        old = {path: getattr(module, path) for path in methods}
        try:
            for path, method in methods.items():
                setattr(module, path, method)
            yield
        finally:
            for path, function in old.items():
                setattr(module, path, function)
