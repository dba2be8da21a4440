"""`Batch` and `AsyncBatch`: tickets of requests whose answers come later."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from callwright_runtime.batches.endpoint import Endpoint
from callwright_runtime.batches.reading import collect
from callwright_runtime.batches.target import RowRequest, Target
from callwright_runtime.errors import ArgumentValueError
from callwright_runtime.resilience.sleeping import sleep, sleep_async

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from callwright_runtime.rows.failures import RowError

RowT = TypeVar("RowT")
T_co = TypeVar("T_co", covariant=True)
_POLL = 30.0


class _Ticket(Generic[RowT, T_co]):
    """What sync and async tickets share.

    Attributes:
        id: the provider's id of the batch.
        provider: the provider that has it.
        model: the model.
        rows: the rows.
    """

    _asynchronous = False

    def __init__(self, fn: Any, rows: Sequence[RowT], id: str, provider: str, model: str) -> None:  # noqa: A002
        self.id = id
        self.provider = provider
        self.model = model
        self.rows = tuple(rows)
        self._fn = fn
        self._requests: list[RowRequest] = []

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_requests": []}

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id} of {self.provider}, {len(self.rows)} rows>"

    async def _endpoint(self) -> Endpoint:
        request = self._requests[0] if self._requests else await Target(self._fn).request(self.rows[0])
        table = request.table
        if (table.provider, request.plan.model) != (self.provider, self.model):
            raise ArgumentValueError(
                f"the batch {self.id} is of {self.provider}/{self.model}, but the function calls "
                f"{table.provider}/{request.plan.model} now: read the batch with the function as it was."
            )
        clients = table.clients
        client = request.client or (clients.asynchronous() if self._asynchronous else clients.sync())
        return Endpoint(table, client, self._asynchronous)

    async def _state(self) -> tuple[str, bool]:
        _, state, finished = await (await self._endpoint()).check(self.id)
        return state, finished

    async def _cancel(self) -> None:
        if not await (await self._endpoint()).cancel(self.id):
            raise ArgumentValueError(f"{self.provider} cannot cancel a batch.")

    async def _wait(
        self,
        poll: float,
        timeout: float | None,  # noqa: ASYNC109  as that of `Batch.wait`
        rest: Callable[[float], Coroutine[Any, Any, None]],
    ) -> None:
        if poll <= 0:
            raise ArgumentValueError(f"poll is a positive number of seconds, not {poll!r}.")
        start, rested = time.monotonic(), 0.0
        while True:
            state, finished = await self._state()
            if finished:
                return
            passed = max(time.monotonic() - start, rested)
            if timeout is not None and passed + poll > timeout:
                raise TimeoutError(
                    f"the batch {self.id} is still {state!r} after {passed:.0f} s. It goes on: wait again."
                )
            await rest(poll)
            rested += poll

    async def _results(self, keep: bool) -> list[Any]:
        endpoint = await self._endpoint()
        found, state, finished = await endpoint.check(self.id)
        if not finished:
            raise ArgumentValueError(f"the batch {self.id} is {state!r}, so there are no results yet: wait() first.")
        answers = await endpoint.answers(self.id, found)
        if not self._requests:
            target = Target(self._fn)
            self._requests = [await target.request(row) for row in self.rows]
        return collect(self.rows, self._requests, answers, state, keep)


class Batch(_Ticket[RowT, T_co]):
    """The ticket of a batch. It pickles, so that another process can read the answers."""

    def state(self) -> str:
        """Return the state of the batch, in the provider's word."""
        state, _ = _run(self._state())
        return str(state)

    def finished(self) -> bool:
        """Return whether nothing will change any more: answered, expired, failed or cancelled."""
        _, finished = _run(self._state())
        return bool(finished)

    def wait(self, *, poll: float = _POLL, timeout: float | None = None) -> Batch[RowT, T_co]:
        """Wait until the batch is finished, and return the ticket.

        Parameters:
            poll: seconds between two requests for its state.
            timeout: raise after so many seconds; the batch goes on.

        Raises:
            TimeoutError: the batch is not finished in time.
        """
        _run(self._wait(poll, timeout, _rest))
        return self

    def cancel(self) -> None:
        """Cancel the batch. Rows that are answered already keep their answers."""
        _run(self._cancel())

    @overload
    def results(self, *, errors: Literal["raise"] = "raise") -> list[T_co]: ...
    @overload
    def results(self, *, errors: Literal["keep"]) -> list[T_co | RowError[RowT]]: ...
    def results(self, *, errors: Literal["raise", "keep"] = "raise") -> list[Any]:
        """Return the results in the order of the rows.

        Parameters:
            errors: with "raise", the errors of failed rows are raised as a group; with "keep", a failed row is a
                `RowError`. The batch stays as it is, so the results can be read again.

        Raises:
            ArgumentValueError: the batch is not finished.
            ExceptionGroup: rows failed.
        """
        results: list[Any] = _run(self._results(_keeps(errors)))
        return results


class AsyncBatch(_Ticket[RowT, T_co]):
    """Async version of `Batch`, for an `async def`."""

    _asynchronous = True

    async def state(self) -> str:
        """Return the state of the batch, in the provider's word."""
        return (await self._state())[0]

    async def finished(self) -> bool:
        """Return whether nothing will change any more: answered, expired, failed or cancelled."""
        return (await self._state())[1]

    async def wait(
        self,
        *,
        poll: float = _POLL,
        timeout: float | None = None,  # noqa: ASYNC109  as that of `Batch.wait`
    ) -> AsyncBatch[RowT, T_co]:
        """Async version of `Batch.wait`."""
        await self._wait(poll, timeout, sleep_async)
        return self

    async def cancel(self) -> None:
        """Cancel the batch. Rows that are answered already keep their answers."""
        await self._cancel()

    @overload
    async def results(self, *, errors: Literal["raise"] = "raise") -> list[T_co]: ...
    @overload
    async def results(self, *, errors: Literal["keep"]) -> list[T_co | RowError[RowT]]: ...
    async def results(self, *, errors: Literal["raise", "keep"] = "raise") -> list[Any]:
        """Async version of `Batch.results`."""
        return await self._results(_keeps(errors))


async def _rest(seconds: float) -> None:
    sleep(seconds)


def _keeps(errors: object) -> bool:
    if errors not in ("raise", "keep"):
        raise ArgumentValueError(f'errors is "raise" or "keep", not {errors!r}.')
    return errors == "keep"


def _run(steps: Coroutine[Any, Any, Any]) -> Any:
    """Run a coroutine that never waits, as those of a sync client are."""
    try:
        steps.send(None)
    except StopIteration as end:
        return end.value
    steps.close()
    raise ArgumentValueError("a sync function needs a sync client: its batch would have to be awaited.")


def submit(fn: Any, rows: Sequence[Any], asynchronous: bool) -> Coroutine[Any, Any, Any]:
    """Return a coroutine that sends the requests and returns the ticket."""
    return _submit(fn, rows, AsyncBatch if asynchronous else Batch)


def submit_now(fn: Any, rows: Sequence[Any]) -> Any:
    """Send the requests of a sync function, and return the ticket."""
    return _run(submit(fn, rows, asynchronous=False))


async def _submit(fn: Any, rows: Sequence[Any], kind: Any) -> Any:
    target = Target(fn)
    requests = [await target.request(row) for row in rows]
    ticket = kind(fn, rows, "", requests[0].table.provider, requests[0].plan.model)
    ticket._requests = requests
    ticket.id = await (await ticket._endpoint()).submit(requests)
    return ticket
