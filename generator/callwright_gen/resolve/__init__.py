"""Resolve: look up the names and paths of a valid spec in the SDK, and type them; `provider` holds what results."""

from __future__ import annotations

from callwright_gen.resolve.resolver import resolve_provider

__all__ = ["resolve_provider"]
