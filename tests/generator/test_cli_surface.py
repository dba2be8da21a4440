"""`callwright surface`, `explain` and `schema` from end to end, on a copy of the project's own specs."""

import json
import shutil
from importlib.metadata import version
from pathlib import Path

import pytest

import callwright_gen
from callwright_gen.resources import bundled_specs_dir
from tests.support.command import callwright

GENERATOR = Path(callwright_gen.__file__).parents[1]
RECORD = "specs/surfaces/openai.json"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(bundled_specs_dir(), tmp_path / "specs")
    return tmp_path


def make_old(record: Path) -> tuple[str, str]:
    """Make a surface look like that of an older SDK which lacks a param; return the param's owner and name."""
    surface = json.loads(record.read_text())
    surface["sdk"]["version"] = "0.0.1"
    owner = next(iter(surface["params"]))
    name, _ = surface["params"][owner].popitem()
    record.write_text(json.dumps(surface))
    return owner, name.removesuffix("?")


def test_the_committed_surfaces_match_the_installed_sdks(project: Path) -> None:
    run = callwright(project, "surface", "--check")
    assert (run.returncode, run.stdout) == (0, "")
    assert run.stderr == (
        "litellm skipped: its SDK is not installed here (sdk.isolated)."
        " Run `callwright surface litellm` in its environment.\n"
    )


def test_a_missing_sdk_is_an_error_if_its_provider_is_named(project: Path) -> None:
    run = callwright(project, "surface", "litellm")
    assert (run.returncode, run.stdout) == (2, "")
    assert "litellm is not installed" in run.stderr


def test_a_check_names_additions_of_an_sdk_and_writes_nothing(project: Path) -> None:
    owner, name = make_old(project / RECORD)
    before = (project / RECORD).read_text()
    run = callwright(project, "surface", "--check", "openai", "anthropic")
    assert run.returncode == 1
    lines = run.stdout.splitlines()
    assert lines[0] == f"outdated {RECORD}"
    assert f"  retyped sdk: openai 0.0.1 -> openai {version('openai')}" in lines
    assert any(line.startswith(f"  added param {owner}.{name}: ") for line in lines)
    assert (project / RECORD).read_text() == before


def test_only_an_outdated_surface_is_rewritten(project: Path) -> None:
    recorded = (project / RECORD).read_text()
    make_old(project / RECORD)
    run = callwright(project, "surface", "openai", "anthropic")
    assert (run.returncode, run.stdout.splitlines()[0]) == (0, f"changed {RECORD}")
    assert "surfaces/anthropic" not in run.stdout
    assert (project / RECORD).read_text() == recorded


def test_a_missing_surface_is_created_for_the_named_provider(project: Path) -> None:
    shutil.rmtree(project / "specs/surfaces")
    run = callwright(project, "surface", "openai")
    assert (run.returncode, run.stdout.splitlines()[0]) == (0, f"created {RECORD}")
    assert [path.name for path in (project / "specs/surfaces").iterdir()] == ["openai.json"]


@pytest.mark.parametrize("spec", ["openai", "specs/openai.yaml"])
def test_explain_shows_the_type_after_every_step(project: Path, spec: str) -> None:
    run = callwright(project, "explain", spec, "choices[0].message.content")
    assert run.returncode == 0, run.stderr
    lines = run.stdout.splitlines()
    assert lines[0].split() == ["step", "type", "nullable", "note"]
    assert "str" in lines[-1]
    assert " yes" in lines[-1]


def test_explain_suggests_a_correction_for_a_misspelt_step(project: Path) -> None:
    run = callwright(project, "explain", "openai", "choices[0].mesage")
    assert (run.returncode, run.stdout) == (2, "")
    assert "Did you mean 'message'?" in run.stderr
    assert "Traceback" not in run.stderr


def test_the_schema_is_the_one_that_editors_use(project: Path) -> None:
    run = callwright(project, "schema")
    assert (run.returncode, run.stdout) == (0, (project / "specs/schema.json").read_text())
