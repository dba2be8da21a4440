"""Map an async function over rows with tasks."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.rows.failures import RowError
from callwright_runtime.rows.progress import Progress, showing

if TYPE_CHECKING:
    from asyncio import Task
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterable

    from callwright_runtime.rows.run import Row, Run

_END = object()


async def map_in_tasks(
    fn: Callable[[Any], Awaitable[Any]],
    rows: Iterable[Any] | AsyncIterable[Any],
    make_run: Callable[[], Run],
    limit: int,
    progress: Progress,
) -> AsyncIterator[Any]:
    """Async version of `map_in_threads`. Leaving it early cancels the calls that are running."""
    from asyncio import create_task

    run = make_run()
    waiting: deque[tuple[Row, Task[Any] | None]] = deque()
    with ExitStack() as ending:
        if run.records is not None:
            ending.enter_context(run.records)
        advance = ending.enter_context(showing(progress, rows))
        source = aiter(rows) if isinstance(rows, AsyncIterable) else iter(rows)
        more = True
        try:
            while more or waiting:
                while more and len(waiting) < limit and not run.stopped:
                    value = await _next(source)
                    if value is _END:
                        more = False
                        break
                    row = run.take(value)
                    waiting.append((row, None if row.stored else create_task(_ask(fn, row, run))))
                if not waiting:
                    break
                row, task = waiting[0]
                result = run.read(row) if task is None else await task
                waiting.popleft()
                run.count(result, advance)
                if run.keep or not isinstance(result, RowError):
                    yield result
        finally:
            await _cancel([task for _, task in waiting if task is not None])
        run.end()


async def _next(source: Any) -> Any:
    if hasattr(source, "__anext__"):
        return await anext(source, _END)
    return next(source, _END)


async def _ask(fn: Callable[[Any], Awaitable[Any]], row: Row, run: Run) -> Any:
    try:
        result = await fn(row.value)
    except Exception as error:  # noqa: BLE001  the error of a row is its result
        return run.fail(row, error)
    return run.store(row, result)


async def _cancel(tasks: list[Task[Any]]) -> None:
    from asyncio import gather

    for task in tasks:
        task.cancel()
    await cast("Awaitable[Any]", gather(*tasks, return_exceptions=True))
