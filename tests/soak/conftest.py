"""Long runs, collected only if they are named explicitly, as in `make soak`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Ignore this folder unless it was named."""
    return None if any("soak" in argument for argument in config.args) else True
