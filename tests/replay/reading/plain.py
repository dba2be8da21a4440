"""Plain JSON values."""

from __future__ import annotations

from typing import Any


def pruned(value: Any, keep: frozenset[str] = frozenset()) -> Any:
    """Drop keys that are null, which is equivalent; keep those under the keys in `keep` unchanged."""
    if isinstance(value, dict):
        return {key: item if key in keep else pruned(item, keep) for key, item in value.items() if item is not None}
    return [pruned(item, keep) for item in value] if isinstance(value, list) else value
