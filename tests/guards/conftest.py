"""What a call costs is guarded for each provider, sync and async, as in the tests of the modes."""

from __future__ import annotations

from tests.modes.conftest import caller, provider

__all__ = ["caller", "provider"]
