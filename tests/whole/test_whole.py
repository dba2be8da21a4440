"""Whatever a valid spec says, the module that is generated from it does.

`drawing/` draws a client library and a spec over it: the classes of answers and events, where they have what, methods
and clients, shapes of messages and tools. `meaning/` interprets the spec by the documentation of the language alone.

A generator that is broken by hand fails within 100 examples:

| Broken | Fails at example |
|---|---|
| `last` keeps the first value | 3 |
| filters of read paths are dropped | 3 |
| a filter of several values keeps the first of them alone | 92 |
| the alternatives after `??` are dropped | 11 |
| `if_null: drop` is ignored | 11 |
| names of roles are ignored | 3 |
| the default of a slot is ignored | 5 |
| `merge_same_role` is ignored | 3 |
| `{has:key}` of a dict accepts a null | 3 |
| ids that mean "no id" are kept | 85 |
| `or_key` is ignored | 78 |
| `errors.ignore` is ignored | 3 |

`make soak` runs 2,000 new ones. A failure shows what differs, the library, the spec, the values and the module.
"""

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
