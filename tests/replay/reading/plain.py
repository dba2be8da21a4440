"""Plain JSON values."""

from __future__ import annotations

from typing import Any


def total(*counts: int | None) -> int | None:
    """Add the counts that there are; None if there are none."""
    there = [count for count in counts if count is not None]
    return sum(there) if there else None


def pruned(value: Any, keep: frozenset[str] = frozenset()) -> Any:
    """Drop keys that are null, which is equivalent; keep those under the keys in `keep` unchanged."""
    if isinstance(value, dict):
        return {key: item if key in keep else pruned(item, keep) for key, item in value.items() if item is not None}
    return [pruned(item, keep) for item in value] if isinstance(value, list) else value
