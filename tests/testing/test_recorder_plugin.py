"""The fixture `llm_recorder` and its modes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openai.types.chat  # noqa: F401  what the inner runs import stays loaded
import yaml  # noqa: F401

import callwright.openai
from callwright_runtime.testing import Reply, fake

if TYPE_CHECKING:
    import pytest

pytest_plugins = ["pytester"]

TESTS = """
import pytest
from callwright.openai import openai_call

@openai_call("gpt-5-mini")
def ask(city: str) -> str:
    return f"What is the weather in {city}?"

@pytest.fixture
def llm_recorder_options():
    return {"mask": ["id"], "strict": True}

@pytest.mark.parametrize("city", ["Rome", "Los Angeles/LA"])
def test_weather(llm_recorder, city):
    assert ask(city).content == "Sunny."
    assert [call.provider for call in llm_recorder] == ["openai"]

class TestMore:
    def test_weather(self, llm_recorder):
        assert ask("Bari").content == "Sunny."
"""
SAME = "def test_one(llm_recorder): pass"


def run(pytester: pytest.Pytester, *options: str) -> pytest.RunResult:
    return pytester.runpytest_inprocess("-q", "-p", "no:cacheprovider", *options)


def test_a_test_is_recorded_beside_it_and_replayed_by_default(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_forecast=TESTS)
    pytester.makeini("[pytest]\ncallwright_guard = true\nasyncio_default_fixture_loop_scope = function")
    missing = run(pytester)
    missing.assert_outcomes(errors=3)
    missing.stdout.fnmatch_lines(["*there is no recording *TestMore.test_weather.yaml*--llm-record=once*"])

    with fake.all(Reply("Sunny.", id="chatcmpl-x7"), repeat=True) as calls:
        run(pytester, "--llm-record=once").assert_outcomes(passed=3)
        assert len(calls) == 3
        run(pytester, "--llm-record=once").assert_outcomes(passed=3)
        assert len(calls) == 3
    folder = pytester.path / "recordings"
    assert sorted(path.name for path in folder.iterdir()) == [
        "TestMore.test_weather.yaml",
        "test_weather[Los_Angeles_LA].yaml",
        "test_weather[Rome].yaml",
    ]
    assert "id: chatcmpl-01" in (folder / "test_weather[Rome].yaml").read_text()
    run(pytester).assert_outcomes(passed=3)


def test_two_tests_with_one_recording_are_told(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_a=SAME, test_b=SAME)
    pytester.makeini("[pytest]\nasyncio_default_fixture_loop_scope = function")
    result = run(pytester, "--llm-record=all")
    result.assert_outcomes(errors=2)
    result.stdout.fnmatch_lines(["*test_a.py::test_one and test_b.py::test_one have the same recording*rename one*"])
    assert callwright.openai.call is callwright.openai.openai_call
