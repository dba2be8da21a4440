"""Timeouts for single calls, if the SDK's method accepts one."""

from __future__ import annotations

import pytest

from tests.support.providers import PROVIDERS

SECONDS = 0.3


def _limits() -> list[tuple[str, dict[str, float]]]:
    named = [(each, each.expected.timeout) for each in PROVIDERS]
    known = [(each, name) for each, name in named if name in each.type("CallParams").__annotations__]
    return [(each.name, {name: SECONDS * 1000 if name.endswith("_ms") else SECONDS}) for each, name in known]


LIMITED = dict(_limits())
limited = pytest.mark.parametrize(("provider", "limits"), LIMITED.items(), ids=LIMITED, indirect=["provider"])
