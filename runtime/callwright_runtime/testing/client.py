"""The client of a fake: an object with the methods of the SDK's client that a spec names."""

from __future__ import annotations

import functools
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol, Self, cast

from callwright_runtime.errors import UnsupportedError
from callwright_runtime.support.json_text import json_text
from callwright_runtime.testing.answers import make_answer
from callwright_runtime.testing.events import make_items
from callwright_runtime.testing.failures import make_failure
from callwright_runtime.testing.reply import Cut, Failure, Reply, ToolCall
from callwright_runtime.testing.request import Request, as_data, copied
from callwright_runtime.testing.streams import AsyncFakeStream, FakeStream
from callwright_runtime.testing.write import MISSING, put

if TYPE_CHECKING:
    from collections.abc import Callable

    from callwright_runtime.testing.inverse import Inverse, Methods
    from callwright_runtime.testing.script import Answer


class Answers(Protocol):
    """What answers the requests of a fake."""

    def answer(self, request: Request, /) -> Answer:
        """Return the answer to a request, or raise."""
        ...


class FakeClient:
    """A client whose methods answer from a script. It has no attributes but those on the way to these methods."""

    def __init__(self, name: str = "", calls: Answers | None = None) -> None:
        self._name = name
        self._calls = calls

    def __repr__(self) -> str:
        return f"<fake {self._name}>"

    def close(self) -> None:
        """Do nothing."""


class AsyncFakeClient(FakeClient):
    """A client that can be entered with `async with`, as some SDKs require."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        pass

    async def aclose(self) -> None:
        """Do nothing."""


def make_client(inverse: Inverse, calls: Answers, asynchronous: bool) -> Any:
    """Return a client that answers from a script.

    Raises:
        UnsupportedError: the SDK has no clients.
    """
    if inverse.calls.module:
        raise UnsupportedError(
            f"{inverse.provider} has no clients, but functions: use `with fake(…)` or "
            f'`with fake.provider("{inverse.provider}", …)`.'
        )
    client = (AsyncFakeClient if asynchronous else FakeClient)(f"{inverse.provider} client", calls)
    for path, method in make_methods(inverse, calls, asynchronous).items():
        *owners, name = path.split(".")
        target: Any = client
        for owner in owners:
            if not hasattr(target, owner):
                setattr(target, owner, FakeClient(owner))
            target = getattr(target, owner)
        setattr(target, name, method)
    return client


def make_methods(inverse: Inverse, calls: Answers, asynchronous: bool) -> dict[str, Callable[..., Any]]:
    """Return the methods of a client by their dotted names. Methods of two phases return an object with the second."""
    methods: dict[str, Callable[..., Any]] = {}
    second: dict[str, dict[str, Callable[..., Any]]] = {}
    for known, streamed in ((inverse.calls.plain, False), (inverse.calls.streamed, True)):
        if known is None:
            continue
        path = _path(known, asynchronous)
        method = _Method(inverse, calls, path, streamed, asynchronous)
        if known.run:
            second.setdefault(path, {})[known.run] = method
        else:
            methods[path] = method
    return {**methods, **{path: _first_phase(runs) for path, runs in second.items()}}


def _path(methods: Methods, asynchronous: bool) -> str:
    return methods.asynchronous if asynchronous else methods.sync


def _first_phase(runs: dict[str, Callable[..., Any]]) -> Callable[..., Any]:
    def begin(**arguments: Any) -> Any:
        started = FakeClient("request")
        for name, method in runs.items():
            setattr(started, name, functools.partial(method, **arguments))
        return started

    return begin


class _Method:
    """A method of the SDK's client."""

    def __init__(self, inverse: Inverse, calls: Answers, path: str, streamed: bool, asynchronous: bool) -> None:
        self._inverse = inverse
        self._calls = calls
        self._path = path
        self._streamed = streamed
        self._asynchronous = asynchronous

    def __call__(self, **arguments: Any) -> Any:
        flag = self._inverse.calls.flag
        streamed = self._streamed or bool(flag and arguments.get(flag))
        plain = copied(as_data(arguments, self._inverse.calls.objects))
        request = Request(self._inverse.provider, self._path, plain, streamed, self._asynchronous, self._inverse)
        if not self._asynchronous:
            return self._respond(request)
        if streamed and self._inverse.calls.generator:
            return self._generate(request)
        return self._respond_async(request)

    def _respond(self, request: Request) -> Any:
        reply = self._reply(request)
        if reply.delay:
            time.sleep(reply.delay)
        return self._made(request, reply)

    async def _respond_async(self, request: Request) -> Any:
        reply = self._reply(request)
        if reply.delay:
            await _sleep(reply.delay)
        return self._made(request, reply)

    async def _generate(self, request: Request) -> Any:
        async for item in await self._respond_async(request):
            yield item

    def _reply(self, request: Request) -> Reply:
        answer = self._calls.answer(request)
        if isinstance(answer, Failure):
            raise make_failure(self._inverse.provider, answer)
        if isinstance(answer, BaseException):
            raise answer
        return _structured(answer, request)

    def _made(self, request: Request, reply: Reply) -> Any:
        if not request.stream:
            if reply.cut is not None:
                raise _broken(self._inverse.provider, reply.cut)
            return make_answer(self._inverse, reply)
        items = make_items(self._inverse, reply)
        close = self._inverse.calls.close
        cut = reply.cut
        if cut is not None and isinstance(cut.error, Failure):
            cut = Cut(cut.after, make_failure(self._inverse.provider, cut.error))
        stream = AsyncFakeStream(items, cut) if self._asynchronous else FakeStream(items, cut, close)
        events = self._inverse.calls.events
        return stream if events is None else put(MISSING, events.steps, stream)


def _broken(provider: str, cut: Cut) -> BaseException:
    from callwright_runtime.errors import ConnectionFailed

    error = cut.error or Failure(ConnectionFailed)
    return make_failure(provider, error) if isinstance(error, Failure) else error


def _structured(reply: Reply, request: Request) -> Reply:
    """Return a reply with its structured value in the form that was requested: a call of the forced tool, or JSON."""
    if reply.structured is None:
        return reply
    from pydantic_core import to_jsonable_python

    plain = to_jsonable_python(reply.structured)
    value = cast("dict[str, Any]", plain) if isinstance(plain, dict) else {"value": plain}
    if (name := request.forced_tool) is not None:
        return replace(reply, tool_calls=[*reply.tool_calls, ToolCall(name, args=value)])
    return replace(reply, text=json_text(value))


async def _sleep(seconds: float) -> None:
    """Sleep under asyncio and under trio."""
    import sys

    if "trio" in sys.modules:
        trio: Any = sys.modules["trio"]
        try:
            await trio.sleep(seconds)
        except RuntimeError:
            pass
        else:
            return
    import asyncio

    await asyncio.sleep(seconds)
