"""A budget stops before the next call, across threads and tasks."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import ArgumentValueError, BudgetExceededError, RowError, Spent, budget, cost, map_calls
from callwright_runtime.watching.state import state
from tests.support.answers import Answer
from tests.support.replies import json_reply
from tests.support.tiers import neutral

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.caller import Caller

pytestmark = neutral
sync = pytest.mark.parametrize("caller", ["sync"], indirect=True)
in_tasks = pytest.mark.parametrize("caller", ["async"], indirect=True)
TOKENS = 21 + 13
"""Tokens of one answer."""


@pytest.fixture
def ask(caller: Caller) -> Callable[[], Any]:
    """A decorated function whose server always answers."""
    caller.server.respond(lambda request: caller.reply(request, Answer("Yes.")))
    return caller.decorate(lambda: "Hello")


@pytest.mark.parametrize("limits", [{"calls": 2}, {"tokens": 2 * TOKENS - 1}, {"calls": 9, "tokens": TOKENS + 1}])
def test_the_call_after_the_limit_is_not_made(caller: Caller, ask: Callable[[], Any], limits: dict[str, int]) -> None:
    with budget(**limits) as spending:
        caller.run(ask())
        caller.run(ask())
        with pytest.raises(BudgetExceededError, match=rf"2 calls, {2 * TOKENS} tokens") as caught:
            caller.run(ask())
    assert len(caller.server.requests) == 2
    assert caught.value.spent == spending.spent == Spent(2, 2 * TOKENS)
    assert caller.run(ask()).content == "Yes."


@pytest.mark.parametrize("provider", ["openai", "anthropic"], indirect=True)
def test_dollars_are_counted(caller: Caller, ask: Callable[[], Any]) -> None:
    response = caller.run(ask())
    price = cost(response)
    assert price
    with budget(usd=price) as spending:
        caller.run(ask())
        with pytest.raises(BudgetExceededError, match=f"{price} US dollars"):
            caller.run(ask())
    assert spending.spent == Spent(1, TOKENS, price)
    with pytest.raises(BudgetExceededError), budget(usd=0):
        caller.run(ask())


@pytest.mark.parametrize("provider", ["openai"], indirect=True)
@sync
def test_a_call_without_a_price_stops_the_next_one(caller: Caller) -> None:
    body = caller.provider.wire.body(Answer("Yes.")) | {"model": "brand-new-model"}
    caller.server.respond(lambda _: json_reply(body))
    ask = caller.decorate(lambda: "Hello")
    with budget(usd=1):
        ask()
        with pytest.raises(BudgetExceededError, match=r"cost of an earlier call is unknown.*brand-new-model"):
            ask()


@sync
def test_threads_started_inside_count(caller: Caller, ask: Callable[[], Any]) -> None:
    with budget(calls=5) as spending:
        with ThreadPoolExecutor(4) as pool:
            done = [pool.submit(ask) for _ in range(20)]
        assert sum(isinstance(each.exception(), BudgetExceededError) for each in done) == 15
        results = list(map_calls(lambda _: ask(), range(3), errors="keep"))
        assert [type(each.error) for each in results if isinstance(each, RowError)] == [BudgetExceededError] * 3
    assert spending.spent.calls == len(caller.server.requests) == 5


@sync
def test_a_thread_that_was_there_before_has_no_part_in_it(caller: Caller, ask: Callable[[], Any]) -> None:
    go, done = threading.Event(), threading.Event()

    def work() -> None:
        go.wait(10)
        ask()
        done.set()

    thread = threading.Thread(target=work)
    thread.start()
    with budget(calls=1) as spending:
        go.set()
        assert done.wait(10)
    thread.join()
    assert spending.spent.calls == 0


@in_tasks
def test_tasks_started_inside_count_and_others_do_not(caller: Caller, ask: Callable[[], Any]) -> None:
    async def run() -> tuple[list[Any], int]:
        outside = asyncio.create_task(later())
        with budget(calls=3) as spending:
            results = await asyncio.gather(*(ask() for _ in range(6)), return_exceptions=True)
            await outside
        return results, spending.spent.calls

    async def later() -> None:
        await asyncio.sleep(0)
        await ask()

    results, calls = caller.run(run())
    assert sum(isinstance(each, BudgetExceededError) for each in results) == 3
    assert calls == 3
    assert len(caller.server.requests) == 4


def test_budgets_nest_and_end(caller: Caller, ask: Callable[[], Any]) -> None:
    active = state.active
    with budget(calls=3) as outer:
        with budget(calls=1) as inner:
            caller.run(ask())
            with pytest.raises(BudgetExceededError, match="limit of 1 calls"):
                caller.run(ask())
        caller.run(ask())
    assert (outer.spent.calls, inner.spent.calls, state.active) == (2, 1, active)


def test_a_stream_that_is_left_counts_what_it_reported(caller: Caller, ask: Callable[[], Any]) -> None:
    del ask
    caller.will_say(Answer("Yes, of course."), Answer("Yes."))
    with budget(calls=9) as spending:
        left = caller.ask(stream=True)
        caller.some_of(left, 2)
        caller.close(left)
        assert (spending.spent.calls, spending.spent.partial) == (1, 1)
        caller.all_of(caller.ask(stream=True))
    assert (spending.spent.calls, spending.spent.partial) == (2, 1)
    assert spending.spent.tokens >= TOKENS


def test_a_failed_call_counts_as_a_call(caller: Caller) -> None:
    caller.server.respond(lambda _: json_reply({}, 400))
    with budget(calls=2) as spending, pytest.raises(Exception, match="400"):
        caller.ask()
    assert spending.spent.calls == 1


@pytest.mark.parametrize("limits", [{}, {"calls": -1}, {"usd": Decimal("-0.1")}])
def test_limits_that_make_no_sense_are_refused(limits: dict[str, Any]) -> None:
    with pytest.raises(ArgumentValueError, match="limit"):
        budget(**limits)


def test_a_budget_is_used_once_at_a_time() -> None:
    with budget(calls=1) as spending, pytest.raises(ArgumentValueError, match="in use"):
        spending.__enter__()
