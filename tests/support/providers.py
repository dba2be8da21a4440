"""The providers under test: all differences between them are in one row for each, in `rows`."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from tests.support.names import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.provider import Provider


def provider_of(name: str) -> Provider:
    """Return the provider with this name."""
    return importlib.import_module(f"tests.support.rows.{name}").PROVIDER


PROVIDERS = tuple(provider_of(name) for name in NAMES)
OPENAI, ANTHROPIC = provider_of("openai"), provider_of("anthropic")


def names_where(holds: Callable[[Provider], bool]) -> list[str]:
    """Return the names of the providers that satisfy a condition, to parametrise a test."""
    return [provider.name for provider in PROVIDERS if holds(provider)]
