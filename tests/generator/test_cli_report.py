"""The messages of a run: exact text in a pipe, and no terminal control sequences."""

from pathlib import Path

import pytest

from callwright_gen.problems import Position, Problem, SpecError
from callwright_gen.publish.change import FileChange
from callwright_gen.report.changes import report_changes
from callwright_gen.report.diff import report_diff
from callwright_gen.report.problems import report_error, report_spec_error
from callwright_gen.report.table import report_table

HERE = Path("one.py")


def diff_of(old: bytes | None, new: bytes | None, capsys: pytest.CaptureFixture[str]) -> str:
    report_diff([FileChange(HERE, "callwright/one.py", old, new)])
    return capsys.readouterr().out


def test_each_change_is_reported_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    report_changes(
        [
            FileChange(HERE, "callwright/one.py", None, b"1"),
            FileChange(HERE, "callwright/two.py", b"1", b"2"),
            FileChange(HERE, "callwright/three\n.py", b"1", None),
        ]
    )
    assert (
        capsys.readouterr().out
        == "created callwright/one.py\nchanged callwright/two.py\nremoved callwright/three\\n.py\n"
    )


def test_a_diff_shows_the_changed_lines_with_their_tabs(capsys: pytest.CaptureFixture[str]) -> None:
    assert diff_of(b"a\n\tb\nc\n", b"a\n\tB\nc\n", capsys).splitlines() == [
        "--- a/one.py",
        "+++ b/one.py",
        "@@ -1,3 +1,3 @@",
        " a",
        "-\tb",
        "+\tB",
        " c",
    ]


def test_a_diff_marks_the_begin_and_the_end_of_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert diff_of(None, b"a\n", capsys) == "--- /dev/null\n+++ b/one.py\n@@ -0,0 +1 @@\n+a\n"
    assert diff_of(b"a\n", None, capsys) == "--- a/one.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n"
    assert diff_of(b"a\n", b"a", capsys).endswith("-a\n+a\n\\ No newline at end of file\n")


def test_a_diff_splits_lines_only_at_newlines(capsys: pytest.CaptureFixture[str]) -> None:
    assert "-x = '\u2028'\n+y = '\u2028'\n" in diff_of("x = '\u2028'\n".encode(), "y = '\u2028'\n".encode(), capsys)


def test_a_diff_of_a_file_that_is_not_text_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert "-\\xff\n+a\n" in diff_of(b"\xff\n", b"a\n", capsys)


def test_spec_problems_are_one_per_line_by_position_with_a_count(capsys: pytest.CaptureFixture[str]) -> None:
    later = Problem(Position("specs/one.yaml", 9, 2), "b", "unknown key 'x\x1b[31m\ny'")
    first = Problem(Position("specs/one.yaml", 3, 4), "a", "expected text, got a list", "Write a string.")
    report_spec_error(SpecError([later, first]))
    assert capsys.readouterr().err.splitlines() == [
        "specs/one.yaml:3:4: a: expected text, got a list. Write a string. [CW103]",
        "specs/one.yaml:9:2: b: unknown key 'x\\x1b[31m\\ny' [CW102]",
        "2 problems",
    ]


def test_a_single_spec_problem_has_no_count(capsys: pytest.CaptureFixture[str]) -> None:
    report_spec_error(SpecError([Problem(Position("specs/one.yaml", 3, 4), "", "the spec is empty")]))
    assert capsys.readouterr().err == "specs/one.yaml:3:4: the spec is empty [CW004]\n"


def test_an_os_error_is_reported_with_its_file(capsys: pytest.CaptureFixture[str]) -> None:
    report_error(PermissionError(13, "Permission denied", "specs/one.yaml"))
    assert capsys.readouterr().err == "specs/one.yaml: Permission denied\n"


def test_a_table_aligns_its_columns_and_truncates_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    long = "list[" * 60 + "int" + "]" * 60
    report_table([("step", "type", "note"), ("choices", long, ""), ("[0]", "int", "first")])
    assert capsys.readouterr().out.splitlines() == [
        f"step     {'type'.ljust(len(long))}  note",
        f"choices  {long}",
        f"[0]      {'int'.ljust(len(long))}  first",
    ]
