"""Half of the work of a run is done by a second process; a failure of it costs only time."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from callwright_gen.pipeline.halves import map_in_halves

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks")
ITEMS = list(range(7))


@pytest.fixture(autouse=True)
def safe_to_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    def two_processors(_process: int) -> set[int]:
        return {0, 1}

    monkeypatch.setattr(threading, "active_count", lambda: 1)  # a test runner has threads of its own
    monkeypatch.setattr(os, "sched_getaffinity", two_processors)


def test_results_keep_the_order_of_their_items() -> None:
    answers = map_in_halves(lambda item: (item, os.getpid(), "x" * 100_000), ITEMS)
    assert [item for item, _, _ in answers] == ITEMS
    assert [process == os.getpid() for _, process, _ in answers] == [True, False] * 3 + [True]


def test_few_items_and_a_process_with_threads_are_not_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert set(map_in_halves(lambda _: os.getpid(), ITEMS[:3])) == {os.getpid()}
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert set(map_in_halves(lambda _: os.getpid(), ITEMS)) == {os.getpid()}


def test_a_failure_of_the_second_process_is_raised_in_the_first() -> None:
    here = os.getpid()

    def dies_elsewhere(item: int) -> int:
        return item if os.getpid() == here else os._exit(3)

    def fails(item: int) -> int:
        return 1 // (item - 3)

    assert map_in_halves(dies_elsewhere, ITEMS) == ITEMS
    with pytest.raises(ZeroDivisionError):
        map_in_halves(fails, ITEMS)
