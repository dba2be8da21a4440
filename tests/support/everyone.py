"""All providers under test by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.providers import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.support.provider import Provider

BY_NAME: Mapping[str, Provider] = {provider.name: provider for provider in PROVIDERS}
