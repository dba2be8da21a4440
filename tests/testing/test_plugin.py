"""The pytest plugin: `fake_llm`, and the guard against real calls."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import openai.types.responses  # noqa: F401  what the inner runs import stays loaded

import callwright.openai
import callwright.openai_responses  # noqa: F401

if TYPE_CHECKING:
    import pytest

pytest_plugins = ["pytester"]

SUBJECT = """
from callwright import retry
from callwright.openai import openai_call
from callwright.openai_responses import openai_responses_call

def weather(city: str) -> str:
    return "sun"

@openai_call("gpt-5-mini", tools=[weather])
def forecast(city: str) -> str:
    return f"What is the weather in {city}?"

@openai_responses_call("gpt-5", stream=True)
async def story(topic: str) -> str:
    return f"Tell me a story about {topic}."

@openai_call("gpt-5-mini")
async def short(text: str) -> str:
    return f"Sum up: {text}"
"""
USES = """
import asyncio
import pytest, trio
from callwright.testing import Reply, ToolCall, fake
from subject import forecast, short, story

def test_replies_in_order_over_providers(fake_llm):
    fake_llm.reply(Reply(tool_calls=[ToolCall("weather", city="Rome")]), "Once.")
    fake_llm.reply("Short.")
    assert forecast("Rome").tool.city == "Rome"

    async def rest():
        chunks = [chunk.content async for chunk, _ in await story("Rome")]
        return "".join(chunks), (await short("Rome")).content

    assert asyncio.run(rest()) == ("Once.", "Short.")
    assert [request.provider for request in fake_llm] == ["openai", "openai_responses", "openai"]

@pytest.mark.asyncio
async def test_in_asyncio(fake_llm):
    fake_llm.reply(Reply("A.", delay=0.01), "B.")
    assert sorted(each.content for each in await asyncio.gather(short("1"), short("2"))) == ["A.", "B."]

def test_in_trio(fake_llm):
    fake_llm.reply(Reply("Once.", delay=0.01), "Short.")

    async def main():
        return "".join([c.content async for c, _ in await story("x")]) + (await short("x")).content

    assert trio.run(main) == "Once.Short."

def test_a_fake_of_a_function_inside(fake_llm):
    with fake(forecast, "Inner."):
        assert forecast("Rome").content == "Inner."

def test_nothing_is_called(fake_llm):
    assert len(fake_llm) == 0
"""
FAILS = """
import pytest
from callwright import fallback
from callwright.testing import fake
from unittest.mock import MagicMock
from subject import forecast, openai_call

def test_left_over(fake_llm):
    fake_llm.reply("One.", "Two.")
    forecast("Rome")

def test_one_call_more_that_is_caught(fake_llm):
    with pytest.raises(AssertionError):
        forecast("Rome")

def test_real():
    forecast("Rome")

def test_real_and_caught():
    try:
        forecast("Rome")
    except AssertionError:
        pass

@pytest.fixture(scope="module")
def early():
    return forecast("Rome")

def test_real_in_a_fixture(early):
    pass

def test_clients_of_a_fake_and_mocks_pass():
    @openai_call("m", client=fake.client("openai", "Faked."))
    def ask() -> str:
        return "Hi"

    assert ask().content == "Faked."
    with pytest.raises(Exception) as caught:
        openai_call("m", client=MagicMock())(lambda: "Hi")().content
    assert not isinstance(caught.value, AssertionError)

@pytest.mark.real_llm
def test_allowed(monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(Exception, match="api_key|API_KEY|credentials"):
        forecast("Rome")
"""


def test_the_fixture_answers_every_call_also_in_asyncio_trio_and_workers(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(subject=SUBJECT, test_uses=USES)
    pytester.makeini("[pytest]\ncallwright_guard = true\nasyncio_default_fixture_loop_scope = function")
    pytester.runpytest_inprocess("-q", "-p", "no:cacheprovider").assert_outcomes(passed=5)
    pytester.runpytest_inprocess("-q", "-p", "no:cacheprovider", "-n", "2").assert_outcomes(passed=5)


def test_left_over_replies_and_real_calls_fail_with_what_to_do(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(subject=SUBJECT, test_fails=FAILS)
    pytester.makeini("[pytest]\ncallwright_guard = true\nasyncio_default_fixture_loop_scope = function")
    result = pytester.runpytest_inprocess("-q", "-p", "no:cacheprovider")
    result.assert_outcomes(failed=4, errors=1, passed=2)
    result.stdout.fnmatch_lines(
        [
            "*subject.forecast: a test made a real call of openai/gpt-5-mini. Answer it with `fake(forecast, *",
            "*FakeError: fake: 1 call for 2 replies; not used: 'Two.'*",
        ]
    )


def test_without_the_setting_nothing_is_guarded_and_the_plugin_loads_nothing(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        "import sys\n\ndef test_loaded():\n    assert 'callwright_pytest' in sys.modules\n"
        "    assert not {'callwright_pytest.guard', 'callwright_runtime', 'pydantic'} & set(sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:hypothesispytest"],
        cwd=pytester.path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout
