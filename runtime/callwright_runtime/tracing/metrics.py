"""The instruments of the conventions: how long calls take, and how many tokens they use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.tracing.conventions import (
    CALL_DURATION,
    CALL_TOKENS,
    ERROR_TYPE,
    FIRST_CHUNK,
    FIRST_SECONDS,
    SECONDS,
    TOKENS,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentelemetry.metrics import Meter

    from callwright_runtime.tracing.spans import Write
    from callwright_runtime.watching.record import CallRecord

_LABELS = ("operation", "provider", "model", "response_model")


class Metrics:
    """The histograms of calls.

    Parameters:
        meter: the meter that makes them.
        write: returns values by our words as attributes by the names of the conventions.
        with_chunks: whether the version has the time to the first chunk.
    """

    def __init__(self, meter: Meter, write: Write, with_chunks: bool) -> None:
        self._write = write
        self._duration = meter.create_histogram(
            CALL_DURATION, "s", "GenAI operation duration.", explicit_bucket_boundaries_advisory=SECONDS
        )
        self._tokens = meter.create_histogram(
            CALL_TOKENS,
            "{token}",
            "Number of input and output tokens used.",
            explicit_bucket_boundaries_advisory=TOKENS,
        )
        self._first = (
            meter.create_histogram(
                FIRST_CHUNK, "s", "Time to receive the first chunk.", explicit_bucket_boundaries_advisory=FIRST_SECONDS
            )
            if with_chunks
            else None
        )

    def record(self, record: CallRecord, values: Mapping[str, Any], error: str | None) -> None:
        """Record one call that has ended."""
        labels = self._write({name: values.get(name) for name in _LABELS})
        for name in ("input", "output"):
            if (count := values.get(f"{name}_tokens")) is not None:
                self._tokens.record(count, {**labels, **self._write({"token_type": name})})
        if self._first is not None and "first_chunk" in values:
            self._first.record(values["first_chunk"], labels)
        end = record.end_time or record.start_time
        self._duration.record(end - record.start_time, {**labels, ERROR_TYPE: error} if error else labels)
