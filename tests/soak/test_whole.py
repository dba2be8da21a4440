"""Many whole specs: new ones in every run, see `tests/whole`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from tests.whole import test_whole as short
from tests.whole.drawing.world import World, worlds
from tests.whole.running import differences

if TYPE_CHECKING:
    from pathlib import Path

site = short.site
MANY = settings(short.EXAMPLES, derandomize=False, max_examples=500, print_blob=True)


@pytest.mark.parametrize("run", range(4))  # 2,000 in all, on as many processes as there are
@MANY
@given(world=worlds())
def test_a_generated_module_does_what_its_spec_says(site: Path, run: int, world: World) -> None:
    found = differences(world, site)
    assert not found, found
