"""Run every fault for each provider with an HTTP wire, sync and async, and check that nothing is leaked."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest

from tests.faults.raw_server import RawServer
from tests.support.providers import names_where, provider_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.caller import Caller
    from tests.support.provider import Provider

TURNS = 100


@pytest.fixture
def threads() -> Iterator[None]:
    """Check that no thread of Python outlives the fixtures that end before this one."""
    before = set(threading.enumerate())
    yield
    assert {each for each in threading.enumerate() if not isinstance(each, threading._DummyThread)} <= before


@pytest.fixture
def server(threads: None) -> Iterator[RawServer]:
    """Start a server for this test only."""
    with RawServer() as raw:
        yield raw


@pytest.fixture(params=names_where(lambda each: each.over_http and each.new_client is not None))
def provider(request: pytest.FixtureRequest) -> Provider:
    """Return each provider in turn."""
    return provider_of(request.param)


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, provider: Provider, server: RawServer) -> Iterator[Caller]:
    """Return the caller of one test; no task of its event loop is left when the test ends."""
    from tests.support.caller import Caller

    made = Caller(provider, server, asynchronous=request.param == "async")  # type: ignore[arg-type]
    yield made
    left = made.run(_tasks_left())
    made.finish()
    assert left == set()


async def _tasks_left() -> set[asyncio.Task[object]]:
    """Return the tasks that do not end by themselves; SDKs close the source of a stream in separate tasks."""
    for _ in range(TURNS):
        left = asyncio.all_tasks() - {asyncio.current_task()}
        if not left:
            break
        await asyncio.sleep(0.005)
    return left  # type: ignore[return-value]
