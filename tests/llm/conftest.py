"""Three providers at once, each with a server of its own that its default clients find in the environment."""

from __future__ import annotations

import asyncio
import inspect
from contextlib import ExitStack
from contextvars import copy_context
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.answers import Answer, Call
from tests.support.library import DUNE_JSON
from tests.support.loopback import Loopback
from tests.support.providers import provider_of
from tests.support.replies import Reply, json_reply, sse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.support.loopback import Request
    from tests.support.provider import Provider

NAMES = ("openai", "anthropic", "google")


@dataclass
class Answering:
    """A provider with its server, which fills a forced tool with Dune, calls a tool, or says who answers."""

    provider: Provider
    server: Loopback

    def reply(self, request: Request) -> Reply:
        wire, sent = self.provider.wire, request.json
        answer = self._answer(sent)
        return sse(wire.events(answer, "one by one")) if sent.get("stream") else json_reply(wire.body(answer))

    def _answer(self, sent: Any) -> Answer:
        wire = self.provider.wire
        if forced := wire.forced_tool_of(sent):
            return Answer(calls=(Call(forced, DUNE_JSON),))
        if tools := wire.tools_of(sent):
            return Answer(calls=(Call(next(iter(tools)), '{"title": "Dune"}'),))
        return Answer(f"{self.provider.name} answers")


@dataclass
class Everyone:
    """The three providers, and how their results are read in this case: sync or async."""

    answering: dict[str, Answering]
    asynchronous: bool
    runner: asyncio.Runner

    def fn(self, fn: Callable[..., Any]) -> Callable[..., Any]:
        """Return a plain function, or its async counterpart."""
        if not self.asynchronous:
            return fn

        async def twin(*args: Any, **kwargs: Any) -> Any:
            return fn(*args, **kwargs)

        twin.__name__, twin.__qualname__ = fn.__name__, fn.__qualname__
        twin.__signature__ = inspect.signature(fn)  # type: ignore[attr-defined]
        return twin

    def run(self, value: Any) -> Any:
        """Return a value, awaited if necessary."""
        return self.runner.run(_awaited(value), context=copy_context()) if inspect.isawaitable(value) else value

    def all_of(self, stream: Any) -> list[Any]:
        """Read a stream to its end."""
        return self.runner.run(_collected(stream)) if self.asynchronous else list(stream)

    def sent(self, name: str) -> list[Any]:
        """Return the requests that a provider's server received."""
        return self.answering[name].server.bodies


@pytest.fixture(params=["sync", "async"])
def everyone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Everyone]:
    with ExitStack() as ending:
        answering: dict[str, Answering] = {}
        for name in NAMES:
            provider = provider_of(name)
            server = ending.enter_context(Loopback())
            server.reader = getattr(provider.wire, "request_of", None)
            for key, value in provider.environment(server.url).items():
                monkeypatch.setenv(key, value)
            answering[name] = Answering(provider, server)
            server.respond(answering[name].reply)
            ending.callback(provider.finish)
        yield Everyone(answering, request.param == "async", ending.enter_context(asyncio.Runner()))


async def _awaited(value: Any) -> Any:
    return await value


async def _collected(stream: Any) -> list[Any]:
    return [item async for item in stream]
