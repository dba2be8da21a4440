"""A run with nothing to do ends before heavy imports, and no other run does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import callwright_gen
from callwright_gen.config import load_config
from callwright_gen.fastpath import nothing_to_do
from callwright_gen.publish.inputs import hash_inputs, label_input, list_inputs, locate_input
from callwright_gen.publish.plan import Rendering, make_plan
from callwright_gen.publish.write import write_changes

GENERATOR = Path(callwright_gen.__file__).parents[1]
HEAVY = {"typer", "click", "rich", "pydantic", "jinja2", "yaml"}
RUN = """
import sys
from callwright_gen.__main__ import main
main()
print(sorted({heavy} & sys.modules.keys()))
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that is up to date."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "specs/surfaces").mkdir(parents=True)
    (tmp_path / "specs/one.yaml").write_text("one: 1\n")
    (tmp_path / "specs/surfaces/one.json").write_text("{}\n")
    config = load_config()
    schema = (config.specs / "schema.json", "{}\n")
    rendering = Rendering({"one.py": "ONE = 1\n"}, hash_inputs(list_inputs(config)), schema)
    write_changes(make_plan(rendering, config.out).changes)
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        ["generate"],
        ["generate", "--check", "--quick"],
        ["generate", "-q"],
        ["generate", "--quiet", "--specs", "specs"],
        ["generate", "--specs", "specs"],
        ["generate", "--out", "generated/callwright", "--check", "--specs", "specs", "--quick"],
    ],
)
@pytest.mark.usefixtures("project")
def test_an_up_to_date_project_needs_no_run(arguments: list[str]) -> None:
    assert nothing_to_do(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["schema"],
        ["--check", "generate"],
        ["-q", "generate"],
        ["generate", "one"],
        ["generate", "-q", "one"],
        ["generate", "--check"],
        ["generate", "--quick"],
        ["generate", "--diff"],
        ["generate", "--force"],
        ["generate", "--specs"],
        ["generate", "--specs", "nowhere"],
        ["generate", "--out", "elsewhere"],
        ["generate", "--specs", "specs", "--specs", "other"],
        ["generate", "--unknown", "x"],
    ],
)
@pytest.mark.usefixtures("project")
def test_every_other_command_needs_the_full_run(arguments: list[str]) -> None:
    assert not nothing_to_do(arguments)


@pytest.mark.parametrize(
    "path",
    [
        "specs/one.yaml",
        "specs/two.yaml",
        "specs/surfaces/one.json",
        "specs/surfaces/two.json",
        "specs/schema.json",
        "generated/callwright/one.py",
        "generated/callwright/extra.py",
        "generated/callwright/manifest.json",
    ],
)
def test_a_changed_or_added_file_needs_a_run(project: Path, path: str) -> None:
    file = project / path
    file.write_text((file.read_text() if file.exists() else "") + "\n")
    assert not nothing_to_do(["generate"])


@pytest.mark.parametrize(
    "path",
    [
        "specs/one.yaml",
        "specs/surfaces/one.json",
        "specs/schema.json",
        "generated/callwright/one.py",
        "generated/callwright/manifest.json",
    ],
)
def test_a_deleted_file_needs_a_run(project: Path, path: str) -> None:
    (project / path).unlink()
    assert not nothing_to_do(["generate"])


@pytest.mark.parametrize("path", ["specs/.one.yaml.swp", "specs/one.yaml~", "generated/callwright/__pycache__/one.pyc"])
def test_temporary_files_of_editors_and_python_need_no_run(project: Path, path: str) -> None:
    (project / path).parent.mkdir(exist_ok=True)
    (project / path).touch()
    assert nothing_to_do(["generate"])


def test_an_up_to_date_run_is_silent_and_loads_nothing_heavy(project: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", RUN.format(heavy=HEAVY), "generate"],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(GENERATOR)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "[]\n", "")


def test_every_source_and_template_of_the_generator_is_an_input(project: Path) -> None:
    config = load_config()
    inputs = list_inputs(config)
    package = GENERATOR / "callwright_gen"
    sources = {f"callwright_gen/{path.relative_to(package).as_posix()}" for path in package.rglob("*.py")}
    assert sources <= inputs.keys()
    assert {f"templates/{path.name}" for path in config.templates.iterdir() if path.is_file()} <= inputs.keys()
    assert all(locate_input(label, config).samefile(path) for label, path in inputs.items())


def test_a_spec_in_another_folder_is_named_by_its_path(project: Path) -> None:
    config = load_config()
    shared = project / "shared/base.yaml"
    assert label_input(shared, config) == "specs/../shared/base.yaml"
    assert locate_input("specs/../shared/base.yaml", config).resolve() == shared
