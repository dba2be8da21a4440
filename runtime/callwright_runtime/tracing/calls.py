"""The span and the measurements of one call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.responses.malformed import BROKEN_DATA
from callwright_runtime.tracing.content import request_content, response_content
from callwright_runtime.tracing.conventions import PARAMS
from callwright_runtime.tracing.spans import OpenSpan, error_type

if TYPE_CHECKING:
    from collections.abc import Mapping

    from callwright_runtime.tracing.metrics import Metrics
    from callwright_runtime.watching.record import CallRecord
    from callwright_runtime.watching.tracers import CallDetails


class CallSpan:
    """One call: its span, if there is one, and its measurements.

    Parameters:
        record: the record of the call, which is complete at its end.
        values: what described the call at its start, by our words.
        span: the span; None where the SDK makes its own.
        metrics: the instruments.
        content: whether the span has the answer.
    """

    def __init__(
        self, record: CallRecord, values: Mapping[str, Any], span: OpenSpan | None, metrics: Metrics, content: bool
    ) -> None:
        self._record = record
        self._values = values
        self._span = span
        self._metrics = metrics
        self._content = content
        if span is not None:
            span.enter()

    def note_sent(self) -> None:
        """Make the span before it current again."""
        if self._span is not None:
            self._span.leave()

    def finish(self, error: BaseException | None) -> None:
        """End the span, and record the measurements."""
        response = self._record.response
        values = {**response_values(response), **_times(self._record)}
        self._metrics.record(self._record, {**self._values, **values}, error_type(error) if error else None)
        if self._span is not None:
            if self._content and response is not None:
                values |= response_content(response)
            self._span.end(values, error)


def request_values(record: CallRecord, details: CallDetails, content: bool) -> dict[str, Any]:
    """Return what describes a request, by our words."""
    known = details.response_type._telemetry  # pyright: ignore[reportPrivateUsage]
    values: dict[str, Any] = {"operation": "chat", "model": record.model}
    if record.stream:
        values["stream"] = True
    for name in PARAMS:
        value = _at(record.request, known.get("params", {}).get(name, ()))
        if value is not None:
            values[name] = [value] if name == "stop" and isinstance(value, str) else value
    return {**values, **request_content(details)} if content else values


def _at(request: object, path: tuple[str, ...]) -> Any:
    """Return the value at a path of the request; simple values only, as attributes are."""
    value: Any = request
    for key in path:
        value = value.get(key) if hasattr(value, "get") else getattr(value, key, None)
    return cast("Any", value) if path and isinstance(value, (str, int, float, list, tuple)) else None


def response_values(response: Any) -> dict[str, Any]:
    """Return what describes an answer, by our words; what cannot be read is left out."""
    if response is None:
        return {}
    try:
        usage = response.common_usage
        values = {
            "response_model": response.model,
            "response_id": response.id,
            "finish_reasons": [str(each) for each in response.finish_reasons],
        }
    except BROKEN_DATA:
        return {}
    counts = ("input_tokens", "output_tokens", "cached_tokens", "cache_write_tokens", "reasoning_tokens")
    return {**values, **({} if usage is None else {name: getattr(usage, name) for name in counts})}


def _times(record: CallRecord) -> dict[str, float]:
    first = record.first_chunk_time
    return {} if first is None else {"first_chunk": first - record.start_time}
