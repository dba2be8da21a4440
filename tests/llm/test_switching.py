"""`llm.override` and `llm.model`: the same functions with other models, for one call or within a context."""

from __future__ import annotations

import asyncio
import functools
import pickle
import threading
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TYPE_CHECKING, Any

import cloudpickle
import pytest

from callwright import llm, with_response
from callwright.openai import openai_call
from callwright_runtime import ArgumentTypeError, ArgumentValueError
from tests.support.library import DUNE, Book

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.llm.conftest import Everyone

OPENAI, ANTHROPIC, GOOGLE = "openai/test-model", "anthropic/test-model", "google/test-model"


def question(text: str = "Hello") -> str:
    return text


@llm.call(OPENAI, call_params={"max_tokens": 5, "temperature": 0})
def ask(text: str = "Hello") -> str:
    return text


@llm.call(OPENAI)
async def ask_later(text: str = "Hello") -> str:
    return text


elsewhere = llm.override(ask, ANTHROPIC)
ask_anthropic = llm.override(ask, ANTHROPIC)


def test_an_override_is_for_one_function_and_contexts_are_for_all_below(everyone: Everyone) -> None:
    fn = llm.call(OPENAI)(everyone.fn(question))

    def answered(fn: Any = fn) -> str:
        return everyone.run(fn()).provider

    with llm.model(ANTHROPIC):
        assert (answered(), answered(llm.override(fn, GOOGLE))) == ("anthropic", "google")
        with llm.model(GOOGLE):
            assert answered() == "google"
            with llm.model(call_params={"max_tokens": 3}):
                assert (answered(), everyone.sent("google")[-1]["max_output_tokens"]) == ("google", 3)
        assert answered() == "anthropic"
        with pytest.raises(ZeroDivisionError), llm.model(GOOGLE):
            raise ZeroDivisionError
        assert answered() == "anthropic"
    assert answered() == "openai"
    assert answered(llm.override(llm.override(fn, GOOGLE), ANTHROPIC)) == "anthropic"
    assert answered(functools.partial(llm.override(fn, GOOGLE), "Hi")) == "google"


def test_an_override_changes_no_call_that_the_function_makes_itself(everyone: Everyone) -> None:
    inner: list[str] = []

    @llm.call(OPENAI)
    def outer(text: str) -> str:
        inner.append(ask(text).provider)
        return text

    assert llm.override(outer, ANTHROPIC)("Hi").provider == "anthropic"
    with llm.model(GOOGLE):
        assert outer("Hi").provider == "google"
    assert inner == ["openai", "google"]


def test_params_are_merged_and_the_innermost_wins(everyone: Everyone) -> None:
    def sent(fn: Any = ask) -> tuple[Any, ...]:
        fn()
        last = everyone.sent("openai")[-1]
        return last["model"], last.get("max_completion_tokens"), last.get("temperature"), last.get("top_p")

    assert sent() == ("test-model", 5, 0, None)
    with llm.model("openai/other", call_params={"temperature": 1}):
        assert sent() == ("other", 5, 1, None)
        assert sent(llm.override(ask, call_params={"temperature": 0.5, "top_p": 0.1})) == ("other", 5, 0.5, 0.1)
        assert sent(llm.override(ask, OPENAI, call_params={"max_tokens": None})) == ("test-model", None, 1, None)
        with llm.model(call_params={"top_p": 0.3}, provider_params={"openai": {"max_completion_tokens": 9}}):
            assert sent() == ("other", 9, 1, 0.3)
    assert sent() == ("test-model", 5, 0, None)


def test_a_context_can_be_used_again_within_itself_and_left_in_any_order() -> None:
    from callwright_runtime.llm.settings import active

    def numbered(model: str) -> Iterator[int]:
        with llm.model(model):
            yield 1
            yield 2

    first, second, again = numbered(ANTHROPIC), numbered(GOOGLE), llm.model(OPENAI)
    with again, again:
        next(first)
        next(second)
        list(first)
        assert [each.name.provider for each in active.get() if each.name] == ["openai", "openai", "google"]
        list(second)
    assert active.get() == ()


