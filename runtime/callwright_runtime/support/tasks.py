"""Run functions at the same time under asyncio or under trio, whichever runs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

T = TypeVar("T")


async def run_together(functions: Sequence[Callable[[], Awaitable[T]]], limit: int) -> list[T]:
    """Return the results of async functions, in their order.

    Parameters:
        functions: the functions.
        limit: how many run at the same time.

    Raises:
        Exception: what a function raises.
    """
    trio = _running_trio()
    if trio is not None:
        return await _in_nursery(trio, functions, limit)
    import asyncio

    free = asyncio.Semaphore(limit)

    async def run(function: Callable[[], Awaitable[T]]) -> T:
        async with free:
            return await function()

    return await asyncio.gather(*map(run, functions))


async def run_in_thread(function: Callable[[], T]) -> T:
    """Return the result of a function that runs in a thread, with the context variables of the caller."""
    trio = _running_trio()
    if trio is not None:
        return cast("T", await trio.to_thread.run_sync(function))
    import asyncio

    return await asyncio.to_thread(function)


async def _in_nursery(trio: Any, functions: Sequence[Callable[[], Awaitable[T]]], limit: int) -> list[T]:
    free = trio.Semaphore(limit)
    found: dict[int, T] = {}

    async def run(number: int, function: Callable[[], Awaitable[T]]) -> None:
        async with free:
            found[number] = await function()

    try:
        async with trio.open_nursery() as nursery:
            for number, function in enumerate(functions):
                nursery.start_soon(run, number, function)
    except BaseExceptionGroup as group:
        raise cast("BaseException", group.exceptions[0]) from None
    return [found[number] for number in range(len(functions))]


def _running_trio() -> Any:
    """Return the module trio if this code runs under it; whoever runs it has imported it."""
    trio = sys.modules.get("trio")
    return trio if trio is not None and trio.lowlevel.in_trio_run() else None
