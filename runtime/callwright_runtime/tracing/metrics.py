"""The instruments of the conventions: how long calls take, and how many tokens they use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.tracing.conventions import (
    CALL_PREFIXES,
    CALL_TOKENS,
    COUNTED_TOKENS,
    ERROR_TYPE,
    FIRST_SECONDS,
    SECONDS,
    TOKENS,
    UNKNOWN_MODALITY,
    names_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentelemetry.metrics import Histogram, Meter

    from callwright_runtime.tracing.spans import Write
    from callwright_runtime.watching.record import CallRecord

_LABELS = ("operation", "provider", "model", "response_model")


class Metrics:
    """The instruments of calls.

    Parameters:
        meter: the meter that makes them.
        write: returns values by our words as attributes by the names of the conventions.
        version: the version of the conventions.
    """

    def __init__(self, meter: Meter, write: Write, version: str) -> None:
        self._write, prefix, names = write, CALL_PREFIXES[version], names_of(version)
        self._duration = meter.create_histogram(
            f"{prefix}duration", "s", "GenAI operation duration.", explicit_bucket_boundaries_advisory=SECONDS
        )
        self._tokens = (_TypedTokens if "token_type" in names else _CountedTokens)(meter, write, version)
        self._first = (
            meter.create_histogram(
                f"{prefix}time_to_first_chunk",
                "s",
                "Time to receive the first chunk.",
                explicit_bucket_boundaries_advisory=FIRST_SECONDS,
            )
            if "first_chunk" in names
            else None
        )

    def record(self, record: CallRecord, values: Mapping[str, Any], error: str | None) -> None:
        """Record one call that has ended."""
        labels = self._write({name: values.get(name) for name in _LABELS})
        self._tokens.record(values, labels)
        if self._first is not None and "first_chunk" in values:
            self._first.record(values["first_chunk"], labels)
        end = record.end_time or record.start_time
        self._duration.record(end - record.start_time, {**labels, ERROR_TYPE: error} if error else labels)


class _TypedTokens:
    """One histogram, in which each token has a type."""

    def __init__(self, meter: Meter, write: Write, version: str) -> None:
        del version
        self._write = write
        self._tokens = _histogram(meter, CALL_TOKENS, "Number of input and output tokens used.")

    def record(self, values: Mapping[str, Any], labels: Mapping[str, Any]) -> None:
        for name in ("input", "output"):
            if (count := values.get(f"{name}_tokens")) is not None:
                self._tokens.record(count, {**labels, **self._write({"token_type": name})})


class _CountedTokens:
    """A counter for each kind of tokens, and a histogram for those of each direction."""

    def __init__(self, meter: Meter, write: Write, version: str) -> None:
        prefix, names = CALL_PREFIXES[version], names_of(version)
        self._modality = write({"modality": UNKNOWN_MODALITY})
        self._counters = {
            ours: meter.create_counter(f"{prefix}{names[ours].removeprefix('gen_ai.')}", "{token}", "Tokens used.")
            for ours in COUNTED_TOKENS
        }
        self._histograms = {
            ours: _histogram(meter, f"{prefix}operation.{ours}", "Tokens used by each operation.")
            for ours in ("input_tokens", "output_tokens")
        }

    def record(self, values: Mapping[str, Any], labels: Mapping[str, Any]) -> None:
        for ours, counter in self._counters.items():
            if (count := values.get(ours)) is not None:
                counter.add(count, {**labels, **self._modality})
        for ours, histogram in self._histograms.items():
            if (count := values.get(ours)) is not None:
                histogram.record(count, labels)


def _histogram(meter: Meter, name: str, description: str) -> Histogram:
    return meter.create_histogram(name, "{token}", description, explicit_bucket_boundaries_advisory=TOKENS)
