"""Run the decorated calls of a test: for one provider, all sync or all async, against one loopback server."""

from __future__ import annotations

import asyncio
import functools
import gc
import inspect
from collections import deque
from contextvars import copy_context
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from tests.support.answers import Answer, Call, Order
from tests.support.replies import Reply, json_reply, sse

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.loopback import Loopback, Request
    from tests.support.provider import Provider

Origin = Literal["default", "given", "dynamic"]
ORIGINS: tuple[Origin, ...] = ("default", "given", "dynamic")
MODEL = "test-model"


@dataclass
class Caller:
    """Decorate functions and run them, so that one test covers sync and async.

    Parameters:
        provider: the provider of the decorator.
        server: the server that answers; see `will_say` and `will_fill`.
        asynchronous: whether functions are decorated as `async def`.
    """

    provider: Provider
    server: Loopback
    asynchronous: bool
    _runner: asyncio.Runner = field(default_factory=asyncio.Runner)
    _clients: list[Any] = field(default_factory=list)
    _others: list[Any] = field(default_factory=list)

    def will_say(self, *answers: Answer, order: Order = "one by one") -> None:
        """Queue these answers, each sent as a stream or as a body, as the request asks."""
        queue = deque(answers)
        self.server.respond(lambda request: self.reply(request, queue.popleft(), order))

    def will_fill(self, arguments: str) -> None:
        """Answer with this JSON: as arguments of the tool that the request forces, otherwise as text."""

        def fill(request: Request) -> Reply:
            forced = self.provider.wire.forced_tool_of(request.json)
            answer = Answer(calls=(Call(forced, arguments),)) if forced else Answer(arguments)
            return self.reply(request, answer)

        self.server.respond(fill)

    def reply(self, request: Request, answer: Answer, order: Order = "one by one") -> Reply:
        """Write an answer in the form that the request asks for."""
        wire = self.provider.wire
        return sse(wire.events(answer, order)) if request.json.get("stream") else json_reply(wire.body(answer))

    def ask(self, prompt: object = "Hello", origin: Origin = "given", **options: Any) -> Any:
        """Decorate a function that returns `prompt`, call it once, and return the result."""
        return self.run(self.decorate(lambda: prompt, origin, **options)())

    def decorate(self, fn: Callable[..., Any], origin: Origin = "given", **options: Any) -> Callable[..., Any]:
        """Decorate a plain function, or its async counterpart, with a client from the place that `origin` names."""
        if origin == "given":
            options.setdefault("client", self.client)
        if origin == "dynamic":
            fn = self._with_client(fn, self.client)
        return self.provider.call(self.provider.model, **options)(_as_async(fn) if self.asynchronous else fn)

    def _with_client(self, fn: Callable[..., Any], client: Any) -> Callable[..., Any]:
        @functools.wraps(fn)
        def with_client(*args: Any, **kwargs: Any) -> Any:
            prompt = fn(*args, **kwargs)
            messages = [self.provider.own("user", prompt)] if isinstance(prompt, str) else prompt
            return {"messages": messages, "client": client}

        return with_client

    @functools.cached_property
    def client(self) -> Any:
        """The SDK client of this test."""
        return self.another_client()

    def another_client(self) -> Any:
        """Create another client of the SDK for the same server."""
        return self.client_for(self.server)

    def client_for(self, server: Loopback) -> Any:
        """Create a client of the SDK for a server; it is closed when the test ends."""
        client = self.run(self._new_client(server)) if self.asynchronous else self.provider.client(server.url)
        if client is not None:
            self._clients.append(client)
        return client

    def other_client(self) -> Any:
        """Create a client of the other flavour, sync or async; it is closed when the test ends."""
        client = self.provider.client(self.server.url) if self.asynchronous else self.run(self._new_client(self.server))
        self._others.append(client)
        return client

    async def _new_client(self, server: Loopback) -> Any:
        """Create an async client within the event loop, which some SDKs require."""
        client = self.provider.client(server.url, asynchronous=True)
        return await client.__aenter__() if self.provider.entered else client

    def run(self, value: Any) -> Any:
        """Return a value, awaited if necessary."""
        if not inspect.isawaitable(value):
            return value
        return self._runner.run(_awaited(value), context=copy_context())  # as `asyncio.run` does

    def all_of(self, stream: Any, into: list[Any] | None = None) -> list[Any]:
        """Read a stream to its end; `into` keeps the items before an error."""
        return self.some_of(stream, None, into)

    def some_of(self, stream: Any, count: int | None, into: list[Any] | None = None) -> list[Any]:
        """Read so many items of a stream, then leave its loop with `break`."""
        items = [] if into is None else into
        return self.run(_taken_async(stream, count, items)) if self.asynchronous else _taken(stream, count, items)

    def iterator(self, stream: Any) -> Any:
        """Return an iterator of a stream, for `following`."""
        return aiter(stream) if self.asynchronous else iter(stream)

    def following(self, iterator: Any) -> Any:
        """Return the next item of an iterator."""
        return self.run(anext(iterator)) if self.asynchronous else next(iterator)

    def wait_for_connections(self, count: int) -> bool:
        """Wait until the server has so many open connections, while the event loop runs."""
        if self.asynchronous:
            if self.provider.expected.held_by_client:
                for client in self._clients:
                    self.close_client(client)
            if self.provider.expected.late_closing:
                self.run(_settled())
            return self.run(asyncio.to_thread(self.server.wait_for_connections, count))
        return self.server.wait_for_connections(count)

    def close(self, stream: Any) -> None:
        """Close a stream."""
        self.run(stream.aclose() if self.asynchronous else stream.close())

    def close_client(self, client: Any) -> None:
        """Close a client."""
        self.run(self.provider.close(client, self.asynchronous))

    def finish(self) -> None:
        """Close the clients and the event loop."""
        for client in self._clients:
            self.close_client(client)
        for client in self._others:
            self.run(self.provider.close(client, not self.asynchronous))
        self._runner.close()


def _as_async(fn: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(fn)
    async def twin(*args: Any, **kwargs: Any) -> Any:
        return fn(*args, **kwargs)

    return twin


async def _settled() -> None:
    """Let unreferenced generators close the generators inside them, one after the other."""
    for _ in range(3):
        gc.collect()
        for _ in range(20):
            await asyncio.sleep(0)


async def _awaited(value: Any) -> Any:
    return await value


def _taken(stream: Any, count: int | None, items: list[Any]) -> list[Any]:
    for item in stream:
        items.append(item)
        if len(items) == count:
            break
    return items


async def _taken_async(stream: Any, count: int | None, items: list[Any]) -> list[Any]:
    async for item in stream:
        items.append(item)
        if len(items) == count:
            break
    return items
