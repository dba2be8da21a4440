"""`record` and `replay`: what a call gave when it was recorded, it gives when it is replayed, for every provider."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from callwright_runtime.testing import fake, record, replay
from tests.support.names import NAMES
from tests.testing.recorded import TOLD, reply, run_all

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", NAMES)
def test_calls_of_every_kind_give_the_same_when_they_are_replayed(name: str, tmp_path: Path) -> None:
    path = tmp_path / "calls.yaml"
    given = {}
    for asynchronous in (False, True):
        with fake.all(reply), record(path):
            given[asynchronous] = run_all(name, asynchronous=asynchronous)
        with replay(path, strict=True):
            assert run_all(name, asynchronous=asynchronous) == given[asynchronous]
        assert TOLD not in path.read_text(encoding="utf-8")
    with replay(path, strict=True):  # a recording of async calls answers sync ones
        assert run_all(name, asynchronous=False) == given[False]
