"""How a method of an SDK is called: by mode, streamed or not, and what has to be done around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from callwright_runtime.clients.methods import (
    MethodPath,
    as_coroutine,
    make_closable,
    start_eagerly,
    start_eagerly_async,
    two_phase,
    unwrap_result,
    unwrap_result_async,
)
from callwright_runtime.clients.objects import with_objects

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Clients(Protocol):
    """Where methods come from."""

    def method(self, client: Any, fn: Callable[..., Any], asynchronous: bool, path: MethodPath) -> Any:
        """Return a method of a client, or of the default client."""
        ...


class SdkMethod:
    """A method of an SDK's client.

    Parameters:
        path: the attributes from the client to the method.
        asynchronous: those of the method for async calls, if they differ.
        run: a method of its result, which sends the request.
        generator: whether an async call returns the events without being awaited.
        lazy: whether the request is sent only when the first event is read.
        objects: arguments that the SDK takes as objects of its classes, see `with_objects`.
        close: attributes from the stream to a method that closes it, for a sync stream without one.
        events: returns the events of what a streamed call returns.

    `paths` are those for sync and for async calls. A method that `is_plain` needs no `adapt`.
    """

    def __init__(
        self,
        path: str,
        asynchronous: str | None = None,
        *,
        run: str | None = None,
        generator: bool = False,
        lazy: bool = False,
        objects: Mapping[str, str] | None = None,
        close: str | None = None,
        events: Callable[[Any], Any] | None = None,
    ) -> None:
        self.paths = (MethodPath(path), MethodPath(asynchronous or path))
        self._run = run
        self._generator = generator
        self._lazy = lazy
        self._objects = objects
        self._close = close
        self._events = events
        self.is_plain = run is None and close is None and events is None and not (generator or lazy or objects)

    def adapt(self, create: Any, asynchronous: bool) -> Any:
        """Return a function that sends the request, and returns the answer or its events.

        Parameters:
            create: the method of a client.
            asynchronous: whether it is called by an async function.
        """
        if self._objects is not None:
            create = with_objects(create, self._objects)
        if self._run is not None:
            create = two_phase(create, self._run)
        return self._async_stream(create) if asynchronous else self._stream(create)

    def _stream(self, create: Callable[..., Any]) -> Callable[..., Any]:
        if self._lazy:
            create = start_eagerly(create)
        if self._close is not None:
            create = make_closable(create, self._close)
        return create if self._events is None else unwrap_result(create, self._events)

    def _async_stream(self, create: Callable[..., Any]) -> Callable[..., Any]:
        if self._generator:
            create = as_coroutine(create)
        if self._lazy:
            create = start_eagerly_async(create)
        return create if self._events is None else unwrap_result_async(create, self._events)
