"""`callwright generate` from end to end, on a copy of the project's own specs."""

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import callwright_gen
from callwright_gen.resources import bundled_specs_dir
from tests.support.command import callwright

GENERATOR = Path(callwright_gen.__file__).parents[1]
OUT = "src/mypkg/llm"
PROVIDERS = ("anthropic", "openai")
SETTINGS = f'[tool.callwright]\nspecs = "specs"\nout = "{OUT}"\n'


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a user's repository with two of the project's specs, generated."""
    folder = tmp_path_factory.mktemp("generated")
    for name in PROVIDERS:
        for file in (f"{name}.yaml", f"surfaces/{name}.json"):
            (folder / "specs" / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(bundled_specs_dir() / file, folder / "specs" / file)
    (folder / "pyproject.toml").write_text(SETTINGS)
    assert callwright(folder, "generate").returncode == 0
    return folder


@pytest.fixture
def project(generated: Path, tmp_path: Path) -> Path:
    """Return a copy of that repository, for one test."""
    return shutil.copytree(generated, tmp_path / "project")


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    return {**kept, "PYTHONPATH": str(GENERATOR), **more}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_first_run_lists_the_created_files_and_a_second_is_silent(project: Path) -> None:
    shutil.rmtree(project / OUT)
    first = callwright(project, "generate")
    assert first.returncode == 0, first.stderr
    assert first.stdout.splitlines() == sorted(
        (f"created llm/{name}" for name in contents(project / OUT)), key=lambda line: ("manifest" in line, line)
    )
    second = callwright(project, "generate")
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")


def test_a_check_of_an_up_to_date_folder_is_silent(project: Path) -> None:
    run = callwright(project, "generate", "--check")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_a_check_names_edited_missing_and_extra_files_and_writes_nothing(project: Path) -> None:
    out = project / OUT
    with (out / "openai.py").open("a") as module:
        module.write("EDITED = True\n")
    (out / "anthropic.pyi").unlink()
    (out / "extra.py").touch()
    before = contents(project)
    run = callwright(project, "generate", "--check")
    assert run.returncode == 1
    assert run.stdout.splitlines() == [
        "missing llm/anthropic.pyi",
        "edited by hand llm/openai.py",
        "extra llm/extra.py",
    ]
    assert contents(project) == before


def test_only_force_overwrites_an_edited_file(project: Path) -> None:
    module = project / OUT / "openai.py"
    generated = module.read_text()
    module.write_text(generated + "EDITED = True\n")
    refused = callwright(project, "generate")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith("`llm/openai.py` was changed since the last generate.\n")
    assert module.read_text() == generated + "EDITED = True\n"
    forced = callwright(project, "generate", "--force")
    assert (forced.returncode, forced.stdout) == (0, "changed llm/openai.py\n")
    assert module.read_text() == generated


def test_a_diff_can_be_applied_by_patch_and_writes_nothing(project: Path) -> None:
    module = project / OUT / "openai.py"
    before = module.read_text()
    module.write_text(before + "EDITED = True\n")
    run = callwright(project, "generate", "--diff")
    assert run.returncode == 1
    assert run.stdout.startswith("--- a/src/mypkg/llm/openai.py\n+++ b/src/mypkg/llm/openai.py\n@@ ")
    assert run.stdout.endswith("\n-EDITED = True\n")
    assert module.read_text() == before + "EDITED = True\n"


def test_a_deleted_spec_removes_its_modules(project: Path) -> None:
    (project / "specs/anthropic.yaml").unlink()
    (project / "specs/surfaces/anthropic.json").unlink()
    check = callwright(project, "generate", "--check")
    assert {"stale llm/anthropic.py", "stale llm/anthropic.pyi"} <= set(check.stdout.splitlines())
    run = callwright(project, "generate")
    assert {"removed llm/anthropic.py", "removed llm/anthropic.pyi"} <= set(run.stdout.splitlines())
    assert not (project / OUT / "anthropic.py").exists()


def test_only_the_named_provider_is_published(project: Path) -> None:
    for name in ("openai.py", "anthropic.py"):
        (project / OUT / name).unlink()
    run = callwright(project, "generate", "openai")
    assert (run.returncode, run.stdout) == (0, "created llm/openai.py\n")
    assert not (project / OUT / "anthropic.py").exists()


def test_a_problem_in_one_spec_prevents_all_writing(project: Path) -> None:
    with (project / "specs/openai.yaml").open("a") as spec:
        spec.write("unknwon: 1\n")
    (project / OUT / "anthropic.py").unlink()
    before = contents(project)
    run = callwright(project, "generate")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("specs/openai.yaml:")
    assert "Traceback" not in run.stderr
    assert contents(project) == before


def test_output_does_not_depend_on_folder_or_hash_seed(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    shutil.copytree(project / "specs", other / "deep/specs")
    (other / "deep/pyproject.toml").write_text(SETTINGS)
    command = [sys.executable, "-m", "callwright_gen", "generate"]
    subprocess.run(command, cwd=other / "deep", env=environment(PYTHONHASHSEED="7"), capture_output=True, check=True)
    assert contents(other / "deep" / OUT) == contents(project / OUT)


def test_places_and_ids_of_problems_are_coloured_where_colours_are_forced(project: Path) -> None:
    spec = project / "specs/openai.yaml"
    spec.write_text(spec.read_text(encoding="utf-8") + "nonsense: 1\n", encoding="utf-8")
    command = [sys.executable, "-m", "callwright_gen", "generate"]
    forced = environment(FORCE_COLOR="1")
    done = subprocess.run(command, cwd=project, env=forced, capture_output=True, text=True, check=False)
    line = len(spec.read_text(encoding="utf-8").splitlines())
    assert done.stderr.startswith(f"\x1b[36mspecs/{spec.name}:{line}:1\x1b[0m: unknown key 'nonsense'")
    assert done.stderr.endswith(" \x1b[31m[CW102]\x1b[0m\n")


@pytest.mark.parametrize(("more", "coloured"), [({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False)])
def test_colours_are_used_only_in_terminals_and_unless_disabled(
    project: Path, more: dict[str, str], coloured: bool
) -> None:
    (project / OUT / "extra.py").touch()
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "callwright_gen", "generate", "--check"]
    subprocess.run(command, cwd=project, env=environment(**more), stdout=theirs, stderr=subprocess.DEVNULL, check=False)
    os.close(theirs)
    shown = os.read(ours, 1000).decode()
    os.close(ours)
    assert shown == ("\x1b[31mextra\x1b[0m llm/extra.py\r\n" if coloured else "extra llm/extra.py\r\n")
