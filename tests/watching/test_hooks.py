"""Hooks see each call and each stream, and their exceptions are raised."""

from __future__ import annotations

import gc
import logging
import pickle
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import ArgumentTypeError, CallRecord, ResponseModelError, on_call, watch_calls
from tests.guards.counting import counted
from tests.support.answers import Answer
from tests.support.library import DUNE_JSON, Book
from tests.support.replies import Reply, json_reply
from tests.support.tiers import by_law, neutral, neutral_in_any_mode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.support.caller import Caller

Seen = list[tuple[str, CallRecord]]


@pytest.fixture
def seen() -> Iterator[Seen]:
    """What the hooks of all calls saw."""
    found: Seen = []
    with watch_calls(
        before=lambda record: found.append(("before", record)),
        after=lambda record: found.append(("after", record)),
        error=lambda record: found.append(("error", record)),
    ):
        yield found


def names(seen: Seen) -> list[str]:
    return [name for name, _ in seen]


@by_law
@pytest.mark.parametrize("stream", [False, True], ids=["plain", "streamed"])
def test_hooks_see_the_request_and_the_whole_answer(caller: Caller, seen: Seen, stream: bool) -> None:
    caller.will_say(Answer("Yes."))
    result = caller.ask("Really?", stream=stream)
    if stream:
        caller.all_of(result)
    assert names(seen) == ["before", "after"]
    record = seen[1][1]
    assert (record.provider, record.stream) == (caller.provider.name, stream)
    assert "Really?" in str(record.request)
    assert record.response is not None
    assert (record.response.content, record.response.common_usage) == ("Yes.", result.common_usage)
    assert (record.error, record.partial, record.unread) == (None, False, False)
    assert record.end_time is not None
    assert record.start_time <= record.end_time
    if stream:
        assert record.first_chunk_time is not None
        assert record.last_chunk_time is not None
        assert record.start_time <= record.first_chunk_time <= record.last_chunk_time <= record.end_time
    else:
        assert record.response is result


@neutral
def test_a_failed_request_calls_only_the_error_hook(caller: Caller, seen: Seen) -> None:
    caller.server.respond(lambda _: json_reply({}, 400))
    with pytest.raises(Exception, match="400") as caught:
        caller.ask()
    assert names(seen) == ["before", "error"]
    assert seen[1][1].error is caught.value


@neutral
def test_an_answer_that_does_not_match_is_seen_with_its_usage(caller: Caller, seen: Seen) -> None:
    caller.will_fill('{"title": 3}')
    with pytest.raises(ResponseModelError):
        caller.ask(response_model=Book)
    assert names(seen) == ["before", "after", "error"]
    assert seen[1][1].response is not None
    assert seen[1][1].response.common_usage is not None


@neutral
def test_a_stream_that_is_left_is_partial_and_one_that_is_closed_is_unread(caller: Caller, seen: Seen) -> None:
    caller.will_say(Answer("Yes, of course."), Answer("No."))
    left = caller.ask(stream=True)
    caller.some_of(left, 3)
    caller.close(left)
    caller.close(caller.ask(stream=True))
    assert names(seen) == ["before", "after"] * 2
    assert [(each.partial, each.unread) for _, each in seen[1::2]] == [(True, False), (True, True)]
    assert seen[1][1].response is not None
    assert seen[3][1].response is None


@neutral
def test_a_stream_that_is_dropped_is_reported(caller: Caller, seen: Seen) -> None:
    caller.will_say(Answer("Yes."))

    def drop() -> None:
        caller.ask(stream=True)

    drop()
    gc.collect()
    assert names(seen) == ["before", "after"]
    assert seen[1][1].unread


@neutral
def test_a_structured_stream_is_seen_like_any_other(caller: Caller, seen: Seen) -> None:
    caller.will_fill(DUNE_JSON)
    caller.all_of(caller.ask(response_model=Book, stream=True))
    assert names(seen) == ["before", "after"]
    assert not seen[1][1].partial


