"""Nulls of plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection


def without_nulls(value: Any) -> Any:
    """Return plain data without its nulls, as `dump` does."""
    if isinstance(value, list):
        return [without_nulls(item) for item in value]
    if isinstance(value, dict):
        return {key: without_nulls(item) for key, item in value.items() if item is not None}
    return value


def without_unsaid(value: Any, places: Collection[tuple[Any, ...]], keys: tuple[Any, ...] = ()) -> Any:
    """Return plain data without what says nothing at some places: null, empty text, 0.

    `first` keeps the first value that says something. If none does, it does not matter which of them is kept.
    """
    if keys in places and not value:
        return None
    if isinstance(value, list):
        return [without_unsaid(item, places, (*keys, number)) for number, item in enumerate(value)]
    if isinstance(value, dict):
        found = {key: without_unsaid(item, places, (*keys, key)) for key, item in value.items()}
        return {key: item for key, item in found.items() if item is not None or (*keys, key) not in places}
    return value
