"""`fake`: decorated functions answer without a network, and everything but the client is real."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from importlib import import_module
from typing import Any

import pytest
from pydantic import BaseModel

from callwright_runtime.errors import CallFailure, RateLimited, StreamInterrupted, UnsupportedError, classify
from callwright_runtime.errors.kinds import KINDS
from callwright_runtime.testing import Cut, FakeError, Reply, ToolCall, fake
from tests.support.names import NAMES
from tests.support.tiers import by_law

providers = pytest.mark.parametrize("name", NAMES)


class Book(BaseModel):
    title: str
    year: int


def weather(city: str) -> str:
    """Return the weather."""
    return f"sun in {city}"


def _call(name: str) -> Any:
    return import_module(f"callwright.{name}").call


def _ask(city: str) -> str:
    return f"What is the weather in {city}?"


async def _ask_async(city: str) -> str:
    return f"What is the weather in {city}?"


@by_law
@providers
def test_a_plain_call_gets_replies_in_order_and_its_request_is_recorded(name: str) -> None:
    ask = _call(name)("m", tools=[weather])(_ask)
    with fake(ask, Reply(tool_calls=[ToolCall("weather", city="Rome")]), "Sunny.") as calls:
        assert ask("Rome").tool.city == "Rome"
        assert ask("Bari").content == "Sunny."
    assert (calls[0].model, calls[0].tool_names, calls[0].forced_tool) == ("m", ["weather"], None)
    assert "What is the weather in Bari?" in str(calls[1].messages)


@by_law
@providers
def test_streams_have_tools_and_text_sync_and_async(name: str) -> None:
    ask = _call(name)("m", stream=True, tools=[weather])(_ask)
    both = [ToolCall("weather", city="Rome"), ToolCall("weather", city="Bari")]
    with fake(ask, Reply("Wait.", tool_calls=both)) as calls:
        pairs = list(ask("Rome"))
    assert calls[0].stream
    assert [tool.city for _, tool in pairs if tool] == ["Rome", "Bari"]
    assert "".join(chunk.content for chunk, _ in pairs) == "Wait."

    ask_async = _call(name)("m", stream=True)(_ask_async)

    async def read() -> str:
        return "".join([chunk.content async for chunk, _ in await ask_async("Rome")])

    with fake(ask_async, Reply("Hello.")):
        assert asyncio.run(read()) == "Hello."


@by_law
@providers
def test_a_structured_value_arrives_by_tool_by_json_and_by_stream(name: str) -> None:
    book = Book(title="Ulysses", year=1922)
    for options in ({}, {"json_mode": True}):
        ask = _call(name)("m", response_model=Book, **options)(_ask)
        with fake(ask, Reply(structured=book)):
            assert ask("Dublin") == book
    stream = _call(name)("m", response_model=list[int], stream=True)(_ask)
    with fake(stream, Reply(structured=[1, 2])):
        assert list(stream("Dublin"))[-1] == [1, 2]


@providers
def test_each_kind_of_error_is_an_exception_of_the_sdk(name: str) -> None:
    ask = _call(name)("m")(_ask)
    missing: list[type[CallFailure]] = []
    raised: dict[type[CallFailure], type | None] = {}
    for kind in KINDS:
        try:
            with fake(ask, Reply.error(kind)):
                ask("Rome")
        except UnsupportedError:
            missing.append(kind)
        except Exception as error:  # noqa: BLE001  the SDK's own
            raised[kind] = type(classify(error))
    assert raised == {kind: kind for kind in KINDS if kind not in missing}
    assert len(missing) <= 1
    assert RateLimited not in missing


def test_replies_left_over_and_missing_ones_fail_the_test() -> None:
    ask = _call("openai")("m")(_ask)
    with pytest.raises(FakeError, match="1 call for 2 replies; not used"), fake(ask, "One.", "Two."):
        ask("Rome")
    with pytest.raises(FakeError, match="call 2 of openai"), fake(ask, "One."):
        [ask(city) for city in ("Rome", "Bari")]


def test_a_function_answers_from_the_request_and_a_cut_breaks_a_stream_off() -> None:
    ask = _call("openai")("m", stream=True)(_ask)
    with fake(ask, lambda request: Reply(f"{request.model} says {len(request.messages)}")):
        assert "".join(chunk.content for chunk, _ in ask("Rome")) == "m says 1"
    with fake(ask, Reply("Hello.", cut=Cut(after=2, error=ConnectionError("gone")))):
        stream = ask("Rome")
        with pytest.raises(StreamInterrupted, match="gone"):
            list(stream)


def test_a_provider_all_providers_and_a_client_of_its_own_are_faked() -> None:
    ask, other = _call("openai")("m")(_ask), _call("anthropic")("m")(_ask)
    with fake.all("Everyone."), fake.provider("anthropic", "Claude."):
        assert (ask("Rome").content, other("Rome").content) == ("Everyone.", "Claude.")
    client = fake.client("openai", "By hand.")
    assert _call("openai")("m", client=client)(_ask)("Rome").content == "By hand."
    assert len(fake.calls(client)) == 1


def test_importing_the_fakes_loads_no_sdk() -> None:
    script = (
        "import sys, callwright.testing; print(sorted({'openai', 'anthropic', 'boto3', 'xai_sdk'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
