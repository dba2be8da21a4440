"""One caller for each provider, with a server of its own: the two sides of a conversation are any two of them."""

from __future__ import annotations

from contextlib import ExitStack
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.support.caller import Caller
from tests.support.grpc_rows.xai import PROVIDER as XAI
from tests.support.loopback import Loopback
from tests.support.providers import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BY_NAME = {provider.name: provider for provider in (*PROVIDERS, XAI)}


@pytest.fixture(scope="session")
def caller_of() -> Iterator[Callable[[str], Caller]]:
    """Give the caller of a provider; all of them end with the tests."""
    with ExitStack() as ending:

        @cache
        def made(name: str) -> Caller:
            provider = BY_NAME[name]
            server = ending.enter_context(Loopback())
            server.reader = getattr(provider.wire, "request_of", None)
            caller = Caller(provider, server, asynchronous=False)
            ending.callback(caller.finish)
            return caller

        yield made
