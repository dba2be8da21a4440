"""Servers that others wrote, started once for all tests that ask them; skipped where they cannot be had."""

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
    """PyPI's llmock, for all tests of this run."""
    yield from _served(LLMOCK_PROGRAM, tmp_path_factory)


@pytest.fixture
def llmock(llmock_server: Server) -> Server:
    """PyPI's llmock, with nothing left of the test before."""
    llmock_server.post("/_llmock/reset")
    return llmock_server


@pytest.fixture(scope="session")
def aimock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Npm's aimock, for all tests of this run."""
    yield from _served(AIMOCK_PROGRAM, tmp_path_factory)


@pytest.fixture(params=MODULES)
def module(request: pytest.FixtureRequest) -> str:
    """One module after the other."""
    return request.param


@pytest.fixture(params=["sync", "async"])
def calling(request: pytest.FixtureRequest, module: str) -> Iterator[Callable[..., Caller]]:
    """Makes what calls the module on a server."""
    made: list[Caller] = []

    def call(server: Server, **options: float) -> Caller:
        made.append(caller_for(server, module, asynchronous=request.param == "async", **options))
        return made[-1]

    yield call
    for caller in made:
        caller.finish()
