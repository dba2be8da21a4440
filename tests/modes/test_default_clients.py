"""The client of a call that is given none: read from the environment, made once, shared by all calls."""

from __future__ import annotations

import asyncio
import gc

import pytest

from tests.support.answers import Answer
from tests.support.loopback import Loopback
from tests.support.providers import names_where
from tests.support.tiers import by_law, on_the_wire

pytestmark = [
    on_the_wire,
    pytest.mark.parametrize("provider", names_where(lambda each: each.new_client is not None), indirect=True),
]


@pytest.fixture
def lead(caller, monkeypatch):
    """Lead the default clients to a server."""

    def lead_to(server: Loopback) -> None:
        server.respond(lambda request: caller.reply(request, Answer("Hi")))
        for name, value in caller.provider.environment(server.url).items():
            monkeypatch.setenv(name, value)

    return lead_to


@by_law
def test_one_client_serves_a_hundred_calls_of_several_functions(caller, lead):
    lead(caller.server)
    asks = [caller.decorate(lambda: "Hello", "default") for _ in range(4)]
    for _ in range(25):
        for ask in asks:
            caller.run(ask())
    assert len(caller.server.requests) == 100
    assert len({request.peer for request in caller.server.requests}) == 1


@by_law
def test_streams_share_the_client(caller, lead):
    lead(caller.server)
    caller.ask("Hello", "default")
    caller.all_of(caller.ask("Hello", "default", stream=True))
    assert len({request.peer for request in caller.server.requests}) == 1


@by_law
def test_the_client_is_made_at_the_first_call_and_not_when_decorating(caller, lead, monkeypatch):
    for name in caller.provider.keys:
        monkeypatch.delenv(name, raising=False)
    ask = caller.decorate(lambda: "Hello", "default")
    lead(caller.server)
    assert caller.run(ask()).content == "Hi"


@on_the_wire
def test_a_change_of_the_environment_is_seen_by_the_next_call(caller, lead):
    ask = caller.decorate(lambda: "Hello", "default")
    lead(caller.server)
    caller.run(ask())
    with Loopback() as other:
        lead(other)
        caller.run(ask())
        assert (len(caller.server.requests), len(other.requests)) == (1, 1)


@by_law
def test_a_changed_environment_does_not_break_a_stream_in_flight(caller, lead):
    lead(caller.server)
    ask = caller.decorate(lambda: "Hello", "default", stream=True)
    stream = caller.run(ask())
    with Loopback() as other:
        lead(other)
        assert caller.ask("Hello", "default").content == "Hi"
        gc.collect()
        caller.run(asyncio.sleep(0.05)) if caller.asynchronous else None
        caller.all_of(stream)
    assert (stream.content, stream.done) == ("Hi", True)


@on_the_wire
@pytest.mark.parametrize("caller", ["async"], indirect=True)
def test_every_event_loop_gets_a_client_of_its_own_which_is_closed_with_it(caller, lead):
    lead(caller.server)

    async def ask() -> str:
        return "Hello"

    decorated = caller.provider.call(caller.provider.model)(ask)
    for count in (1, 2, 3):
        assert asyncio.run(decorated()).content == "Hi"
        assert len({request.peer for request in caller.server.requests}) == count
        assert caller.server.wait_for_connections(0)


def test_without_a_key_the_sdk_says_so(caller, monkeypatch):
    for name in caller.provider.keys:
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(Exception, match=rf"{caller.provider.expected.no_key}|{'|'.join(caller.provider.keys)}"):
        caller.ask("Hello", "default")
