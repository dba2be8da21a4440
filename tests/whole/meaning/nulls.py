"""Nulls of plain data."""

from __future__ import annotations

from typing import Any


def without_nulls(value: Any) -> Any:
    """Return plain data without its nulls, as `dump` does."""
    if isinstance(value, list):
        return [without_nulls(item) for item in value]
    if isinstance(value, dict):
        return {key: without_nulls(item) for key, item in value.items() if item is not None}
    return value
