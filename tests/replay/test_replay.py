"""Every exchange says through the generated module what its raw body says, and can be sent back as it came."""

from __future__ import annotations

import pytest

from tests.replay.compare import replay
from tests.replay.exchange import RECORDED, own, recorded
from tests.replay.explained import EXPLAINED
from tests.replay.wires import WIRES
from tests.support.tiers import spread

pytestmark = spread("asynchronous")

needs_recording = pytest.mark.skipif(not RECORDED.exists(), reason="no recorded traffic at ../shared/traffic")
both_worlds = pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])


@needs_recording
@both_worlds
@pytest.mark.parametrize("name", WIRES)
def test_recorded_exchanges_say_what_their_bodies_say(name, asynchronous):
    outcome = replay(WIRES[name], recorded()[name], asynchronous=asynchronous)
    assert outcome.exchanges > 0
    assert [str(each) for each in outcome.unexplained] == []


@both_worlds
@pytest.mark.parametrize("name", [name for name in WIRES if name in own()])
def test_odd_exchanges_say_what_their_bodies_say(name, asynchronous):
    assert [str(each) for each in replay(WIRES[name], own()[name], asynchronous=asynchronous).differing] == []


@needs_recording
def test_what_is_explained_is_about_recorded_exchanges():
    ids = {exchange.id for exchanges in recorded().values() for exchange in exchanges}
    assert {id_ for id_, _ in EXPLAINED} <= ids


def test_each_wire_that_is_served_has_odd_exchanges_of_our_own():
    assert set(WIRES) <= set(own())
