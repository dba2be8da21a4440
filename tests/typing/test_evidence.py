"""The basis of decisions about the stubs: small cases, and which checker reports which line.

An improved checker fails here: read the case, and reconsider the decision.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.typing.checkers import CHECKERS, Checker

EVIDENCE = Path(__file__).parent / "evidence"
FILES = sorted(path.name for path in EVIDENCE.glob("*.py"))


@pytest.mark.parametrize("checker", CHECKERS, ids=repr)
def test_checkers_report_the_expected_lines(checker: Checker, tmp_path: Path) -> None:
    shutil.copytree(EVIDENCE, tmp_path, dirs_exist_ok=True)
    relaxed = '{"typeCheckingMode": "strict", "reportUnusedExpression": false}'
    (tmp_path / "pyrightconfig.json").write_text(relaxed, encoding="utf-8")
    reported = {(each.file, each.line) for each in checker.check(tmp_path, FILES, cache="evidence")}
    assert reported == {(file, line) for file in FILES for line in _marked(file, checker.name)}


def _marked(file: str, checker: str) -> list[int]:
    """Return the lines, counted from 1, at which a checker is expected to report an error."""
    marks = re.compile(rf"# E:.*\b{checker}\b")
    lines = (EVIDENCE / file).read_text(encoding="utf-8").splitlines()
    return [number for number, line in enumerate(lines, 1) if marks.search(line)]
