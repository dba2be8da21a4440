"""The second stage: a valid spec and what is known of its SDK become one resolved provider."""

from __future__ import annotations

from callwright_gen.resolve.provider import (
    BlockRule,
    CallRule,
    ClientClass,
    EventRule,
    Param,
    PieceRule,
    Provider,
    Reads,
    SlotRule,
    ToolCallReads,
)
from callwright_gen.resolve.resolver import resolve_provider

__all__ = [
    "BlockRule",
    "CallRule",
    "ClientClass",
    "EventRule",
    "Param",
    "PieceRule",
    "Provider",
    "Reads",
    "SlotRule",
    "ToolCallReads",
    "resolve_provider",
]
