"""Third-party servers, started once for all tests that use them; skipped if they cannot be installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.independent.clients import MODULES, caller_for
from tests.independent.servers import AIMOCK_PROGRAM, LLMOCK_PROGRAM, MissingServerError, Program, Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.support.caller import Caller


def _served(program: Program, folders: pytest.TempPathFactory) -> Iterator[Server]:
    try:
        with program.running(folders.mktemp("server") / "log.txt") as server:
            yield server
    except MissingServerError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def llmock_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start PyPI's llmock for the whole run."""
    yield from _served(LLMOCK_PROGRAM, tmp_path_factory)


@pytest.fixture
def llmock(llmock_server: Server) -> Server:
    """Return PyPI's llmock, reset."""
    llmock_server.post("/_llmock/reset")
    return llmock_server


@pytest.fixture(scope="session")
def aimock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start npm's aimock for the whole run."""
    yield from _served(AIMOCK_PROGRAM, tmp_path_factory)


@pytest.fixture(params=MODULES)
def module(request: pytest.FixtureRequest) -> str:
    """Return each module in turn."""
    return request.param


@pytest.fixture(params=["sync", "async"])
def calling(request: pytest.FixtureRequest, module: str) -> Iterator[Callable[..., Caller]]:
    """Return a function that creates a caller of the module for a server."""
    made: list[Caller] = []

    def call(server: Server, **options: float) -> Caller:
        made.append(caller_for(server, module, asynchronous=request.param == "async", **options))
        return made[-1]

    yield call
    for caller in made:
        caller.finish()
