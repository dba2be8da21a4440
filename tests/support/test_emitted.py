"""A failure says which emitted line, and which line of the spec, it has to do with."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.fixture(scope="module")
def sections(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What pytest prints of each failing test, by its name."""
    folder = tmp_path_factory.mktemp("failing")
    (folder / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (folder / "test_failing.py").write_text(TEST, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)]
    output = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout
    _, *parts = re.split(r"^_+ (test_\w+).* _+$", output, flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def line_of(file: str, text: str, after: str = "") -> str:
    """Return `FILE:LINE` of the first line that holds a text, from the one on that holds another."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if after in line)
    return f"{file}:{next(number for number in range(start, len(lines)) if text in lines[number]) + 1}"


SPEC = line_of("specs/openai.yaml", "content: choices[0].message.content")


def test_traceback_through_emitted_code_names_its_last_line(sections: dict[str, str]) -> None:
    output = sections["test_raises"]
    emitted = line_of("generated/callwright/openai.py", "return choices", after="def _sdk_message")
    assert f"raised through {emitted} (in OpenAICallResponse._sdk_message): return choices[0].message" in output
    assert f"from {line_of('specs/openai.yaml', 'response:', after='json:')} (response)" in output


def test_wrong_value_names_the_property_that_was_read(sections: dict[str, str]) -> None:
    output = sections["test_is_wrong"]
    emitted = line_of("generated/callwright/openai.py", "return message.content", after="def content")
    assert f"the failing statement reads {emitted} (in OpenAICallResponse.content)" in output
    assert f"from {SPEC} (response.content)" in output


def test_other_failures_have_no_such_section(sections: dict[str, str]) -> None:
    output = sections["test_has_nothing_to_do_with_it"]
    assert "assert 1 == 2" in output
    assert "Emitted code" not in output
