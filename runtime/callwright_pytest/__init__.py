"""The pytest plugin of Callwright: one file a fixture. It imports the runtime when a fixture is used, not before.

It is a package of its own, since pytest imports it at the start of every run of every project that has Callwright
installed: importing `callwright_runtime` would load pydantic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from callwright_pytest.fake_llm import fake_llm, finish
from callwright_pytest.llm_recorder import add_option, llm_recorder, llm_recorder_options

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = [
    "fake_llm",
    "llm_recorder",
    "llm_recorder_options",
    "pytest_addoption",
    "pytest_configure",
    "pytest_runtest_call",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the settings and the options."""
    add_option(parser)
    parser.addini(
        "callwright_guard", "refuse real LLM calls in tests, but for those with @pytest.mark.real_llm", "bool"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Declare the mark, and turn the guard on if the settings say so."""
    config.addinivalue_line("markers", "real_llm: let this test make real LLM calls in spite of `callwright_guard`")
    if config.getini("callwright_guard"):
        from callwright_pytest import guard

        config.pluginmanager.register(guard, "callwright-guard")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Fail a test that passed, but left replies of `fake_llm` over."""
    yield
    finish(item)
