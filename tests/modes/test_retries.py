"""`retry` and `fallback`: over the wire, with the SDKs' own clients."""

from __future__ import annotations

import inspect
import pickle

import pytest

from callwright.openai import openai_call
from callwright_runtime import (
    ArgumentTypeError,
    ArgumentValueError,
    BadRequest,
    RateLimited,
    attempts_of,
    backoff,
    classify,
    fallback,
    reask,
    retry,
    watch_calls,
    without_waiting,
)
from tests.support.answers import Answer, Call
from tests.support.library import DUNE, DUNE_JSON, Book
from tests.support.replies import json_reply
from tests.support.tiers import by_law, neutral, on_the_wire

pytestmark = on_the_wire


YES = Answer("Yes.")


@retry(2)
@openai_call("gpt-5-mini")
def ask_plainly(question: str) -> str:
    """Answer a question."""
    return question


@reask()
@retry()
@openai_call("gpt-5-mini", response_model=list[str])
async def ask_for_names(question: str) -> str:
    return question


ask_twice = fallback(ask_plainly, retry(3)(ask_plainly))


@pytest.fixture(autouse=True)
def waits():
    with without_waiting() as seconds:
        yield seconds


def failing(caller, *statuses, answer=YES, **headers):
    """Answer with these statuses, one request after the other, and then with the answer."""
    queue = list(statuses)

    def reply(request):
        if not queue:
            return caller.reply(request, answer)
        status = queue.pop(0)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return json_reply(caller.provider.wire.error(status, f"no {status}"), status, named)

    caller.server.respond(reply)


def retried(caller, *, stream=False, **options):
    return retry(**{"attempts": 3, "wait": backoff(jitter=False), **options})(
        caller.decorate(lambda: "Hello", stream=stream)
    )


def test_a_call_is_made_again_after_the_wait_that_the_provider_asks_for(caller, waits):
    if not caller.provider.over_http:
        pytest.skip("its failures have no headers")
    if caller.provider.name == "litellm":
        pytest.skip("its own client asks again and waits")
    failing(caller, 429, 529, retry_after="7")
    for stream in (False, True):
        result = caller.run(retried(caller, stream=stream)())
        assert (caller.all_of(result) and result.content if stream else result.content) == "Yes."
        failing(caller, 429)
    assert waits == [7.0, 7.0, 0.5]
    assert [type(classify(each.error)) for each in attempts_of(result)] == [RateLimited]


@neutral
def test_the_last_error_is_raised_unchanged_with_those_before(caller, waits):
    failing(caller, 500, 503, 429, 200)
    with pytest.raises(Exception, match="no 429") as caught:
        caller.run(retried(caller)())
    assert caught.type.__module__.partition(".")[0] == caller.provider.sdk
    assert [each.number for each in attempts_of(caught.value)] == [1, 2]
    assert "no 500" in caught.value.__notes__[0]
    assert "waited 1 s" in caught.value.__notes__[1]
    assert waits == [0.5, 1.0]


@neutral
def test_other_failures_and_waits_that_are_too_long_are_raised_at_once(caller, waits):
    failing(caller, 400)
    with pytest.raises(Exception, match="no 400"):
        caller.run(retried(caller)())
    failing(caller, 400)
    assert caller.run(retried(caller, on=[BadRequest])()).content == "Yes."
    failing(caller, 429, retry_after="3600")
    with pytest.raises(Exception, match="no 429") as caught:
        caller.run(retried(caller)())
    assert caught.value.__notes__ == ["Not retried: the provider asks to wait 3600 s, and max is 60 s."]
    assert waits == [0.5]


@neutral
def test_a_stream_that_broke_after_its_first_event_is_not_retried(caller):
    failing(caller, answer=Answer("A long answer, in many pieces."))
    ask = retried(caller, stream=True)
    stream = caller.run(ask())
    before = len(caller.server.requests)
    caller.some_of(stream, 1)
    assert len(caller.server.requests) == before == 1
    whole = caller.run(ask())
    caller.all_of(whole)
    assert whole.content == "A long answer, in many pieces."  # the event that was read ahead is not lost


