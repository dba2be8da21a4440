"""The providers under test: everything that differs between them stands in one row for each, in `rows`."""

from __future__ import annotations

import importlib
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.provider import Provider

ALONE = frozenset({"litellm"})  # it pins another SDK to an older version: its environment has no other provider
ROWS = sorted(path.stem for path in (Path(__file__).parent / "rows").glob("*.py"))
NAMES = [name for name in ROWS if name not in ALONE or find_spec(name)]


def provider_of(name: str) -> Provider:
    """Give the provider of this name."""
    return importlib.import_module(f"tests.support.rows.{name}").PROVIDER


PROVIDERS = tuple(provider_of(name) for name in NAMES)
OPENAI, ANTHROPIC = provider_of("openai"), provider_of("anthropic")


def names_where(holds: Callable[[Provider], bool]) -> list[str]:
    """Give the names of the providers for which something holds: a test of it runs for them."""
    return [provider.name for provider in PROVIDERS if holds(provider)]
