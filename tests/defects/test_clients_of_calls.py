"""A client passed to one call is used only by that call: in every mode, from many threads, in a running event loop."""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Any

import pytest

from tests.support.answers import Answer
from tests.support.library import DUNE, DUNE_JSON, Book
from tests.support.loopback import Loopback
from tests.support.tiers import neutral

pytestmark = neutral

MODES: dict[str, dict[str, Any]] = {
    "stream": {"stream": True},
    "response_model": {"response_model": Book},
    "json_mode": {"response_model": Book, "json_mode": True},
    "stream of a response_model": {"response_model": Book, "stream": True},
}
only_sync = pytest.mark.parametrize("caller", ["sync"], indirect=True)


@pytest.mark.parametrize("options", MODES.values(), ids=MODES)
def test_a_client_of_one_call_is_not_used_by_the_next_in_any_mode(caller, options):
    caller.will_fill(DUNE_JSON)
    fill = caller.server._responder
    with Loopback() as other:
        other.respond(fill)
        other.reader = caller.server.reader
        client = caller.client_for(other)
        config = {"messages": [caller.provider.own("user", "Hello")]}
        configs = iter([config, {**config, "client": client}, config])
        ask = caller.decorate(lambda: next(configs), **options)
        for _ in range(3):
            answer = caller.run(ask())
            if options.get("stream"):
                caller.all_of(answer)
        assert (len(caller.server.requests), len(other.requests)) == (2, 1)


@only_sync
def test_threads_with_their_own_clients_reach_their_own_servers(caller):
    """Four tenants have a server each; every call names its tenant and must reach the server of that tenant."""
    with ExitStack() as stack:
        servers = [stack.enter_context(Loopback()) for _ in range(4)]
        clients = [caller.client_for(server) for server in servers]
        for tenant, server in enumerate(servers):
            server.respond(lambda request, tenant=tenant: caller.reply(request, Answer(f"tenant {tenant}")))
            server.reader = caller.server.reader
        ask = caller.decorate(
            lambda tenant: {"messages": [caller.provider.own("user", "Hello")], "client": clients[tenant]}
        )
        tenants = [call % 4 for call in range(80)]
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(lambda tenant: ask(tenant).content, tenants))
        assert answers == [f"tenant {tenant}" for tenant in tenants]
        assert [len(server.requests) for server in servers] == [Counter(tenants)[tenant] for tenant in range(4)]


@only_sync
def test_a_sync_call_works_inside_a_running_event_loop_and_starts_no_thread(caller):
    caller.will_fill(DUNE_JSON)
    ask = caller.decorate(lambda: "Hello", response_model=Book)

    async def inside() -> tuple[object, set[threading.Thread]]:
        before = set(threading.enumerate())
        return ask(), set(threading.enumerate()) - before - serving()

    assert asyncio.run(inside()) == (DUNE, set())


def serving() -> set[threading.Thread]:
    """Return the threads that serve connections of the server."""
    return {each for each in threading.enumerate() if "process_request_thread" in each.name}