@neutral_in_any_mode
@pytest.mark.parametrize("when", ["before", "after", "error"])
@pytest.mark.parametrize("stream", [False, True], ids=["plain", "streamed"])
def test_an_exception_of_a_hook_is_raised(caller: Caller, when: Any, stream: bool) -> None:
    def hook(_: CallRecord) -> None:
        raise KeyError(when)

    reply = json_reply({}, 400) if when == "error" else None
    caller.server.respond(lambda request: reply or caller.reply(request, Answer("Yes.")))

    def ask() -> None:
        result = caller.ask(stream=stream)
        if stream:
            caller.all_of(result)

    with watch_calls(**{when: hook}), pytest.raises(KeyError, match=when):
        ask()
    assert bool(caller.server.requests) == (when != "before")


@neutral
def test_an_async_hook_is_awaited_in_an_async_call_and_refused_in_a_sync_one(caller: Caller) -> None:
    found: list[str] = []

    async def hook(record: CallRecord) -> None:
        found.append(record.function)

    caller.server.respond(lambda request: caller.reply(request, Answer("Yes.")))
    with watch_calls(before=hook, after=hook):
        if caller.asynchronous:
            caller.ask()
            caller.all_of(caller.ask(stream=True))
            assert len(found) == 4
        else:
            with pytest.raises(ArgumentTypeError, match="async def"):
                caller.ask()


@neutral
@pytest.mark.parametrize("outside", [False, True], ids=["below the call", "above it"])
def test_hooks_of_one_function_see_only_its_calls(caller: Caller, outside: bool) -> None:
    found: list[str] = []
    attach: Callable[[Any], Any] = on_call(after=lambda record: found.append(record.function))
    caller.server.respond(lambda request: caller.reply(request, Answer("Yes.")))

    def ask() -> str:
        caller.run(other())  # a call inside the prompt is another call
        return "Hello"

    def plain() -> str:
        return "Hello"

    other = caller.provider.call(caller.provider.model, client=caller.provider.client(caller.server.url))(plain)
    decorated = attach(caller.decorate(ask)) if outside else caller.decorate(attach(ask))
    if caller.asynchronous:
        pytest.skip("the other call is sync")
    decorated()
    other()
    assert [name.rpartition(".")[2] for name in found] == ["ask"]


@neutral
def test_the_log_has_one_line_a_call_without_secrets(caller: Caller, caplog: pytest.LogCaptureFixture) -> None:
    def answer(request: Any) -> Reply:
        return (
            json_reply({"error": "key-1234"}, 401) if len(caller.server.requests) > 2 else caller.reply(request, said)
        )

    said = Answer("A secret answer.")
    caller.server.respond(answer)
    with caplog.at_level(logging.DEBUG, "callwright"):
        caller.ask("A secret prompt.")
        caller.all_of(caller.ask("A secret prompt.", stream=True))
        with pytest.raises(Exception, match="401"):
            caller.ask("A secret prompt.")
    lines = [record.getMessage() for record in caplog.records if record.name == "callwright"]
    assert len(lines) == 3
    assert all(caller.provider.name in line for line in lines)
    assert "secret" not in str(lines)
    assert "key" not in str(lines)
    assert "21" in lines[0]


@neutral
@pytest.mark.parametrize("caller", ["sync"], indirect=True)
def test_calls_that_nobody_watches_pay_nothing(caller: Caller) -> None:
    caller.server.respond(lambda request: caller.reply(request, Answer("Yes.")))
    ask = caller.decorate(lambda: "Hello")

    def calls() -> int:
        with counted(within={"callwright_runtime"}) as work:
            ask()
        return work.calls

    ask(), ask()
    before = calls()
    with watch_calls(after=print):
        assert calls() > before
    assert calls() == before


def test_a_hook_that_is_no_function_is_refused() -> None:
    with pytest.raises(ArgumentTypeError, match=r"after.*not str"):
        on_call(after="print")  # type: ignore[arg-type]
    with pytest.raises(ArgumentTypeError, match="at least one"):
        watch_calls()


@on_call(after=print)
def hooked() -> str:
    return "Hello"


def test_a_function_with_hooks_pickles_by_reference() -> None:
    assert pickle.loads(pickle.dumps(hooked)) is hooked
