"""`map_calls`: a function over many rows, several at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from callwright_runtime.clients.check import is_async_function
from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError

if TYPE_CHECKING:
    import os
    from collections.abc import AsyncIterable, AsyncIterator, Callable, Coroutine, Iterable, Iterator

    from callwright_runtime.rows.failures import RowError
    from callwright_runtime.rows.progress import Progress

RowT = TypeVar("RowT")
T = TypeVar("T")


@overload
def map_calls(  # type: ignore[overload-overlap]  # a coroutine is no row's result
    fn: Callable[[RowT], Coroutine[Any, Any, T]],
    rows: Iterable[RowT] | AsyncIterable[RowT],
    *,
    limit: int = 64,
    errors: Literal["raise"] = "raise",
    progress: Progress = False,
    resume: str | os.PathLike[str] | None = None,
    key: Callable[[RowT], object] | None = None,
) -> AsyncIterator[T]: ...
@overload
def map_calls(  # type: ignore[overload-overlap]
    fn: Callable[[RowT], Coroutine[Any, Any, T]],
    rows: Iterable[RowT] | AsyncIterable[RowT],
    *,
    limit: int = 64,
    errors: Literal["keep"],
    progress: Progress = False,
    resume: str | os.PathLike[str] | None = None,
    key: Callable[[RowT], object] | None = None,
) -> AsyncIterator[T | RowError[RowT]]: ...
@overload
def map_calls(
    fn: Callable[[RowT], T],
    rows: Iterable[RowT],
    *,
    limit: int = 64,
    errors: Literal["raise"] = "raise",
    progress: Progress = False,
    resume: str | os.PathLike[str] | None = None,
    key: Callable[[RowT], object] | None = None,
) -> Iterator[T]: ...
@overload
def map_calls(
    fn: Callable[[RowT], T],
    rows: Iterable[RowT],
    *,
    limit: int = 64,
    errors: Literal["keep"],
    progress: Progress = False,
    resume: str | os.PathLike[str] | None = None,
    key: Callable[[RowT], object] | None = None,
) -> Iterator[T | RowError[RowT]]: ...
def map_calls(
    fn: Callable[[Any], Any],
    rows: Any,
    *,
    limit: int = 64,
    errors: Literal["raise", "keep"] = "raise",
    progress: Progress = False,
    resume: str | os.PathLike[str] | None = None,
    key: Callable[[Any], object] | None = None,
) -> Any:
    """Call a function for each row, and iterate over the results in the order of the rows.

    A `def` runs in threads, an `async def` in tasks of the running event loop. Nothing happens before the first
    iteration. At most `limit` rows have been taken from the input and not yielded, however long it is.

    Parameters:
        fn: a decorated function, or any function of one row.
        rows: the rows; for an `async def` also an async iterable.
        limit: how many rows are in work at the same time.
        errors: with "raise", a failed row stops further rows, and the errors are raised as a group once the running
            rows have finished; with "keep", a failed row yields a `RowError`.
        progress: True for a progress bar (`callwright[rows]`), or a function of the finished and the failed rows.
        resume: a file for the results. Rows that are finished in it are not called again; their results are read from
            it. It holds pickles, so pass only a file that your own program wrote.
        key: for `resume`: returns what identifies a row; by default its whole content.

    Raises:
        ArgumentTypeError: an argument has the wrong type.
        ArgumentValueError: a value cannot be used.
        ExceptionGroup: while iterating, if rows failed.
    """
    _check(fn, rows, limit, errors)
    from callwright_runtime.rows.run import Run

    def make_run() -> Run:
        return Run(fn, errors == "keep", resume, key)

    if is_async_function(fn):
        from callwright_runtime.rows.tasks import map_in_tasks

        return map_in_tasks(fn, rows, make_run, limit, progress)
    if not hasattr(rows, "__iter__"):
        raise ArgumentTypeError("an async iterable of rows needs an `async def`.")
    from callwright_runtime.rows.threads import map_in_threads

    return map_in_threads(fn, rows, make_run, limit, progress)


def _check(fn: object, rows: object, limit: object, errors: object) -> None:
    if not callable(fn):
        raise ArgumentTypeError(f"map_calls takes a function of one row, not {type(fn).__name__}.")
    if isinstance(rows, (str, bytes)) or not (hasattr(rows, "__iter__") or hasattr(rows, "__aiter__")):
        raise ArgumentTypeError(f"rows is an iterable of rows, not {type(rows).__name__}.")
    if not isinstance(limit, int) or limit < 1:
        raise ArgumentValueError(f"limit is a positive number, not {limit!r}.")
    if errors not in ("raise", "keep"):
        raise ArgumentValueError(f'errors is "raise" or "keep", not {errors!r}.')
