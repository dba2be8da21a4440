"""Run every test for each provider, sync and async, as the tests of the modes do."""

from __future__ import annotations

from tests.modes.conftest import caller, provider

__all__ = ["caller", "provider"]
