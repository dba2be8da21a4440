"""A user's repository: from a folder of specs to a package of their own."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

import pytest

from tests.generator.support.project import SPEC, Project, changed, install_metadata, new_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return new_project(tmp_path)


def generate(project: Project, *arguments: str) -> list[str]:
    run = project.callwright("generate", *arguments)
    assert (run.returncode, run.stderr) == (0, "")
    return run.stdout.splitlines()


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0
            yield (node.module or "").partition(".")[0]
        elif isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)


def test_the_folders_of_pyproject_are_used_without_flags(project: Project) -> None:
    generate(project)
    assert {path.name for path in project.out.iterdir()} == {
        "__init__.py",
        "llm.py",
        "manifest.json",
        "py.typed",
        "testing",
        "tiny.py",
        "tiny.pyi",
    }


def test_the_package_imports_only_the_runtime_and_its_sdk(project: Project) -> None:
    generate(project)
    allowed = {"callwright_runtime", "pydantic", "tiny_sdk", "typing_extensions", *sys.stdlib_module_names}
    for path in project.out.rglob("*.py*"):
        assert set(imports_of(path)) <= allowed, path.name
    assert "tiny_sdk" in set(imports_of(project.out / "tiny.py"))


def test_a_second_run_is_silent_and_touches_nothing(project: Project) -> None:
    generate(project)
    before = {path: path.stat().st_mtime_ns for path in project.folder.rglob("*")}
    assert generate(project) == []
    assert generate(project, "--check") == []
    assert {path: path.stat().st_mtime_ns for path in project.folder.rglob("*")} == before


def test_a_run_in_a_subfolder_finds_the_same_settings(project: Project) -> None:
    generate(project)
    below = Project(project.folder / "src")
    run = below.callwright("generate", "--check")
    assert (run.returncode, run.stdout) == (0, "")


def test_flags_override_the_settings(project: Project) -> None:
    (project.folder / "specs").rename(project.folder / "contracts")
    generate(project, "--specs", "contracts", "--out", "elsewhere/ai")
    assert (project.folder / "elsewhere/ai/tiny.py").exists()
    assert not project.out.exists()


def test_only_changed_files_are_written(project: Project) -> None:
    generate(project)
    project.write("specs/tiny.yaml", changed(SPEC, ("about: Tiny talk", "about: Small talk")))
    assert generate(project) == ["changed llm/tiny.py", "changed llm/tiny.pyi", "changed llm/manifest.json"]


def test_a_users_package_keeps_its_init_and_other_modules(project: Project) -> None:
    ours = {"__init__.py": "OURS = 1\n", "llm.py": "OURS = 3\n", "helpers.py": "HELP = 2\n", "py.typed": ""}
    for name, text in ours.items():
        project.write(f"src/mine/llm/{name}", text)
    project.callwright("generate")
    for name, text in ours.items():
        assert (project.out / name).read_text() == text, name
    assert generate(project) == []


def test_a_provider_can_be_generated_into_an_existing_package(project: Project) -> None:
    project.write("src/mine/llm/__init__.py", '"""Our package."""\n\nOURS = 1\n')
    run = project.callwright("generate")
    assert (run.returncode, run.stderr) == (0, "")
    script = (
        "import json, mine.llm, mine.llm.tiny; print(json.dumps([mine.llm.OURS, mine.llm.tiny.tiny_call is not None]))"
    )
    assert project.python(script) == [1, True]


def test_specs_can_extend_one_in_the_same_folder(project: Project) -> None:
    head = "extends: tiny\nprovider: fast\nprefix: Fast\nabout: Fast talk\n"
    project.write("specs/fast.yaml", head + "params: {defaults: {most: 8}}\n")
    assert project.callwright("surface", "fast").returncode == 0
    created = generate(project)
    assert {"created llm/fast.py", "created llm/fast.pyi", "created llm/tiny.py"} <= set(created)
    script = (
        "import json, mine.llm.fast as fast; print(json.dumps([fast._PARAMS.defaults, fast.FastCallResponse.provider]))"
    )
    assert project.python(script) == [{"most": 8}, "fast"]


def test_generating_needs_no_sdk(project: Project) -> None:
    (project.folder / "site/tiny_sdk").rename(project.folder / "site/gone")
    generate(project)
    script = """
