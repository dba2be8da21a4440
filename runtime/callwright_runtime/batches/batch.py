"""`batch`: the requests of many rows, sent at once and answered later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, overload

from callwright_runtime.clients.check import is_async_function
from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable

    from callwright_runtime.batches.ticket import AsyncBatch, Batch

RowT = TypeVar("RowT")
T = TypeVar("T")


@overload
def batch(  # type: ignore[overload-overlap]  # a coroutine is no row's result
    fn: Callable[[RowT], Coroutine[Any, Any, T]], rows: Iterable[RowT]
) -> Coroutine[Any, Any, AsyncBatch[RowT, T]]: ...
@overload
def batch(fn: Callable[[RowT], T], rows: Iterable[RowT]) -> Batch[RowT, T]: ...
def batch(fn: Callable[[Any], Any], rows: Iterable[Any]) -> Any:
    """Send a request for each row to the provider's batch endpoint, which answers within a day, for less money.

    The function makes the prompts, and makes them again when the results are read in another process. Hooks and
    budgets do not see the calls of a batch.

    Parameters:
        fn: a function of one row that a call decorates.
        rows: the rows.

    Returns:
        The ticket of the batch. It pickles: keep it until the results are read.

    Raises:
        ArgumentTypeError: no call decorates the function, or it is wrapped.
        ArgumentValueError: there are no rows, or the function is a stream.
        UnsupportedError: the provider has no batch endpoint, or a row cannot have an argument of the call.
    """
    if isinstance(rows, (str, bytes)) or not hasattr(rows, "__iter__"):
        raise ArgumentTypeError(f"rows is an iterable of rows, not {type(rows).__name__}.")
    listed = list(rows)
    if not listed:
        raise ArgumentValueError("there are no rows, so there is nothing to send.")
    from callwright_runtime.batches.ticket import submit, submit_now

    return submit(fn, listed, asynchronous=True) if is_async_function(fn) else submit_now(fn, listed)
