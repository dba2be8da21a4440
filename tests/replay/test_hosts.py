"""Exchanges with hosts of the OpenAI protocol, through the modules that are made for them."""

from __future__ import annotations

import pytest

from tests.replay import clients, echo
from tests.replay.compare import replay
from tests.replay.exchange import RECORDED, recorded
from tests.replay.reading import openai_chat, openrouter_chat
from tests.replay.wire import Wire

pytestmark = pytest.mark.skipif(not RECORDED.exists(), reason="no recorded traffic at ../shared/traffic")
_OPENAI = clients.stainless("openai", "OpenAI", "httpx2")


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize(
    ("module", "host"),
    [("deepseek", "deepseek"), ("openrouter", "openrouter"), ("perplexity", "perplexity"), ("vllm", "local")],
)
def test_recorded_exchanges_match_their_raw_bodies(module, host, asynchronous):
    read = openrouter_chat.read if module == "openrouter" else openai_chat.read
    wire = Wire("openai.chat", module, read, _OPENAI, clients.stainless_error(), echo=echo.chat)
    exchanges = [exchange for exchange in recorded()["openai.chat"] if exchange.host == host]
    assert exchanges
    assert [str(each) for each in replay(wire, exchanges, asynchronous=asynchronous).unexplained] == []
