"""The guard, a plugin that `callwright_guard = true` turns on: a call that no fake answers fails its test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator

    from callwright_runtime.testing import RealCallError

_refused = pytest.StashKey[list["RealCallError"]]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Refuse real calls of a test and its fixtures."""
    if item.get_closest_marker("real_llm") is not None:
        return (yield)
    from callwright_runtime.testing import no_real_calls

    with no_real_calls() as refused:
        item.stash[_refused] = refused
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Fail a test that passed because it caught the error of a refused call."""
    yield
    if refused := item.stash.get(_refused, None):
        raise refused[0]
