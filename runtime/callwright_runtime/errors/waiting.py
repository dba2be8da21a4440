"""How long a provider asks to wait before the next request."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

_UNITS = (("ms", 0.001), ("s", 1.0), ("m", 60.0), ("h", 3600.0))


def seconds_of(value: Any, now: datetime | None = None) -> float | None:
    """Return a wait in seconds: a number, text such as `1.5`, `34s` or `250ms`, or a date; None for anything else.

    Parameters:
        value: what a header or a field of the body contains.
        now: the time that a date is compared with; default: the current time.
    """
    if isinstance(value, bool) or value is None:
        return None
    text = str(value).strip()
    for unit, factor in (("", 1.0), *_UNITS):
        number = _number(text.removesuffix(unit)) if text.endswith(unit) else None
        if number is not None:
            return number * factor
    return _until(text, now)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None


def _until(text: str, now: datetime | None) -> float | None:
    from email.utils import parsedate_to_datetime  # an HTTP date has the form of a mail's

    try:
        date = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=UTC)
    return max(0.0, (date - (now or datetime.now(UTC))).total_seconds())
