"""A pytest plugin for CPython in WebAssembly.

It skips tests that need a server, a thread, a process or a package without a wheel for the platform, and sets an event
loop that needs no sockets.
"""

from __future__ import annotations

import asyncio
import importlib.util
import sys
import time
from typing import Any

import pytest

SYSTEM = frozenset({"subprocess", "threading"})
ABSENT = {name for name in ("cloudpickle", "hypothesis", "jiter", "pydantic") if importlib.util.find_spec(name) is None}


class _Absent:
    """An import hook that skips the test, or the module of tests, that imports an absent package."""

    def find_spec(self, name: str, *_: object) -> None:
        if name in ABSENT:
            pytest.skip(f"{name} has no wheel for this platform", allow_module_level=True)


class _Clock:
    """A selector without files: it only waits."""

    def select(self, timeout: float | None) -> list[Any]:
        time.sleep(timeout or 0)
        return []

    def close(self) -> None:
        pass


class _Loop(asyncio.BaseEventLoop):
    def __init__(self) -> None:
        super().__init__()
        self._selector = _Clock()

    def _process_events(self, event_list: list[Any]) -> None:
        pass

    def _write_to_self(self) -> None:
        pass


def pytest_configure() -> None:
    sys.meta_path.insert(0, _Absent())
    asyncio.events.new_event_loop = _Loop
    asyncio._set_running_loop(None)  # the loop of the JavaScript host


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "server" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.skip(reason="WebAssembly cannot listen on a socket"))
        elif needs := SYSTEM.intersection(item.obj.__code__.co_names):
            item.add_marker(pytest.mark.skip(reason=f"WebAssembly has no {', '.join(sorted(needs))}"))
