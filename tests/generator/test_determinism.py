"""The same inputs produce the same bytes, everywhere and every time. `generate --check` compares the golden output."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from callwright_gen.config import Config
from callwright_gen.pipeline import render_all
from callwright_gen.publish.manifest import digest
from callwright_gen.resources import templates_dir
from tests.generator.support.project import SPEC, Project, changed, new_project

ROOT = Path(__file__).parents[2]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_surfaces_and_modules_do_not_depend_on_folder_or_hash_seed(tmp_path: Path) -> None:
    made: list[dict[str, bytes]] = []
    for seed, path in (("1", "one"), ("77", "another folder/below")):
        (tmp_path / path).mkdir(parents=True)
        project = new_project(tmp_path / path)
        (project.folder / "specs/surfaces/tiny.json").unlink()
        for command in ("surface", "generate"):
            run = project.process(command, PYTHONHASHSEED=seed)
            assert run.returncode == 0, run.stderr
        made.append({**contents(project.out), **contents(project.folder / "specs")})
    assert made[0] == made[1]


def test_output_does_not_depend_on_the_order_of_specs(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    surface = (project.folder / "specs/surfaces/tiny.json").read_text()
    for name in ("zebra", "alpha"):
        spec = changed(SPEC, ("provider: tiny", f"provider: {name}"), ("prefix: Tiny", f"prefix: {name.title()}"))
        project.write(f"specs/{name}.yaml", spec)
        project.write(f"specs/surfaces/{name}.json", surface)
    config = Config(project.folder / "specs", project.out, templates_dir())
    together = render_all(config, [], lambda _: None).files
    of_package = ("__init__.py", "llm.py", "py.typed", "testing/__init__.py", "testing/__init__.pyi")
    for name in ("tiny", "zebra", "alpha"):
        alone = render_all(config, [name], lambda _: None).files
        assert alone == {
            file: together[file] for file in (f"{name}.py", f"{name}.pyi", f"testing/{name}.py", *of_package)
        }


def _golden(folder: Path) -> dict[str, bytes]:
    """Return the generated files by their paths, without the manifest and what Python caches."""
    files = contents(folder).items()
    return {name: content for name, content in files if name != "manifest.json" and "__pycache__" not in name}


def test_the_manifest_has_the_hash_of_every_golden_file() -> None:
    folder = ROOT / "generated/callwright"
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["outputs"] == {name: digest(content) for name, content in sorted(_golden(folder).items())}
    inputs = {label: ROOT / label for label in manifest["inputs"] if label.startswith(("specs/", "templates/"))}
    assert {label: digest(path.read_bytes()) for label, path in inputs.items()} == {
        label: manifest["inputs"][label] for label in inputs
    }


def test_a_run_does_not_touch_unchanged_files(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    assert project.callwright("generate").returncode == 0
    before = {path: path.stat().st_mtime_ns for path in project.out.rglob("*.*")}
    (project.out / "tiny.pyi").unlink()
    project.write("specs/tiny.yaml", SPEC + "# a comment changes no module\n")
    run = project.callwright("generate")
    assert run.stdout.splitlines() == ["created llm/tiny.pyi", "changed llm/manifest.json"]
    after = {path: path.stat().st_mtime_ns for path in project.out.rglob("*.*")}
    changes = {path.name for path in after if before.get(path) != after[path]}
    assert changes == {"tiny.pyi", "manifest.json"}


def test_headers_contain_no_version_no_time_and_no_folder(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    assert project.callwright("generate").returncode == 0
    for path in project.out.rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        assert str(tmp_path) not in text
        assert "1.4.0" not in text
    head = (project.out / "tiny.py").read_text(encoding="utf-8").splitlines()[:4]
    assert head[2] == "Generated from tiny.yaml. Do not edit: change the spec and run `callwright generate tiny`."


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return new_project(tmp_path)


def test_the_formatting_of_a_spec_does_not_change_its_module(project: Project) -> None:
    assert project.callwright("generate").returncode == 0
    before = (project.out / "tiny.py").read_bytes()
    flow = "usage: {from: cost, input: cost.sent, output: cost.got, cached: cost.kept}"
    block = "usage:\n    from: cost\n    input: 'cost.sent'\n    output: \"cost.got\"\n    cached: >-\n      cost.kept"
    project.write("specs/tiny.yaml", changed(SPEC, (flow, block)).replace("\n", "\r\n"))
    assert project.callwright("generate").returncode == 0
    assert (project.out / "tiny.py").read_bytes() == before
