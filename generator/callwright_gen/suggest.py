"""Suggestions for misspelt names."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def did_you_mean(name: str, choices: Iterable[str]) -> str:
    """Return a suggestion for a misspelt name, such as `Did you mean 'message'?`, or an empty string."""
    match = closest(name, choices)
    return f"Did you mean {match!r}?" if match is not None else ""


def closest(name: str, choices: Iterable[str]) -> str | None:
    """Return the choice that a misspelt name probably means, or None."""
    return next(iter(get_close_matches(name, sorted(set(choices)), n=1, cutoff=0.6)), None)
