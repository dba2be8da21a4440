"""Routes of calls to fakes: while one is active, a provider's `setup_call` gets the fake's client."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.clients.check import is_async_function
from callwright_runtime.testing.client import make_client, make_methods
from callwright_runtime.testing.find import ORIGINALS, inverse_of

if TYPE_CHECKING:
    from collections.abc import Generator

    from callwright_runtime.calls.parts import ProviderParts
    from callwright_runtime.testing.inverse import Inverse
    from callwright_runtime.testing.script import Calls


@dataclass(frozen=True, slots=True, eq=False)
class Route:
    """Calls that a fake answers: those of functions that `matches`."""

    matches: Callable[[Callable[..., Any]], bool]
    calls: Calls


_lock = threading.RLock()
_routes: dict[int, list[Route]] = {}


@contextmanager
def routed(providers: list[ProviderParts], route: Route) -> Generator[None]:
    """Send the calls of some providers to a fake; the newest route that matches a call answers it."""
    with _lock:
        for parts in providers:
            if id(parts) not in ORIGINALS:
                ORIGINALS[id(parts)] = parts.setup_call
                object.__setattr__(parts, "setup_call", _Router(parts))
            _routes.setdefault(id(parts), []).append(route)
    try:
        yield
    finally:
        with _lock:
            for parts in providers:
                routes = _routes[id(parts)]
                routes.remove(route)
                if not routes:
                    del _routes[id(parts)]
                    object.__setattr__(parts, "setup_call", ORIGINALS.pop(id(parts)))


class _Router:
    """Prepares a call of a provider: with the client of the newest matching fake, or as usual."""

    def __init__(self, parts: ProviderParts) -> None:
        self._parts = parts
        self._original = parts.setup_call

    def __call__(self, **arguments: Any) -> Any:
        fn = arguments["fn"]
        routes = reversed(_routes.get(id(self._parts), ()))
        route = next((each for each in routes if each.matches(fn)), None)
        return self._original(**arguments) if route is None else self._prepare(route, arguments)

    def _prepare(self, route: Route, arguments: dict[str, Any]) -> Any:
        inverse, asynchronous = inverse_of(self._parts), is_async_function(arguments["fn"])
        client = None if inverse.calls.module else make_client(inverse, route.calls, asynchronous)
        config = arguments["dynamic_config"]
        if isinstance(config, Mapping) and "client" in config:
            config = {**cast("Mapping[str, Any]", config), "client": client}
        with _functions(inverse, route.calls, asynchronous):
            return self._original(**{**arguments, "client": client, "dynamic_config": config})


@contextmanager
def _functions(inverse: Inverse, calls: Calls, asynchronous: bool) -> Generator[None]:
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
