"""`callwright migrate`: what it writes, prints and returns, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from callwright_gen.cli.app import app
from callwright_gen.migrate.origin import Origin
from callwright_gen.migrate.run import migrate_file
from tests.migrate.programs import path_of

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = path_of("mirascope/plain_call", "before").read_text(encoding="utf-8")
AFTER = path_of("mirascope/plain_call", "after").read_text(encoding="utf-8")
NOTED = "from mirascope.tools import HTTPX\n\nprint(HTTPX)\n"


def _run(*arguments: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["migrate", *map(str, arguments)])
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "app.py").write_text(PROGRAM, encoding="utf-8")
    (tmp_path / "other.py").write_text("import json\n", encoding="utf-8")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "app.py").write_text(PROGRAM, encoding="utf-8")
    return tmp_path


def test_files_of_a_folder_are_rewritten_once(project: Path) -> None:
    assert _run(project, "--from", "mirascope-v1") == (0, f"changed {project / 'app.py'}\n", "")
    assert (project / "app.py").read_text(encoding="utf-8") == AFTER
    assert (project / ".hidden" / "app.py").read_text(encoding="utf-8") == PROGRAM
    assert _run(project, "--from", "mirascope-v1", "--check") == (0, "", "")


def test_diff_and_check_write_nothing_and_report_changes(project: Path) -> None:
    code, out, _ = _run(project, "--from", "mirascope-v1", "--diff")
    assert (code, '+@llm.call("openai/gpt-4o-mini")' in out) == (1, True)
    assert _run(project, "--from", "mirascope-v1", "--check")[:2] == (1, f"changed {project / 'app.py'}\n")
    assert (project / "app.py").read_text(encoding="utf-8") == PROGRAM


def test_what_is_left_to_do_is_reported_with_its_line_and_exit_code_1(tmp_path: Path) -> None:
    file = tmp_path / "app.py"
    file.write_text(NOTED, encoding="utf-8")
    code, _, err = _run(file, "--from", "mirascope-v1")
    assert code == 1
    assert err.startswith(f"{file}:3:7: HTTPX has no counterpart in Callwright. Callwright has no ready-made tools: ")
    assert file.read_text(encoding="utf-8") == NOTED


def test_bad_input_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.py").write_text("import mirascope\ndef (:\n", encoding="utf-8")
    code, _, err = _run(tmp_path, "--from", "mirascope-v1")
    assert (code, "broken.py:2:1: the file is not valid Python" in err) == (1, True)
    code, _, err = _run(tmp_path / "nothing", "--from", "mirascope-v1")
    assert (code, "no such file or folder" in err) == (2, True)


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
def test_line_ends_tabs_and_encodings_are_kept(ends: str) -> None:
    text = "# -*- coding: latin-1 -*-\nfrom mirascope import llm\n\nif llm:\n\t@llm.call("
    text += 'provider="openai", model="é")\n\tdef f(): return ""\n'
    content = text.replace("\n", ends).encode("latin-1")
    expected = text.replace("mirascope", "callwright").replace('provider="openai", model="é"', '"openai/é"')
    assert migrate_file(Path("f.py"), content, Origin.MIRASCOPE).new == expected.replace("\n", ends).encode("latin-1")


@pytest.mark.parametrize("origin", Origin)
def test_files_that_do_not_use_the_library_are_left_alone(origin: Origin) -> None:
    names = [
        "generator/callwright_gen/emit/printer.py",
        "runtime/callwright_runtime/calls/plan.py",
        "tests/conftest.py",
    ]
    names += ["tests/migrate/corpus/mirascope/after/neutral_agent.py", "tests/migrate/corpus/litellm/after/errors.py"]
    for name in names:
        content = (ROOT / name).read_bytes()
        migrated = migrate_file(Path(name), content, origin)
        assert (migrated.new, migrated.notes) == (content, ()), name
