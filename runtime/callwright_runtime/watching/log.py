"""The log: one line for each call, under `callwright` at DEBUG. It has no content, and no message of an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callwright_runtime.responses.malformed import BROKEN_DATA

if TYPE_CHECKING:
    from callwright_runtime.watching.record import CallRecord


def log_call(record: CallRecord) -> None:
    """Log a call that has ended."""
    from logging import getLogger

    seconds = (record.end_time or record.start_time) - record.start_time
    getLogger("callwright").debug(
        "%s %s %s: %s in %.3f s", record.provider, record.model, record.function, _outcome(record), seconds
    )


def _outcome(record: CallRecord) -> str:
    if record.error is not None:
        return type(record.error).__name__
    if record.unread:
        return "a stream that was not read"
    words = ["part of a stream"] if record.partial else []
    try:
        usage = record.response.common_usage if record.response is not None else None
        words += record.response.common_finish_reasons if record.response is not None else []
    except BROKEN_DATA:
        usage = None
    if usage is not None:
        words.append(f"{usage.input_tokens} + {usage.output_tokens} tokens")
    return ", ".join(words) or "an answer"
