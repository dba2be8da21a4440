"""Tests of a group share a worker: what one of them installs or starts is made once."""

from __future__ import annotations

import pytest


@pytest.mark.xdist_group("together")
def test_pytest_xdist_knows_the_groups(request: pytest.FixtureRequest) -> None:
    """Some versions of pytest and pytest-xdist do not fit together, and groups are then ignored without a word."""
    if not getattr(request.config.option, "loadgroup", False):
        pytest.skip("needs -n 2 --dist loadgroup")
    assert request.node.nodeid.endswith("@together")
