"""A mode test exists for every provider, sync and async; `tests.support.tiers` says which of these cases run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.names import NAMES
from tests.support.providers import provider_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.caller import Caller
    from tests.support.loopback import Loopback
    from tests.support.provider import Provider


@pytest.fixture(params=NAMES)
def provider(request: pytest.FixtureRequest) -> Iterator[Provider]:
    """One provider after the other."""
    found = provider_of(request.param)
    yield found
    found.finish()


@pytest.fixture(params=["sync", "async"])
def caller(
    request: pytest.FixtureRequest, provider: Provider, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Caller]:
    """What makes the calls of one test."""
    from tests.support.caller import Caller

    server.reader = getattr(provider.wire, "request_of", None)
    if provider.new_client is None:
        for name, value in provider.environment(server.url).items():
            monkeypatch.setenv(name, value)
    made = Caller(provider, server, asynchronous=request.param == "async")
    yield made
    made.finish()
