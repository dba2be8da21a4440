"""Emit the inverse of a provider: data from which fakes make answers and events."""

from __future__ import annotations

from callwright_gen.emit.testing.view import InverseView, inverse

__all__ = ["InverseView", "inverse"]
