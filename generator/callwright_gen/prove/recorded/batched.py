"""What is sent and read of a batch, as plain data: by a sync and by an async ticket."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from callwright_gen.prove.asking import MODEL
from callwright_gen.prove.batching import BatchClient, Mode
from callwright_gen.prove.recorded.reading import failed_reading_of, whole_reading_of
from callwright_runtime.batches.batch import batch
from callwright_runtime.calls.batches import TABLES
from callwright_runtime.rows.failures import RowError
from callwright_runtime.testing.recordings.raise_again import restore_value

if TYPE_CHECKING:
    from callwright_gen.prove.recorded.file import RecordedBatch
    from callwright_gen.prove.subject import Subject


def batch_reading_of(subject: Subject, recorded: RecordedBatch) -> dict[str, Any]:
    """Return what is sent, by which methods, and what is read of a recorded batch, also if an async ticket differs."""
    plain, later = (_reading(subject, recorded, mode) for mode in ("sync", "async"))
    methods = [each.pop("method") for each in later["sent"]]
    said = {**plain, "sent": [{"with": each["with"]} for each in plain["sent"]]}
    return {**plain, "async_methods": methods, **({} if later == said else {"async": later})}


def _reading(subject: Subject, recorded: RecordedBatch, mode: Mode) -> dict[str, Any]:
    client = BatchClient(subject, {name: restore_value(each) for name, each in recorded.gives.items()}, mode)
    try:
        read = asyncio.run(_batch(subject, client, recorded, mode))
    except Exception as error:  # noqa: BLE001 - a refusal is read, too
        read = {"raises": f"{type(error).__name__}: {error}"}
    return {**read, "sent": [{"method": path, "with": arguments} for path, arguments in client.calls]}


async def _batch(subject: Subject, client: BatchClient, recorded: RecordedBatch, mode: Mode) -> dict[str, Any]:
    """Submit a batch, cancel it if the provider can, and return what is read of it."""
    call = subject.module.call(MODEL, client=client, call_params=dict(recorded.params or {}))
    ticket: Any = await _done(batch(call(_FUNCTIONS[mode]), recorded.rows))
    read = {"id": ticket.id, "state": await _done(ticket.state()), "finished": await _done(ticket.finished())}
    if "cancel" in TABLES[subject.name].table:
        await _done(ticket.cancel())
    results: list[Any] = await _done(ticket.results(errors="keep")) if read["finished"] else []
    return {**read, "results": [_result(subject, each) for each in results]}


async def _done(value: Any) -> Any:
    return await value if inspect.isawaitable(value) else value


def _say(row: str) -> str:
    return row


async def _say_later(row: str) -> str:
    return row


_FUNCTIONS: Mapping[Mode, Any] = {"sync": _say, "async": _say_later}


def _result(subject: Subject, result: Any) -> Any:
    if isinstance(result, RowError):
        return failed_reading_of(subject, cast("RowError[Any]", result).error)
    return whole_reading_of(subject, result)
