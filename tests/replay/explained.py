"""Differences that are as they should be, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

EXPLAINED: Mapping[tuple[str, str], str] = {
    ("groq-chat-completions-e0fbaae4", "message"): "the API refuses the tools that it executed itself in a message",
}
"""By the id of the exchange and the field."""
