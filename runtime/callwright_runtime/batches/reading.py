"""Turn the answers of a batch into what the calls would have returned."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.errors import ProviderError
from callwright_runtime.errors.tables import read_value
from callwright_runtime.rows.failures import RowError, make_group
from callwright_runtime.streams.construct import construct_lenient
from callwright_runtime.support.data import dump

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callwright_runtime.batches.endpoint import Found
    from callwright_runtime.batches.target import RowRequest


def collect(
    rows: Sequence[Any], requests: Sequence[RowRequest], answers: Mapping[int, Found], state: str, keep: bool
) -> list[Any]:
    """Return the results in the order of the rows.

    Parameters:
        rows: the rows.
        requests: their requests.
        answers: the answers by the number of their row; a row may have none.
        state: the state in which the batch ended.
        keep: whether a failed row is a result.

    Raises:
        ExceptionGroup: rows failed, and `keep` is false.
    """
    results: list[Any] = []
    failures: list[RowError[Any]] = []
    for number, (row, request) in enumerate(zip(rows, requests, strict=True)):
        try:
            results.append(_read(request, answers.get(number), state))
        except Exception as error:  # noqa: BLE001  the error of a row is its result
            failures.append(RowError(number, row, error))
            results.append(failures[-1])
    if failures and not keep:
        raise make_group(failures, len(rows), "the results of the others are there with errors='keep'")
    return results


def _read(request: RowRequest, found: Found | None, state: str) -> Any:
    if found is None or (found.response is None and not found.error):
        raise ProviderError(f"the batch ended as {state!r} without an answer to this row.")
    if found.error:
        body = dump(found.error)
        words = read_value(body, ("message", "error.message"))
        raise ProviderError(str(words or body), body)
    now = time.time()
    return request.plan._make_answer(  # pyright: ignore[reportPrivateUsage]
        request.context, request.json_mode, _as_response(request, found.response), now, None
    )


def _as_response(request: RowRequest, response: Any) -> Any:
    """Return the SDK's response; an answer from a file is its JSON."""
    if not isinstance(response, Mapping):
        return response
    from importlib import import_module

    module, _, name = request.table.response.partition(":")
    return construct_lenient(getattr(import_module(module), name), cast("Mapping[str, Any]", response))
