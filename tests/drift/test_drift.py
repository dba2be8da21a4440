"""`callwright drift`: what the releases of an SDK change, tried with real environments and without a network."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from callwright_gen.cli.app import app
from callwright_gen.config import load_config
from callwright_gen.drift.as_json import drift_json
from callwright_gen.drift.as_markdown import drift_markdown
from callwright_gen.drift.as_text import drift_text
from callwright_gen.drift.environments import default_cache
from callwright_gen.drift.result import Choice, DriftReport, Tried
from callwright_gen.drift.run import find_drift
from callwright_gen.drift.subject import Plan
from callwright_gen.drift.uv import find_uv
from tests.drift.conftest import only_index
from tests.drift.wheels import build, build_release
from tests.generator.support.project import SPEC, Project, changed
from tests.support.command_line import parse

PAGE = Path(__file__).parents[2] / "docs/drift.md"
QUICK = ("types", "laws")
ALL = tuple(Choice)


def tried(*choices: Choice, skip: tuple[str, ...] = QUICK, names: tuple[str, ...] = ("tiny",)) -> DriftReport:
    """Try releases in this process."""
    plan = Plan(load_config(), find_uv(), default_cache(), choices, skip)
    return find_drift(plan, names, lambda _: None)


def only(report: DriftReport) -> Tried:
    ((each,),) = (provider.tried for provider in report.providers)
    return each


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["drift", *arguments, "--skip", "types", "--skip", "laws"])
    return result.exit_code, result.stdout, result.stderr


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of the user's repository."""
    folders = (folder / "specs", folder / "src")
    return {str(path): path.read_bytes() for each in folders for path in each.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def report(repository: Project) -> DriftReport:
    return tried(*ALL)


def test_each_release_says_what_it_changes(report: DriftReport) -> None:
    lowest, recorded, newest = report.providers[0].tried
    assert [each.release.version for each in (lowest, recorded, newest) if each.release] == ["1.0.0", "1.4.0", "1.9.0"]
    assert not recorded.changed
    assert all(
        re.match(r"specs/tiny.yaml:\d+:\d+: (stream\.response\.)?cost: Reply has no (field|key) 'cost'", line)
        for line in lowest.misfits
    )
    assert (bool(lowest.misfits), lowest.contract) == (True, None)
    facts = {drift.what.rpartition(".")[2]: drift for drift in newest.facts}
    assert {name: drift.kind for name, drift in facts.items()} == {
        "haste": "added",
        "mood": "retyped",
        "words": "retyped",
    }
    assert newest.contract is not None
    causes = {change.where: (change.breaking, *change.causes) for change in newest.contract.changes}
    assert causes == {"TinyCallParams.mood": (True, facts["mood"]), "TinyCallParams.haste": (False, facts["haste"])}


def test_types_and_laws_are_checked_with_the_release_installed(repository: Project) -> None:
    newest = only(tried(Choice.NEWEST, skip=()))
    assert newest.types.errors
    assert all(error.startswith("the module of today, tiny.py:") for error in newest.types.errors)
    assert newest.laws.errors
    assert all(re.match(r"specs/tiny\.yaml:\d+:\d+: ", error) for error in newest.laws.errors), newest.laws.errors


def test_a_second_run_installs_nothing_and_the_users_files_are_never_touched(
    repository: Project, report: DriftReport
) -> None:
    before = contents(repository.folder)
    (environment,) = default_cache().glob("tiny-sdk-1.4.0-*/venv/bin")
    made = environment.stat().st_mtime_ns
    assert only(tried(Choice.RECORDED)) == report.providers[0].tried[1]
    assert environment.stat().st_mtime_ns == made
    assert contents(repository.folder) == before


def test_a_release_that_is_gone_is_told_and_the_others_are_tried(
    repository: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_release(tmp_path / "wheels", "1.9.0")
    only_index(monkeypatch, tmp_path / "wheels")
    report = tried(Choice.RECORDED, Choice.NEWEST)
    recorded, newest = report.providers[0].tried
    assert "tiny-sdk==1.4.0" in recorded.failure
    assert (newest.failure, newest.changed, report.incomplete) == ("", True, True)


def test_an_sdk_for_another_python_is_told(
    repository: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path / "wheels", "tiny-sdk", "1.9.0", {}, "Requires-Python: >=4")
    only_index(monkeypatch, tmp_path / "wheels")
    code, out, _ = run("--sdk", "newest")
    assert (code, "cannot be installed here" in out, ">=4" in out) == (2, True, True)
    assert "1 release could not be installed" in out


def test_what_the_extra_of_the_sdk_asks_for_is_installed_with_it(
    repository: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for version in ("1.0.0", "1.4.0", "1.9.0"):
        build_release(tmp_path / "wheels", version)
    # This companion admits the release of today alone, so it is the newest that users can have.
    build(tmp_path / "wheels", "tiny-stubs", "3.0", {"tiny_stubs.py": ""}, "Requires-Dist: tiny-sdk<1.5")
    only_index(monkeypatch, tmp_path / "wheels")
    project = Project(tmp_path)
    extras = '[project.optional-dependencies]\ntiny = ["tiny-sdk>=1,<2", "tiny-stubs>=3"]\n'
    settings = (repository.folder / "pyproject.toml").read_text()
    project.write("pyproject.toml", f'[project]\nname = "my-llms"\n{extras}{settings}')
    spec = changed(SPEC, ('range: ">=1,<2"', 'range: ">=1,<2", install: "my-llms[tiny]"'))
    project.write("specs/tiny.yaml", spec)
    project.write("specs/surfaces/tiny.json", (repository.folder / "specs/surfaces/tiny.json").read_text())
    monkeypatch.chdir(tmp_path)
    newest = only(tried(Choice.NEWEST))
    assert (newest.release and newest.release.version, newest.changed, newest.failure) == ("1.4.0", False, "")


def test_the_report_has_three_forms(report: DriftReport) -> None:
    text, page, data = drift_text(report), drift_markdown(report), json.loads(drift_json(report))
    assert "tiny · tiny-sdk>=1,<2 · recorded 1.4.0\n" in text
    assert "  recorded 1.4.0: nothing changes\n" in text
    assert "breaking retyped key TinyCallParams.mood: Literal['calm', 'merry'] -> Literal['calm']\n" in text
    assert "raise the lower bound of sdk.range" in text
    assert "| `tiny` | `tiny-sdk>=1,<2` | 1.4.0 |" in page
    assert "| **breaking** | retyped key `TinyCallParams.mood` |" in page
    releases = data["providers"]["tiny"]["releases"]
    assert (data["changed"], data["incomplete"]) == (True, False)
    assert [releases[each]["changed"] for each in ALL] == [True, False, True]
    assert releases["newest"]["contract"]["breaking"] == 1
    assert {each["kind"] for each in releases["newest"]["surface"]} == {"added", "retyped"}


def test_the_page_shows_this_output_and_commands_that_exist(report: DriftReport) -> None:
    page = PAGE.read_text("utf-8")
    shown = [line.strip() for line in page.splitlines()]
    missing = [line for line in drift_text(report).splitlines() if line.strip() not in shown and "not run" not in line]
    assert missing == []
    for line in re.findall(r"^ {4}callwright (.*)$", page, re.MULTILINE):
        parse(line)


def test_the_exit_code_tells_a_bot_what_to_do(repository: Project, tmp_path: Path) -> None:
    file = tmp_path / "drift.json"
    assert run("--sdk", "recorded", "--quiet") == (0, "", "")
    assert run("--sdk", "newest", "--output-format", "json", "--output", str(file)) == (1, "", "")
    assert json.loads(file.read_text())["changed"]
    code, _, err = run("unknown")
    assert (code, "unknown" in err) == (2, True)


def test_without_uv_the_user_is_told_how_to_get_it(
    repository: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    code, out, err = run()
    assert (code, out) == (2, "")
    assert err == "uv is not installed, and makes the environments of `callwright drift`: pip install uv\n"
