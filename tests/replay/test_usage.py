"""Token counts have one meaning: the raw bodies and genai-prices agree with every module, plain and streamed."""

from __future__ import annotations

import pytest

from tests.replay.exchange import RECORDED, recorded
from tests.replay.telling import telling
from tests.replay.usage import REASONS, tally
from tests.replay.wires import WIRES

pytestmark = pytest.mark.skipif(not RECORDED.exists(), reason="no recorded traffic at ../shared/traffic")


@pytest.mark.parametrize("name", WIRES)
def test_counts_of_telling_exchanges_agree_with_the_bodies_and_with_genai_prices(name):
    found = tally(WIRES[name], telling(recorded()[name]))
    assert found.checked > 0
    assert [str(each) for each in found.unexplained] == []


@pytest.mark.thorough
@pytest.mark.parametrize("name", WIRES)
def test_counts_agree_with_the_bodies_and_with_genai_prices(name):
    found = tally(WIRES[name], recorded()[name])
    assert found.checked > 0
    assert [str(each) for each in found.unexplained] == []
    allowed = {reason for (wire, _, _), reason in REASONS.items() if wire == name}
    assert allowed <= set(found.reasons)
