"""`batch`: sent through the real SDKs to batch endpoints on the loopback interface."""

from __future__ import annotations

import asyncio
import inspect
import pickle
from typing import TYPE_CHECKING, Any

import pytest

from callwright import (
    ArgumentTypeError,
    ArgumentValueError,
    ProviderError,
    ResponseModelError,
    RowError,
    UnsupportedError,
    batch,
    llm,
    without_waiting,
)
from callwright.testing import Reply, fake
from tests.batches import asking
from tests.batches.asking import Book
from tests.batches.endpoints import Endpoint
from tests.support.everyone import BY_NAME

if TYPE_CHECKING:
    from tests.support.loopback import Loopback

ROWS = ["Dune", "refused", "wrong", "lost", "Emma"]
CASES = [(name, number % 2 == 1) for number, name in enumerate(asking.NAMES)]
both = pytest.mark.parametrize(
    ("name", "asynchronous"),
    [
        *CASES,
        *(pytest.param(name, not asynchronous, marks=pytest.mark.thorough) for name, asynchronous in CASES),
    ],
)


@pytest.fixture
def endpoint(name: str, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> Endpoint:
    for key, value in BY_NAME[name].environment(server.url).items():
        monkeypatch.setenv(key, value)
    made = Endpoint(name)
    server.respond(made)
    return made


@both
def test_a_batch_is_submitted_awaited_and_read_by_another_process(
    name: str, asynchronous: bool, endpoint: Endpoint
) -> None:
    async def run() -> None:
        async def done(result: Any) -> Any:
            return await result if inspect.isawaitable(result) else result

        ticket = await done(batch(asking.function_of(name, asynchronous), iter(ROWS)))
        assert (ticket.id.rpartition("/")[2], ticket.provider, ticket.model) == ("batch-1", name, "test-model")
        assert [text for row in endpoint.rows for text in ROWS if text in str(row)] == ROWS
        ticket = pickle.loads(pickle.dumps(ticket))
        with pytest.raises(ArgumentValueError, match=r"so there are no results yet: wait\(\) first"):
            await done(ticket.results())
        with without_waiting() as waits, pytest.raises(TimeoutError, match="It goes on: wait again"):
            await done(ticket.wait(poll=10, timeout=25))
        assert waits == [10, 10]
        endpoint.ended = True
        assert await done((await done(ticket.wait())).finished())
        dune, refused, wrong, lost, emma = await done(ticket.results(errors="keep"))
        assert (dune, emma) == (Book(title="Dune", year=1965), Book(title="Emma", year=1965))
        failures = [refused, wrong, lost]
        assert [(each.index, each.row) for each in failures] == [(1, "refused"), (2, "wrong"), (3, "lost")]
        assert [type(each.error) for each in failures] == [ProviderError, ResponseModelError, ProviderError]
        assert str(refused.error) == "The row is refused."
        assert "without an answer to this row" in str(lost.error)
        with pytest.raises(ExceptionGroup, match="3 of 5 rows failed") as caught:
            await done(ticket.results())
        assert caught.value.exceptions[0].__notes__ == ["row 1: 'refused'"]

    asyncio.run(run())


@pytest.mark.parametrize("name", ["openai"])
def test_a_cancelled_batch_keeps_the_answers_that_are_there(endpoint: Endpoint) -> None:
    ticket = batch(asking.function_of("openai", False), ["Dune", "lost"])
    ticket.cancel()
    assert (ticket.state(), ticket.finished()) == ("cancelled", True)
    book, lost = ticket.results(errors="keep")
    assert book == Book(title="Dune", year=1965)
    assert isinstance(lost, RowError)
    assert str(lost.error) == "the batch ended as 'cancelled' without an answer to this row."


@pytest.mark.parametrize("name", ["openai"])
def test_plain_responses_are_those_of_the_call(endpoint: Endpoint) -> None:
    ticket = batch(asking.plain, ["Dune"])
    endpoint.ended = True
    (response,) = ticket.results()
    assert (response.provider, response.fn_args, response.common_usage is not None) == ("openai", {"row": "Dune"}, True)
    with (
        llm.model("anthropic/other"),
        pytest.raises(ArgumentValueError, match="but the function calls anthropic/other"),
    ):
        pickle.loads(pickle.dumps(ticket)).state()


@pytest.mark.parametrize("name", ["openai"])
def test_inside_of_a_fake_nothing_is_sent(endpoint: Endpoint) -> None:
    with pytest.raises(UnsupportedError, match="which fakes and recordings do not"), fake(asking.plain, Reply("Yes.")):
        batch(asking.plain, ["Dune"])
    assert endpoint.rows == []


@pytest.mark.parametrize("name", ["openai"])
def test_misuse_is_an_error_before_anything_is_sent(endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CO_API_KEY", "test-key")
    for fn, rows, kind, words in (
        (asking.plain, [], ArgumentValueError, "there are no rows"),
        (asking.plain, "Dune", ArgumentTypeError, "rows is an iterable of rows, not str"),
        (len, ["Dune"], ArgumentTypeError, "takes a function that a call decorates"),
        (asking.retried, ["Dune"], ArgumentTypeError, "without @retry, @reask or another wrapper"),
        (asking.streamed, ["Dune"], ArgumentValueError, "batch is not for streams"),
        (asking.without_endpoint, ["Dune"], UnsupportedError, "cohere has no batch endpoint"),
        (asking.with_timeout, ["Dune"], UnsupportedError, "a row of a batch cannot have 'timeout'"),
    ):
        with pytest.raises(kind, match=words):
            batch(fn, rows)
    assert endpoint.rows == []
