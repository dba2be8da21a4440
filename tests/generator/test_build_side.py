"""The command line on projects that are damaged, linked, shared, half written, or checked out on another system."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner, Result

from callwright_gen.cli.app import app
from callwright_gen.config import load_config
from callwright_gen.fastpath import is_current
from callwright_gen.files import read_file
from callwright_gen.load import yaml_source
from callwright_gen.load.nodes import plain
from callwright_gen.publish import lock
from callwright_gen.publish.errors import PublishError
from callwright_gen.render import ruff
from callwright_gen.resources import bundled_specs_dir
from callwright_gen.surface.versions import in_range

from .support.project import SPEC, Project, changed, new_project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return a project whose modules are generated, as working directory."""
    project = new_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path / "site")
    assert run("generate").exit_code == 0
    return project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments, catch_exceptions=False)


def rehash(project: Project) -> None:
    """Write the hashes of the files into the manifest, as someone could who hides an edit."""
    manifest = project.out / "manifest.json"
    document = json.loads(manifest.read_text())
    outputs = {name: sha256((project.out / name).read_bytes()).hexdigest() for name in document["outputs"]}
    manifest.write_text(json.dumps(document | {"outputs": outputs}, indent=2, sort_keys=True) + "\n")


def test_a_check_does_not_trust_the_hashes_and_a_quick_one_says_that_it_does(project: Project) -> None:
    with (project.out / "tiny.py").open("a") as module:
        module.write("EDITED = True\n")
    rehash(project)
    assert is_current(load_config())
    assert (run("generate", "--check").exit_code, run("generate", "--quick").exit_code) == (1, 2)
    quick = project.callwright("generate", "--check", "--quick")
    assert (quick.returncode, quick.stderr) == (0, "Compared hashes only (--quick); nothing was rendered.\n")


def test_windows_line_ends_and_files_of_editors_change_nothing(project: Project) -> None:
    for file in (*project.out.rglob("*.*"), *(project.folder / "specs").rglob("*.*")):
        if file.is_file():
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    specs = project.folder / "specs"
    (specs / ".#tiny.yaml").symlink_to("me@host.1:2")
    (specs / "._tiny.yaml").write_bytes(b"\0\5\x16\7\xff")
    for name in (".DS_Store", "Thumbs.db", ".tiny.py.swp", "tiny.py~", "#tiny.py#"):
        (project.out / name).touch()
    assert is_current(load_config())
    check = run("generate", "--check")
    assert (check.exit_code, check.output) == (0, "")


def test_named_runs_leave_a_folder_that_a_check_accepts(project: Project) -> None:
    project.write("specs/other.yaml", "extends: tiny\nprovider: other\nprefix: Other\nabout: Another talk\n")
    assert run("surface", "other").exit_code == 0
    for file in project.out.rglob("*.*"):
        file.unlink()
    for name in ("tiny", "other"):
        assert run("generate", name).exit_code == 0
    assert run("generate", "--check").output == ""
    project.write("specs/tiny.yaml", changed(SPEC, ("about: ", "about: New ")))
    assert run("generate", "tiny").exit_code == 0
    # `other` extends it and was not rendered.
    outdated = run("generate", "--check").output.splitlines()
    assert outdated[0].startswith("outdated llm/manifest.json: specs/tiny.yaml changed")


def test_findings_have_reasons_and_forms_for_machines(project: Project) -> None:
    project.write("specs/tiny.yaml", changed(SPEC, ("about: ", "about: New ")))
    text = run("generate", "--check", "--diff", "--quiet")
    assert (text.exit_code, text.stderr) == (1, "")
    assert "outdated llm/tiny.py: specs/tiny.yaml changed\n" in text.stdout
    assert "--- a/src/mine/llm/tiny.py\n" in text.stdout
    report = json.loads(run("generate", "--check", "--output-format", "json").stdout)
    assert report[0] == {
        "id": "CW901",
        "rule": "outdated-file",
        "file": "src/mine/llm/tiny.py",
        "line": 1,
        "column": 1,
        "message": "outdated llm/tiny.py: specs/tiny.yaml changed",
    }
    project.write("specs/tiny.yaml", SPEC + "wrong: 1\n")
    annotated = run("generate", "--output-format", "github")
    line = SPEC.count("\n") + 1
    assert annotated.stdout.startswith(f"::error file=specs/tiny.yaml,line={line},col=1,title=CW102 unknown key::")
    sarif = json.loads(run("generate", "--output-format", "sarif").stdout)
    assert sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] == line
    rule = sarif["runs"][0]["tool"]["driver"]["rules"][0]
    assert (rule["id"], rule["name"]) == (sarif["runs"][0]["results"][0]["ruleId"], "unknown-key")
    assert "merge_same_role: true" in rule["help"]["markdown"]


