"""What all tests share: the import path of `tests.support`, and the loopback server."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from tests.support.caller import Caller
    from tests.support.loopback import Loopback

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.support.tiers import pytest_addoption, pytest_configure, pytest_pycollect_makeitem

__all__ = ["pytest_addoption", "pytest_configure", "pytest_pycollect_makeitem"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Say which emitted line, and which line of which spec, a failure has to do with."""
    report = yield
    if report.failed and call.excinfo is not None:
        from tests.support import emitted

        text = emitted.section(item, call.excinfo.value)
        if text:
            report.sections.append((emitted.TITLE, text))
    return report


@pytest.fixture
def server() -> Iterator[Loopback]:
    """A server of this test alone."""
    from tests.support.loopback import Loopback

    with Loopback() as loopback:
        yield loopback


@pytest.fixture(scope="session")
def caller_of() -> Iterator[Callable[[str], Caller]]:
    """Give the caller of a provider, sync and with a server of its own; all of them end with the tests."""
    from tests.support.caller import Caller
    from tests.support.everyone import BY_NAME
    from tests.support.loopback import Loopback

    with ExitStack() as ending:

        @cache
        def made(name: str) -> Caller:
            ending.callback(BY_NAME[name].finish)
            server = ending.enter_context(Loopback())
            server.reader = getattr(BY_NAME[name].wire, "request_of", None)
            if BY_NAME[name].new_client is None:
                leading = ending.enter_context(pytest.MonkeyPatch.context())
                for key, value in BY_NAME[name].environment(server.url).items():
                    leading.setenv(key, value)
            caller = Caller(BY_NAME[name], server, asynchronous=False)
            ending.callback(caller.finish)
            return caller

        yield made
