"""One caller for each provider, sync or async as a test requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.caller import Caller
from tests.support.names import NAMES
from tests.support.providers import provider_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.loopback import Loopback


@pytest.fixture(params=NAMES)
def caller(request: pytest.FixtureRequest, server: Loopback) -> Iterator[Caller]:
    """Return a caller for each provider in turn; sync by default, since sync and async answers are read alike."""
    provider = provider_of(request.param)
    server.reader = getattr(provider.wire, "request_of", None)
    made = Caller(provider, server, asynchronous=False)
    yield made
    made.finish()