def test_git_applies_a_diff(project: Project) -> None:
    git = ["git", "-c", "user.email=a@b", "-c", "user.name=n"]
    subprocess.run([*git, "init", "-q"], check=True)
    project.write("specs/tiny.yaml", changed(SPEC, ("about: ", "about: New ")))
    diff = run("generate", "--diff")
    assert diff.exit_code == 1
    subprocess.run([*git, "apply", "-"], input=diff.stdout_bytes, check=True)
    assert run("generate", "--check").output == ""


def test_one_run_reports_the_problems_of_all_stages_and_specs(project: Project) -> None:
    wrong = changed(SPEC, ("  content: turn.", "  content: nowhere.")) + "unknown: 1\n"
    project.write("specs/tiny.yaml", wrong)
    project.write("specs/other.yaml", "extends: tiny\nprovider: [\n")
    output = run("generate").output
    assert "unknown key 'unknown'" in output
    assert "nowhere" in output
    assert "specs/other.yaml:3:1: invalid YAML" in output


def test_a_misnamed_spec_and_a_foreign_version_are_named(project: Project) -> None:
    project.write("specs/mine.yml", SPEC)
    project.write("specs/tiny.yaml", changed(SPEC, ('range: ">=1,<2"', 'range: ">=2"')))
    surface = run("surface", "--check")
    assert surface.exit_code == 2
    assert "specs/mine.yml is ignored: to make it a spec, rename it to mine.yaml." in surface.output
    assert "sdk.range: tiny-sdk 1.4.0 is installed, which is not in the range >=2." in surface.output


def test_a_patch_release_is_reported_and_no_finding(project: Project) -> None:
    leftover = project.write("specs/surfaces/.tiny.json.12345678.callwright-tmp", "half")
    (project.folder / "site/tiny_sdk-1.4.0.dist-info/METADATA").write_text("Name: tiny-sdk\nVersion: 1.4.1\n")
    check = run("surface", "--check", "--python", sys.executable)
    assert check.exit_code == 2  # that interpreter does not see the SDK
    check = run("surface", "--check")
    assert (check.exit_code, check.stdout) == (0, "")
    assert "tiny: tiny-sdk 1.4.1 is installed; nothing that the spec uses differs from the record." in check.stderr
    assert run("surface").stdout.startswith("changed specs/surfaces/tiny.json\n")
    assert not leftover.exists()


def test_a_surface_does_not_depend_on_packages_that_the_sdk_can_do_without(project: Project) -> None:
    """What is installed besides, such as an optional dependency, is not looked into."""
    params = project.folder / "site/tiny_sdk/params.py"
    union = ("form: dict[str, Any]\n", "form: dict[str, Any] | beside.Form\n")
    text = changed(params.read_text(), union, union, ("if TYPE_CHECKING:\n", "import beside\nif TYPE_CHECKING:\n"))
    params.write_text(text)
    assert run("surface").exit_code == 0
    project.write("site/beside/__init__.py", "class Form:\n    name: str\n")
    assert run("surface", "--check").exit_code == 0


def test_another_environment_is_read_without_importing_it(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [path for path in sys.path if not path.endswith("/site")])
    assert run("surface", "--check").exit_code == 2
    site = json.dumps([str(project.folder / "site")])
    python = project.write("python", f"#!/bin/sh\necho '{site}'\n")
    python.chmod(0o755)
    assert run("surface", "--check", "--python", str(python)).output == ""


