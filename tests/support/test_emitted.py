"""A failure says which emitted line, and which line of the spec, it has to do with."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[2]
CONFTEST = f"import sys; sys.path.insert(0, {str(ROOT)!r})\nfrom tests.conftest import pytest_runtest_makereport"
TEST = """
from types import SimpleNamespace

import pytest
from callwright.openai import OpenAICallResponse

def response(content):
    choices = [SimpleNamespace(message=SimpleNamespace(content=content))]
    return OpenAICallResponse(response=SimpleNamespace(choices=choices))

def test_raises():
    assert OpenAICallResponse(response=SimpleNamespace(choices=7)).content == "Hi"

@pytest.mark.parametrize("provider", ["openai"])
def test_is_wrong(provider):
    assert response("Ho").content == "Hi"

def test_has_nothing_to_do_with_it():
    assert 1 == 2
"""


@pytest.fixture
def output(pytester: pytest.Pytester, request: pytest.FixtureRequest) -> str:
    """What pytest prints of the failing test that a case names."""
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(TEST)
    return pytester.runpytest_subprocess("-q", "-k", request.param).stdout.str()


def line_of(file: str, text: str, after: str = "") -> str:
    """Return `FILE:LINE` of the first line that holds a text, from the one on that holds another."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if after in line)
    return f"{file}:{next(number for number in range(start, len(lines)) if text in lines[number]) + 1}"


SPEC = line_of("specs/openai.yaml", "content: choices[0].message?.content")


@pytest.mark.parametrize("output", ["test_raises"], indirect=True)
def test_traceback_through_emitted_code_names_its_last_line(output: str) -> None:
    emitted = line_of("generated/callwright/openai.py", "message = choices", after="def content")
    assert f"raised through {emitted} (in OpenAICallResponse.content): message = choices[0].message" in output
    assert f"from {SPEC} (response.content)" in output


@pytest.mark.parametrize("output", ["test_is_wrong"], indirect=True)
def test_wrong_value_names_the_property_that_was_read(output: str) -> None:
    emitted = line_of("generated/callwright/openai.py", "return (message.content", after="def content")
    assert f"the failing statement reads {emitted} (in OpenAICallResponse.content)" in output
    assert f"from {SPEC} (response.content)" in output


@pytest.mark.parametrize("output", ["test_has_nothing_to_do_with_it"], indirect=True)
def test_other_failures_have_no_such_section(output: str) -> None:
    assert "1 failed" in output
    assert "Emitted code" not in output
