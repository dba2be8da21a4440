"""Wait between attempts; tests can record the waits instead."""

from __future__ import annotations

import time
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

_recorded: ContextVar[list[float] | None] = ContextVar("callwright_waits", default=None)


@contextmanager
def without_waiting() -> Generator[list[float]]:
    """Do not wait between attempts; yield a list of the seconds that would have been waited. For tests."""
    waits: list[float] = []
    token = _recorded.set(waits)
    try:
        yield waits
    finally:
        _recorded.reset(token)


def sleep(seconds: float) -> None:
    """Wait."""
    waits = _recorded.get()
    if waits is None:
        time.sleep(seconds)
    else:
        waits.append(seconds)


async def sleep_async(seconds: float) -> None:
    """Wait without blocking the event loop."""
    waits = _recorded.get()
    if waits is not None:
        waits.append(seconds)
        return
    import asyncio

    await asyncio.sleep(seconds)
