"""`llm.call` under everything that goes around a call: one function, any provider."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from callwright import (
    BudgetExceededError,
    Messages,
    budget,
    fallback,
    llm,
    loop,
    on_call,
    reask,
    retry,
    with_response,
    without_waiting,
)
from tests.support.answers import Answer as Sent
from tests.support.library import DUNE, Book, shelf_of
from tests.support.replies import json_reply

if TYPE_CHECKING:
    from callwright import CallRecord
    from tests.llm.conftest import Everyone


def question(text: str = "Hello") -> str:
    return text


@pytest.fixture(autouse=True)
def _no_waiting():
    with without_waiting():
        yield


def failing_first(everyone: Everyone, name: str, *wrong: object, status: int = 503) -> None:
    """Let a provider's first answers be wrong: an error, or an answer of its own."""
    answering, queue = everyone.answering[name], list(wrong)

    def respond(request):
        if not queue:
            return answering.reply(request)
        first = queue.pop(0)
        body = {"error": {"message": "busy"}} if first is None else answering.provider.wire.body(first)
        return json_reply(body, status=status if first is None else 200)

    answering.server.respond(respond)


def test_a_retry_and_a_budget_follow_the_provider_of_the_context(everyone: Everyone) -> None:
    seen: list[CallRecord] = []
    watched = on_call(before=seen.append)(llm.call("openai/test-model")(everyone.fn(question)))
    ask = retry(5)(watched)
    with budget(calls=2) as spending:
        assert everyone.run(ask()).provider == "openai"
        failing_first(everyone, "anthropic", *[None] * 2, status=529)
        with llm.model("anthropic/test-model"):
            assert everyone.run(ask()).provider == "anthropic"  # the SDK itself retries: this is one call
            with pytest.raises(BudgetExceededError):
                everyone.run(ask())
    assert spending.spent.calls == 2
    assert {each.provider for each in seen} == {"openai", "anthropic"}


def test_a_fallback_goes_from_one_provider_to_the_other(everyone: Everyone) -> None:
    failing_first(everyone, "openai", *[None] * 9, status=400)
    ask = llm.call("openai/test-model", response_model=Book)(everyone.fn(question))
    other = llm.override(ask, "anthropic/test-model")
    assert everyone.run(fallback(ask, other)()) == DUNE
    assert everyone.sent("openai")[-1]["model"] == "test-model"
    everyone.run(fallback(llm.override(ask, "openai/other-model"), other)())
    assert everyone.sent("openai")[-1]["model"] == "other-model"


def test_a_reask_and_the_response_beside_the_value(everyone: Everyone) -> None:
    ask = llm.call("google/test-model", response_model=Book, json_mode=True)(everyone.fn(question))
    failing_first(everyone, "google", Sent('{"title": 1}'), Sent(DUNE.model_dump_json()), Sent(DUNE.model_dump_json()))
    assert everyone.run(reask(2)(ask)()) == DUNE
    assert len(everyone.sent("google")) == 2
    both = everyone.run(with_response(ask)())
    assert (both.value, both.response.provider) == (DUNE, "google")


def test_a_loop_continues_at_the_provider_of_the_context(everyone: Everyone) -> None:
    ask = llm.call("openai/test-model", tools=[shelf_of])(everyone.fn(lambda: [Messages.User("Where?")]))
    steps = loop(ask, rounds=1)
    with llm.model("anthropic/test-model"):
        iterator = steps()
        if everyone.asynchronous:
            step = everyone.run(anext(iterator))
            everyone.run(iterator.aclose())
        else:
            step = next(iterator)
    assert step.response.provider == "anthropic"
    assert step.response.tool.call() == "Dune stands on floor 1"
