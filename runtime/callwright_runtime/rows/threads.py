"""Map a function over rows with threads."""

from __future__ import annotations

from collections import deque
from contextlib import ExitStack
from contextvars import copy_context
from typing import TYPE_CHECKING, Any

from callwright_runtime.rows.failures import RowError
from callwright_runtime.rows.progress import Progress, showing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

    from callwright_runtime.rows.run import Row, Run


def map_in_threads(
    fn: Callable[[Any], Any], rows: Iterable[Any], make_run: Callable[[], Run], limit: int, progress: Progress
) -> Iterator[Any]:
    """Yield the results in the order of the rows; at most `limit` rows have been taken and not yielded."""
    from concurrent.futures import ThreadPoolExecutor

    run = make_run()
    with ExitStack() as ending:
        if run.records is not None:
            ending.enter_context(run.records)
        advance = ending.enter_context(showing(progress, rows))
        pool = ThreadPoolExecutor(limit, thread_name_prefix="map_calls")
        ending.callback(pool.shutdown, cancel_futures=True)  # running calls finish, and their results are stored
        waiting: deque[tuple[Row, Future[Any] | None]] = deque()
        source = iter(rows)
        more = True
        while more or waiting:
            while more and len(waiting) < limit and not run.stopped:
                try:
                    row = run.take(next(source))
                except StopIteration:
                    more = False
                    break
                waiting.append((row, None if row.stored else pool.submit(copy_context().run, _ask, fn, row, run)))
            if not waiting:
                break
            row, future = waiting.popleft()
            result = run.read(row) if future is None else future.result()
            run.count(result, advance)
            if run.keep or not isinstance(result, RowError):
                yield result
        run.end()


def _ask(fn: Callable[[Any], Any], row: Row, run: Run) -> Any:
    try:
        result = fn(row.value)
    except Exception as error:  # noqa: BLE001  the error of a row is its result
        return run.fail(row, error)
    return run.store(row, result)
