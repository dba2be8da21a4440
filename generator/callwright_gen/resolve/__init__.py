"""Resolve: look up the names and paths of a valid spec in the SDK, and type them."""

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
    StreamVariable,
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
    "StreamVariable",
    "ToolCallReads",
    "resolve_provider",
]
