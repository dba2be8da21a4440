"""Whatever a valid spec says, the module that is generated from it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.whole.drawing.world import World, worlds
from tests.whole.running import differences

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = settings(
    max_examples=100,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
    report_multiple_bugs=False,
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the drawn library is installed."""
    return tmp_path_factory.mktemp("site")


@EXAMPLES
@given(world=worlds())
def test_a_generated_module_does_what_its_spec_says(site: Path, world: World) -> None:
    found = differences(world, site)
    assert not found, found
