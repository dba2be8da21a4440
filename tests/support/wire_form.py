"""What two forms of the same message have in common on the wire."""

from __future__ import annotations

from typing import Any


def bare(value: Any) -> Any:
    """Drop what says nothing: keys that are null, and lists that are empty."""
    if isinstance(value, dict):
        return {key: bare(item) for key, item in value.items() if item is not None and item != []}
    return [bare(item) for item in value] if isinstance(value, list) else value
