"""The cost of a call is that of its tokens at the prices of genai-prices."""

from __future__ import annotations

import sys
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from genai_prices import Usage as PricedUsage
from genai_prices import calc_price
from genai_prices.data import providers

from callwright_runtime import MissingSDKError, budget, cost, explain_cost
from tests.support.answers import Answer, Tokens
from tests.support.everyone import BY_NAME
from tests.support.tiers import neutral

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.caller import Caller

TOKENS = Tokens(input=1_000_000, cached=0, output=500_000, reasoning=0, written=0)


class Answered:
    """A response with a known model and usage."""

    def __init__(self, response: Any, model: str | None) -> None:
        self.start_time = response.start_time
        self.common_usage = response.common_usage
        self.model = model
        self.call_response_type = type(response)


@pytest.mark.parametrize("name", BY_NAME)
def test_each_provider_is_known_to_the_price_list(name: str) -> None:
    known = {each.id for each in providers}
    assert BY_NAME[name].type("CallResponse").pricing_provider in known


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("openai", "gpt-4.1-mini"),
        ("anthropic", "claude-sonnet-4-5"),
        ("google", "gemini-2.5-flash"),
        ("bedrock", "anthropic.claude-3-haiku-20240307-v1:0"),
    ],
)
def test_tokens_have_their_price(caller_of: Callable[[str], Caller], name: str, model: str) -> None:
    caller = caller_of(name)
    caller.will_say(Answer("Yes.", tokens=TOKENS))
    response = caller.ask()
    usage = response.common_usage
    counts = PricedUsage(
        input_tokens=usage.input_tokens,
        output_tokens=usage.output_tokens,
        cache_read_tokens=usage.cached_tokens,
        cache_write_tokens=usage.cache_write_tokens,
    )
    expected = calc_price(counts, model, provider_id=type(response).pricing_provider).total_price
    assert cost(Answered(response, model)) == expected > 0


@neutral
def test_a_stream_costs_the_same_and_says_if_it_was_left(caller: Caller) -> None:
    caller.will_say(Answer("Yes, of course."), Answer("Yes, of course."), Answer("Yes, of course."))
    plain, stream, left = caller.ask(), caller.ask(stream=True), caller.ask(stream=True)
    caller.all_of(stream)
    caller.some_of(left, 2)
    caller.close(left)
    assert (explain_cost(stream).usd, explain_cost(stream).partial) == (cost(plain), False)
    assert (explain_cost(left).partial, left.is_partial, stream.is_partial) == (True, True, False)


@neutral
def test_an_unknown_cost_has_a_reason(caller: Caller) -> None:
    caller.will_say(Answer("Yes."))
    response = caller.ask()
    for model, reason in ((None, "does not name its model"), ("brand-new-model", "brand-new-model")):
        found = explain_cost(Answered(response, model))
        assert found.usd is None
        assert reason in str(found.reason)
    silent = Answered(response, "gpt-4.1")
    silent.common_usage = None
    assert "no token usage" in str(explain_cost(silent).reason)


def test_missing_prices_are_an_error_that_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "genai_prices", None)
    with pytest.raises(MissingSDKError, match=r"callwright\[prices\]"):
        budget(usd=Decimal(1))
