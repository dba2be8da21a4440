"""Every exchange matches its raw body through the generated module, and can be sent back unchanged.

`make test` replays those that show something new (`telling`), `make soak` all of them.
"""

from __future__ import annotations

import pytest

from tests.replay.compare import replay
from tests.replay.exchange import RECORDED, own, recorded
from tests.replay.explained import EXPLAINED
from tests.replay.telling import telling
from tests.replay.wires import WIRES
from tests.support.tiers import spread

pytestmark = spread("asynchronous")

needs_recording = pytest.mark.skipif(not RECORDED.exists(), reason="no recorded traffic at ../shared/traffic")
sync_and_async = pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])


@needs_recording
@sync_and_async
@pytest.mark.parametrize("name", WIRES)
def test_telling_exchanges_match_their_raw_bodies(name, asynchronous):
    outcome = replay(WIRES[name], telling(recorded()[name]), asynchronous=asynchronous)
    assert outcome.exchanges > 0
    assert [str(each) for each in outcome.unexplained] == []


@pytest.mark.thorough
@needs_recording
@sync_and_async
@pytest.mark.parametrize("name", WIRES)
def test_recorded_exchanges_match_their_raw_bodies(name, asynchronous):
    assert [str(each) for each in replay(WIRES[name], recorded()[name], asynchronous=asynchronous).unexplained] == []


@needs_recording
def test_an_exchange_tells_something_if_a_key_or_a_word_of_it_is_new():
    exchanges = recorded()["openai.chat"]
    found = telling(exchanges)
    assert 0 < len(found) < len(exchanges) / 5
    assert telling(found) == found
    assert telling([*exchanges[:1], *exchanges[:1]]) == exchanges[:1]


@sync_and_async
@pytest.mark.parametrize("name", [name for name in WIRES if name in own()])
def test_odd_exchanges_match_their_raw_bodies(name, asynchronous):
    assert [str(each) for each in replay(WIRES[name], own()[name], asynchronous=asynchronous).differing] == []


@needs_recording
def test_every_explanation_refers_to_a_recorded_exchange():
    ids = {exchange.id for exchanges in recorded().values() for exchange in exchanges}
    assert {id_ for id_, _ in EXPLAINED} <= ids


def test_every_served_wire_has_odd_exchanges():
    assert set(WIRES) <= set(own())
