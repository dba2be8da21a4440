"""Tests without a network: fakes that answer as the SDK would, made from the spec of each provider."""

from __future__ import annotations

from callwright_runtime.testing.reply import Cut, Reply, ToolCall, Usage

__all__ = ["Cut", "Reply", "ToolCall", "Usage"]