@by_law
@pytest.mark.parametrize("structured", [False, True])
def test_a_stream_that_broke_starts_again_on_request(caller, waits, structured):
    if caller.provider.name == "litellm" or not caller.provider.over_http:
        pytest.skip("its own client asks again, or the connection is not ours to break")
    text, queue = DUNE_JSON if structured else "A long answer, in many pieces.", [True, True]

    def reply(request):
        forced = caller.provider.wire.forced_tool_of(request.json)
        whole = caller.reply(request, Answer(calls=(Call(forced, text),)) if forced else Answer(text))
        length = sum(map(len, whole.pieces))
        return whole.cut(length * 2 // 3) if queue and queue.pop() else whole

    caller.server.respond(reply)
    seen = []
    options = {"response_model": Book} if structured else {}
    ask = retry(3, wait=backoff(jitter=False), restart_streams=True)(
        caller.decorate(lambda: "Hello", stream=True, **options)
    )
    with watch_calls(after=seen.append):
        stream = caller.run(ask())
        items = caller.all_of(stream)
    assert items
    inner = stream.stream if structured else stream
    assert (inner.done, len(attempts_of(stream)), len(seen)) == (True, 2, 3)
    assert waits == [0.5, 1.0]
    if structured:
        assert items[-1] == DUNE
    else:
        assert stream.content == text
    queue[:] = [True] * 3
    broken = []
    with pytest.raises(Exception) as caught:  # noqa: PT011  what SDKs raise differs
        caller.all_of(caller.run(ask()), broken)
    assert len(attempts_of(caught.value)) == 2


@neutral
def test_methods_class_methods_and_static_methods_are_retried(caller):
    def shelf(self):
        return f"Hello {self.name}"

    class Library:
        name = "mine"
        ask = retry()(caller.decorate(shelf))
        ask_class = retry()(classmethod(caller.decorate(shelf)))
        ask_static = retry()(staticmethod(caller.decorate(lambda: "Hello")))

    for ask in (Library().ask, Library.ask_class, Library.ask_static):
        failing(caller, 429)
        assert caller.run(ask()).content == "Yes."


@neutral
def test_misuse_is_refused_where_it_is_written(caller):
    ask = caller.decorate(lambda: "Hello")

    def prompt():
        return "Hello"

    def pieces():
        yield "Hello"

    for decorate, words in (
        (lambda: retry()(prompt), "decorate it first, below retry"),
        (lambda: retry()(pieces), "pieces is a generator"),
        (lambda: retry()(ask()), "decorates a function")
        if not caller.asynchronous
        else (lambda: retry()(1), "function"),
        (lambda: retry(ask), "parentheses"),
        (lambda: retry(on=[429]), "exception classes"),
        (lambda: retry(wait="long"), "wait is a number"),
        (lambda: fallback(ask), "two functions"),
        (lambda: fallback(ask, prompt), "below fallback"),
        (lambda: fallback(ask, caller.decorate(lambda text: text)), "different parameters"),
    ):
        failing(caller)
        with pytest.raises(ArgumentTypeError, match=words):
            decorate()
    for decorate in (lambda: retry(0), lambda: backoff(first=-1)):
        with pytest.raises(ArgumentValueError):
            decorate()


@neutral
def test_the_next_function_is_called_if_one_fails(caller):
    first, second = (caller.decorate(lambda name="you": f"{name}!") for _ in range(2))
    ask = fallback(retry(2)(first), second)
    failing(caller, 500, 500)
    response = caller.run(ask())
    assert response.content == "Yes."
    assert [type(each.error).__name__ for each in attempts_of(response)] == ["InternalServerError"]
    failing(caller, 500, 500, 401)
    with pytest.raises(ExceptionGroup, match="all 2 calls failed") as caught:
        caller.run(ask("me"))
    assert [classify(each).status for each in caught.value.exceptions] == [500, 401]


def test_wrappers_look_like_the_function_and_pickle():
    assert pickle.loads(pickle.dumps(ask_plainly)) is ask_plainly
    assert pickle.loads(pickle.dumps(ask_for_names)) is ask_for_names
    copied = pickle.loads(pickle.dumps(ask_twice))
    assert repr(copied) == repr(ask_twice)
    for each in (ask_plainly, ask_twice):
        assert (each.__name__, each.__doc__) == ("ask_plainly", "Answer a question.")
        assert str(inspect.signature(each)) == "(question: 'str') -> 'str'"


def test_backoff_grows_to_its_maximum_and_varies():
    assert [backoff(first=1, max=5, jitter=False)(number) for number in (1, 2, 3, 4, 2000)] == [1, 2, 4, 5, 5]
    varied = {backoff(first=8)(1) for _ in range(20)}
    assert len(varied) > 1
    assert all(4 <= each <= 8 for each in varied)