import json, mine.llm.tiny as tiny
try:
    tiny.call("big")(lambda: "Hello")()
except ImportError as error:
    print(json.dumps([type(error).__name__, str(error)]))
"""
    (project.folder / "site/tiny_sdk-1.4.0.dist-info").rename(project.folder / "site/gone-info")
    name, message = project.python(script)
    assert name == "MissingSDKError"
    assert "'tiny-sdk' is not installed" in message
    # A user's package has no extra of callwright: the SDK itself must be installed.
    assert "callwright[" not in message


def test_a_surface_check_shows_what_a_new_sdk_changed(project: Project) -> None:
    types = project.folder / "site/tiny_sdk/types.py"
    types.write_text(changed(types.read_text(), ("    sent: int\n", "    sent: int | None\n")))
    params = project.folder / "site/tiny_sdk/params.py"
    params.write_text(
        changed(params.read_text(), ("    heat: float | None\n", "    heat: float | None\n    luck: int\n"))
    )
    run = project.callwright("surface", "--check")
    assert run.returncode == 1
    outdated, *drifts = run.stdout.splitlines()
    assert outdated == "outdated specs/surfaces/tiny.json"
    assert sorted(drifts) == [
        "  added param tiny_sdk.params:SendParams.luck: int (optional)",
        "  retyped field tiny_sdk.types.Cost.sent: int -> int | None",
    ]


def register(project: Project, *entries: str) -> None:
    """Install the package's metadata with entry points, as `pip install` does."""
    install_metadata(project.folder / "site", "mine", "1.0")
    lines = ["[callwright.providers]", *entries]
    (project.folder / "site/mine-1.0.dist-info/entry_points.txt").write_text("\n".join(lines), encoding="utf-8")


def test_one_line_registers_a_provider_for_llm(project: Project) -> None:
    generate(project)
    register(project, "tiny = mine.llm.tiny", "direct = mine.llm.tiny:tiny_call")
    script = """
import json, sys
from mine.llm import llm

@llm.call("tiny/big/one")
def ask(text: str) -> str:
    return text

early = "mine.llm.tiny" in sys.modules
from tests.generator.support.answers import reply, words
from tiny_sdk import ANSWERS, SENT

ANSWERS[:] = [reply(words(each)) for each in "abc"]
said = [ask("Hi").content, llm.override(ask, "direct/small")("Hi").content]
with llm.model("tiny/other", call_params={"temperature": 0.5}):
    said.append(ask("Hi").content)
print(json.dumps([early, said, [each["engine"] for each in SENT]]))
"""
    assert project.python(script) == [False, ["a", "b", "c"], ["big/one", "small", "other"]]


def test_entry_points_that_are_wrong_are_explained(project: Project) -> None:
    generate(project)
    register(project, "gone = mine.llm.gone", "none = json", "lost = mine.llm.tiny:nothing", "openai = mine.llm.tiny")
    script = """
import json
from mine.llm import llm

errors = []
for name in ("gone", "none", "lost", "openai", "opanai"):
    try:
        llm.call(f"{name}/big")(lambda: "Hi")()
    except (TypeError, ValueError) as error:
        errors.append(str(error))
print(json.dumps(errors))
"""
    gone, none, lost, several, unknown = project.python(script)
    assert "'mine.llm.gone' by mine, which does not exist" in gone
    assert "'json' by mine, which is not a provider" in none
    assert "'mine.llm.tiny:nothing' by mine, which does not exist" in lost
    assert "'callwright.openai' by callwright, 'mine.llm.tiny' by mine" in several
    assert "Did you mean 'openai'" in unknown