def test_concurrent_tasks_do_not_see_each_other_and_follow_where_they_started(everyone: Everyone) -> None:
    async def within(model: str, started: asyncio.Event, go: asyncio.Event) -> list[str]:
        with llm.model(model):
            started.set()
            await go.wait()
            child = asyncio.create_task(ask_later())
            in_thread = asyncio.to_thread(ask)
            responses = [await ask_later(), await child, await in_thread, await llm.override(ask_later, GOOGLE)()]
        return [each.provider for each in [*responses, await ask_later()]]

    async def main() -> list[list[str]]:
        models, go = [ANTHROPIC, GOOGLE, OPENAI], asyncio.Event()
        started = [asyncio.Event() for _ in models]
        tasks = [asyncio.create_task(within(model, own, go)) for model, own in zip(models, started, strict=True)]
        for each in started:
            await each.wait()
        outside = (await ask_later()).provider
        go.set()
        return [[outside], *await asyncio.gather(*tasks)]

    names = [[name] * 3 + ["google", "openai"] for name in ("anthropic", "google", "openai")]
    assert everyone.runner.run(main()) == [["openai"], *names]


def test_threads_follow_in_a_copied_context_and_do_not_see_each_other(everyone: Everyone) -> None:
    barrier = threading.Barrier(2)

    def within(model: str) -> list[str]:
        with llm.model(model):
            barrier.wait(10)
            first = ask().provider
            barrier.wait(10)
            found: list[str] = []
            follower = threading.Thread(target=copy_context().run, args=(lambda: found.append(ask().provider),))
            follower.start()
            follower.join()
        return [first, *found, ask().provider]

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(within, [ANTHROPIC, GOOGLE])) == [
            ["anthropic", "anthropic", "openai"],
            ["google", "google", "openai"],
        ]
        assert [each.provider for each in pool.map(llm.override(ask, GOOGLE), ["a", "b"])] == ["google", "google"]


def test_a_stream_belongs_to_the_model_it_was_started_with(everyone: Everyone) -> None:
    fn = llm.call(OPENAI, stream=True)(everyone.fn(question))
    with llm.model(ANTHROPIC):
        stream = everyone.run(fn())
    everyone.all_of(stream)
    assert (stream.provider, stream.content) == ("anthropic", "anthropic answers")


def test_wrappers_of_a_call_are_overridden_with_it(everyone: Everyone) -> None:
    calls: list[str] = []

    def logged(fn: Any) -> Any:
        @functools.wraps(fn)
        def wrapper(*args: Any) -> Any:
            calls.append(fn.__name__)
            return fn(*args)

        return wrapper

    fn = logged(llm.call(OPENAI, response_model=Book)(everyone.fn(question)))
    both = everyone.run(with_response(llm.override(fn, GOOGLE))("Hi"))
    assert (both.value, both.response.provider, calls) == (DUNE, "google", ["question"])
    both = everyone.run(llm.override(with_response(fn), ANTHROPIC)("Hi"))
    assert (both.value, both.response.provider) == (DUNE, "anthropic")
    assert everyone.run(fn()) == DUNE


@pytest.mark.parametrize("fn", [ask, elsewhere, ask_anthropic, llm.override(ask, ANTHROPIC)])
def test_functions_are_pickled(fn: Any, everyone: Everyone) -> None:
    expected = fn().provider
    for pickler in (pickle, cloudpickle):
        copied = pickle.loads(pickler.dumps(fn))
        assert (copied().provider, copied.__name__) == (expected, "ask")


def test_functions_of_no_module_are_pickled_by_value_without_a_client(everyone: Everyone) -> None:
    fn = llm.call(OPENAI, response_model=Book)(lambda: "Hi")
    own = everyone.answering["openai"]
    with own.provider.client(own.server.url) as client:
        for each in (fn, llm.override(fn, ANTHROPIC), with_response(fn)):
            assert getattr(result := pickle.loads(cloudpickle.dumps(each))(), "value", result) == DUNE
        for each in (llm.call(OPENAI, client=client)(lambda: "Hi"), llm.override(fn, client=client)):
            with pytest.raises(ArgumentTypeError, match="holds a key"):
                cloudpickle.dumps(each)


def test_misuse_is_refused() -> None:
    provider_only = openai_call("gpt-5")(question)
    for wrong in (question, "ask", 3, provider_only, llm.call):
        with pytest.raises(ArgumentTypeError, match=r"llm\.call|decorate"):
            llm.override(wrong, ANTHROPIC)
    with pytest.raises(ArgumentTypeError, match="changes nothing"):
        llm.override(ask)
    with pytest.raises(ArgumentTypeError, match="changes nothing"):
        llm.model()
    with pytest.raises(ArgumentValueError, match="Did you mean 'openai'"):
        llm.override(ask, "opnai/gpt-5")
    with pytest.raises(ArgumentValueError, match="temprature"):
        llm.model(OPENAI, call_params={"temprature": 1})  # type: ignore[typeddict-unknown-key]
