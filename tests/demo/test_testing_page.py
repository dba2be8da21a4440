"""The page about tests without a network: its files are a project whose tests pass."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

pytest_plugins = ["pytester"]

PAGE = Path(__file__).resolve().parents[2] / "docs" / "testing.md"
FILE = re.compile(r"^<!-- file: (?P<name>\S+) -->\n```\w+\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_files_of_the_page_are_a_project_whose_tests_pass(pytester: pytest.Pytester) -> None:
    files = {found["name"]: found["text"] for found in FILE.finditer(PAGE.read_text(encoding="utf-8"))}
    for name, text in files.items():
        pytester.path.joinpath(name).write_text(text, encoding="utf-8")
    tests = sum(text.count("\ndef test_") for text in files.values())
    options = ("-q", "-p", "no:cacheprovider", "-o", "asyncio_default_fixture_loop_scope=function")
    pytester.runpytest_inprocess(*options).assert_outcomes(passed=tests)
    assert tests >= 15
