"""What all tests share: the import path of `tests.support`, and the loopback server."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.loopback import Loopback

sys.path.insert(0, str(Path(__file__).parent.parent))


@pytest.fixture
def server() -> Iterator[Loopback]:
    """A server of this test alone."""
    from tests.support.loopback import Loopback

    with Loopback() as loopback:
        yield loopback
