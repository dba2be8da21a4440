"""Every fault happens to each provider whose wire is HTTP, sync and async, and leaves nothing behind."""

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
    """See that no thread is left behind by what ends before this."""
    before = set(threading.enumerate())
    yield
    assert set(threading.enumerate()) <= before


@pytest.fixture
def server(threads: None) -> Iterator[RawServer]:
    """A server of this test alone."""
    with RawServer() as raw:
        yield raw


@pytest.fixture(params=names_where(lambda each: each.over_http and each.new_client is not None))
def provider(request: pytest.FixtureRequest) -> Provider:
    """One provider after the other."""
    return provider_of(request.param)


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, provider: Provider, server: RawServer) -> Iterator[Caller]:
    """What makes the calls of one test; its event loop has no task left when the test ends."""
    from tests.support.caller import Caller

    made = Caller(provider, server, asynchronous=request.param == "async")  # type: ignore[arg-type]
    yield made
    left = made.run(_tasks_left())
    made.finish()
    assert left == set()


async def _tasks_left() -> set[asyncio.Task[object]]:
    """Give the tasks that do not end by themselves; SDKs close what a stream was made of in tasks of their own."""
    for _ in range(TURNS):
        left = asyncio.all_tasks() - {asyncio.current_task()}
        if not left:
            break
        await asyncio.sleep(0.005)
    return left  # type: ignore[return-value]
