"""Callers for each mode, as in tests/modes."""

from tests.modes.conftest import caller, provider

__all__ = ["caller", "provider"]
