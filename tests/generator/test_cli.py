"""The `callwright` command: exit codes, and no tracebacks for bad input."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import callwright_gen
from callwright_runtime.version import __version__
from tests.support.command import callwright

GENERATOR = Path(callwright_gen.__file__).parents[1]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs/one.yaml").write_text("provider: one\n")
    (tmp_path / "specs/another.yaml").write_text("provider: another\n")
    return tmp_path


@pytest.mark.parametrize("command", [["generate"], ["generate", "--check"], ["surface"], ["explain", "one", "a.b"]])
def test_without_specs_every_command_says_how_to_name_them(tmp_path: Path, command: list[str]) -> None:
    run = callwright(tmp_path, *command)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == (
        'specs: the folder of specs does not exist. Pass it with --specs DIR, or set specs = "DIR" under'
        " [tool.callwright] in pyproject.toml.\n"
    )


def test_a_wrong_setting_is_a_one_line_error(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.callwright]\nspec = 'a'\n")
    run = callwright(project, "generate")
    assert (run.returncode, run.stderr) == (
        2,
        "pyproject.toml: [tool.callwright]: unknown key 'spec'. Valid keys: 'specs', 'out', 'capabilities', 'review'\n",
    )


def test_a_folder_without_specs_is_rejected_and_nothing_is_removed(project: Path) -> None:
    (project / "empty").mkdir()
    run = callwright(project, "generate", "--specs", "empty")
    assert (run.returncode, run.stderr) == (2, "empty: no specs (*.yaml) in this folder\n")


@pytest.mark.parametrize("command", ["generate", "surface"])
def test_a_misspelt_provider_gets_a_suggestion(project: Path, command: str) -> None:
    run = callwright(project, command, "anothre")
    assert (run.returncode, run.stderr) == (2, "specs: no spec is named 'anothre'. Did you mean 'another'?\n")


def test_an_unknown_provider_gets_the_list_of_providers(project: Path) -> None:
    run = callwright(project, "generate", "zzz")
    assert (run.returncode, run.stderr) == (2, "specs: no spec is named 'zzz'. Available specs: another, one.\n")


def test_an_unreadable_spec_is_named(project: Path) -> None:
    (project / "specs/gone.yaml").symlink_to(project / "nowhere")
    run = callwright(project, "generate")
    assert (run.returncode, run.stderr) == (2, "specs/gone.yaml: No such file or directory\n")


@pytest.mark.parametrize("flags", [["--check", "--force"], ["--diff", "--force"]])
def test_options_that_exclude_each_other_are_rejected(project: Path, flags: list[str]) -> None:
    run = callwright(project, "generate", *flags, COLUMNS="200")
    assert run.returncode == 2
    assert "--force cannot be combined with --check or --diff. Choose one." in run.stderr


@pytest.mark.parametrize("arguments", [["generat"], ["generate", "--chek"], ["explain", "one"], []])
def test_wrong_usage_exits_with_2_and_no_traceback(project: Path, arguments: list[str]) -> None:
    run = callwright(project, *arguments)
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
    assert "Usage: callwright" in run.stdout + run.stderr


def test_help_names_every_command(project: Path) -> None:
    run = callwright(project, "--help")
    assert run.returncode == 0
    assert all(f" {command} " in run.stdout for command in ("generate", "surface", "explain", "schema", "capabilities"))


def test_the_help_of_every_command_names_its_exit_codes() -> None:
    from callwright_gen.cli.app import app

    commands = [each.callback for each in app.registered_commands if each.callback]
    assert [each.__name__ for each in commands if "Exit codes: 0" not in str(each.__doc__)] == ["schema"]


@pytest.mark.parametrize("arguments", [["--version"], ["--version", "generate"]])
def test_version_is_printed(project: Path, arguments: list[str]) -> None:
    run = callwright(project, *arguments)
    assert (run.returncode, run.stdout, run.stderr) == (0, f"callwright {__version__}\n", "")


@pytest.mark.parametrize("command", [[], ["generate"]])
def test_h_is_short_for_help(project: Path, command: list[str]) -> None:
    short, full = (callwright(project, *command, option) for option in ("-h", "--help"))
    assert short.returncode == 0
    assert short.stdout == full.stdout


def test_version_does_not_import_sdks_or_pydantic(project: Path) -> None:
    code = "import sys; from callwright_gen.__main__ import main; main(); print(*sorted(sys.modules))"
    environment = os.environ | {"PYTHONPATH": str(GENERATOR)}
    command = [sys.executable, "-c", code, "--version"]
    run = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=True)
    modules = {name.partition(".")[0] for name in run.stdout.split()}
    assert not modules & {"callwright_runtime", "jinja2", "openai", "pydantic", "rich", "typer", "yaml"}


def imported(file: Path) -> set[str]:
    """Return the top-level packages that a file imports, at any level."""
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {name.partition(".")[0] for name in plain | {str(n.module) for n in nodes if isinstance(n, ast.ImportFrom)}}


def test_missing_packages_of_the_command_line_are_named(tmp_path: Path) -> None:
    # Packages that callwright, pydantic and jinja2 depend on; pre-commit hooks do not use `watch`, `lsp` or `prove`.
    there = {
        "callwright_gen",
        "callwright_runtime",
        "pydantic",
        "pydantic_core",
        "typing_extensions",
        "markupsafe",
        "watchfiles",
        "hypothesis",
        "lsprotocol",
        "pygls",
    }
    packages = {name for file in GENERATOR.rglob("callwright_gen/**/*.py") for name in imported(file)}
    needed = sorted(packages - sys.stdlib_module_names - there)
    code = f"import sys; sys.path[:0] = {[str(GENERATOR)]}; from callwright_gen.__main__ import main; main()"
    command = [sys.executable, "-I", "-S", "-c", code]  # without site-packages
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    named = run.stderr.removeprefix("callwright needs ").partition(": pip install 'callwright[gen]'\n")[0]
    projects = {"ruamel": "ruamel.yaml", "yaml": "PyYAML"}
    assert named.split(", ") == [projects.get(name, name) for name in needed]
