"""Suggestions for misspelt names."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Say which of the `known` names is likely meant by `name`: `Did you mean 'message'?`, or nothing."""
    matches = get_close_matches(name, sorted(set(known)), n=1, cutoff=0.6)
    return f"Did you mean {matches[0]!r}?" if matches else ""
