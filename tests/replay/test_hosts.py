"""Exchanges with hosts of the OpenAI protocol, through the modules that are made for them."""

from __future__ import annotations

import pytest

from tests.replay import clients, echo
from tests.replay.compare import replay
from tests.replay.exchange import RECORDED, recorded
from tests.replay.reading import openai_chat, openrouter_chat, together_chat
from tests.replay.telling import telling
from tests.replay.wire import Wire
from tests.support.tiers import spread

pytestmark = pytest.mark.skipif(not RECORDED.exists(), reason="no recorded traffic at ../shared/traffic")
_OPENAI = clients.stainless("openai", "OpenAI", "httpx2")
_TOGETHER = clients.stainless("together", "Together", "httpx")
_READ = {"openrouter": openrouter_chat.read, "together": together_chat.read}
_CEREBRAS = clients.stainless("cerebras.cloud.sdk", "Cerebras", "httpx")


@spread("asynchronous")
@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize(
    ("module", "host", "client"),
    [
        ("deepseek", "deepseek", _OPENAI),
        ("openrouter", "openrouter", _OPENAI),
        ("perplexity", "perplexity", _OPENAI),
        ("vllm", "local", _OPENAI),
        ("together", "together", _TOGETHER),
        ("cerebras", "cerebras", _CEREBRAS),
    ],
)
def test_recorded_exchanges_match_their_raw_bodies(module, host, client, asynchronous):
    read = _READ.get(module, openai_chat.read)
    wire = Wire("openai.chat", module, read, client, clients.stainless_error(), echo=echo.chat)
    exchanges = telling([exchange for exchange in recorded()["openai.chat"] if exchange.host == host])
    assert exchanges
    assert [str(each) for each in replay(wire, exchanges, asynchronous=asynchronous).unexplained] == []