@pytest.mark.parametrize("name", ["from", "x-y"])
def test_a_param_without_a_python_name_can_be_excluded(project: Project, name: str) -> None:
    surface = project.folder / "specs/surfaces/tiny.json"
    document = json.loads(surface.read_text())
    next(iter(document["params"].values()))[f"{name}?"] = "str"
    surface.write_text(json.dumps(document))
    refused = run("generate")
    assert (refused.exit_code, f"Add '{name}' to params.exclude" in refused.output) == (2, True)
    spec = yaml.safe_load(SPEC)
    exclude = ", ".join([*spec["params"].get("exclude", []), f'"{name}"'])
    project.write(
        "specs/other.yaml",
        f"extends: tiny\nprovider: other\nprefix: Other\nabout: A\nparams: {{exclude: [{exclude}]}}\n",
    )
    (surface.parent / "other.json").write_text(surface.read_text())
    assert run("generate", "other").exit_code == 0


@pytest.mark.parametrize("prefix", ["Base", "Common", "Structured"])
def test_a_prefix_does_not_hide_names_of_the_runtime(project: Project, prefix: str) -> None:
    spec = yaml.safe_load(SPEC)
    project.write("specs/tiny.yaml", changed(SPEC, (f"prefix: {spec['prefix']}", f"prefix: {prefix}")))
    assert "would hide a name of the runtime. Choose another prefix" in run("generate").output


def test_without_ruff_an_error_says_what_to_install(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ruff, "which", lambda _: None)
    monkeypatch.setattr(ruff.sysconfig, "get_path", lambda _: "/nowhere")
    refused = run("generate", "--check")
    assert (refused.exit_code, refused.stderr) == (2, "ruff is not installed. Run `pip install 'callwright[gen]'`\n")


def test_formatting_does_not_depend_on_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = {"one.py": "import groq\nfrom abc import ABC\nfrom typing import Any\nx: Any = (ABC, groq)\n"}
    expected = ruff.format_all(source)
    for folder in ("groq", "src/groq", "build/temporary"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / ".gitignore").write_text("*\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "build/temporary"))
    monkeypatch.setenv("RUFF_OUTPUT_FILE", str(tmp_path / "out"))
    assert ruff.format_all(source) == expected


def test_only_regular_files_of_a_limited_size_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "endless").symlink_to("/dev/zero")
    (tmp_path / "large").write_bytes(b"12345")
    for name, reason in (
        ("pipe", "not a regular file"),
        ("endless", "not a regular file"),
        ("large", "more than 4 bytes"),
    ):
        with pytest.raises(OSError, match=reason):
            read_file(tmp_path / name, 4)
    with pytest.raises(IsADirectoryError):
        read_file(tmp_path)
    with pytest.raises(OSError, match="null"):
        read_file(Path("a\0b"))


def test_a_second_run_waits_for_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "_PATIENCE", 0)
    with (
        lock.lock_folders(tmp_path, tmp_path / "missing"),
        pytest.raises(PublishError, match="another run of callwright is writing here"),
        lock.lock_folders(tmp_path),
    ):
        pass
    with lock.lock_folders(tmp_path):
        pass


def test_both_loaders_of_pyyaml_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    files = sorted(bundled_specs_dir().glob("*.yaml"))
    fast = [yaml_source.read_yaml(file).root for file in files]
    monkeypatch.setattr(yaml_source, "_LOADER", yaml_source._PureLoader)
    for file, root in zip(files, fast, strict=True):
        assert plain(yaml_source.read_yaml(file).root) == plain(root)


@pytest.mark.parametrize(
    ("range_", "inside", "outside"),
    [
        (">=1,<2", "1.0 1 1.9.9 1.0.post1", "0.9 2.0 2.0b1 2.0.dev1 1.0rc1"),
        (">=1.0.0b9", "1.0.0b9 1.0.0b10 1.0.0rc1 1.0.0", "1.0.0b8 1.0.0a10 0.9"),
        ("~=1.4", "1.4 1.9", "1.3 2.0"),
        ("==1.4.*, !=1.4.2", "1.4 1.4.3", "1.4.2 1.5"),
        (">1.4,<=2", "1.4.1 2.0.0", "1.4 1.4.post1 2.0.1"),
        ("===1.4", "1.4", "1.4.0"),
    ],
)
def test_versions_are_compared_like_pip_does(range_: str, inside: str, outside: str) -> None:
    assert [version for version in inside.split() if not in_range(version, range_)] == []
    assert [version for version in outside.split() if in_range(version, range_)] == []
