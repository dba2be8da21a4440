"""The client of a call that is given none: read from the environment, made once, shared by all calls."""

from __future__ import annotations

import asyncio

import pytest

from tests.support.answers import Answer
from tests.support.caller import MODEL
from tests.support.loopback import Loopback

pytestmark = pytest.mark.filterwarnings(
    # The SDKs' async clients leave their kept-alive connections to the garbage collector when their loop ends.
    "ignore::pytest.PytestUnraisableExceptionWarning"
)


@pytest.fixture
def environment(caller, monkeypatch):
    """Lead the default clients to a server."""

    def lead(server: Loopback) -> None:
        server.respond(lambda request: caller.reply(request, Answer("Hi")))
        for name, value in caller.provider.environment(server.url).items():
            monkeypatch.setenv(name, value)

    return lead


def test_one_client_serves_a_hundred_calls_of_several_functions(caller, environment):
    environment(caller.server)
    asks = [caller.decorate(lambda: "Hello", "default") for _ in range(4)]
    for _ in range(25):
        for ask in asks:
            caller.run(ask())
    assert len(caller.server.requests) == 100
    assert {request.connection for request in caller.server.requests} == {0}


def test_calls_plain_and_streamed_share_the_client(caller, environment):
    environment(caller.server)
    caller.ask("Hello", "default")
    caller.all_of(caller.ask("Hello", "default", stream=True))
    caller.ask("Hello", "default")
    assert caller.server.connections_made == 1


def test_the_client_is_made_at_the_first_call_and_not_when_decorating(caller, environment, monkeypatch):
    for name in caller.provider.env:
        monkeypatch.delenv(name, raising=False)
    ask = caller.decorate(lambda: "Hello", "default")
    environment(caller.server)
    assert caller.run(ask()).content == "Hi"


def test_a_change_of_the_environment_is_seen_by_the_next_call(caller, environment):
    ask = caller.decorate(lambda: "Hello", "default")
    environment(caller.server)
    caller.run(ask())
    with Loopback() as other:
        environment(other)
        caller.run(ask())
        assert (len(caller.server.requests), len(other.requests)) == (1, 1)


def test_every_event_loop_gets_a_client_of_its_own(caller, environment):
    if not caller.asynchronous:
        pytest.skip("a sync client belongs to no event loop")
    environment(caller.server)

    async def ask() -> str:
        return "Hello"

    decorated = caller.provider.call(MODEL)(ask)
    assert [asyncio.run(decorated()).content for _ in range(3)] == ["Hi"] * 3
    assert caller.server.connections_made == 3


def test_without_a_key_the_sdk_says_so(caller, monkeypatch):
    for name in (*caller.provider.env, "ANTHROPIC_AUTH_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(Exception, match=r"(?i)api_key"):
        caller.ask("Hello", "default")
