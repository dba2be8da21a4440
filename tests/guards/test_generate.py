"""What a run of the generator opens and starts, according to the interpreter's audit events."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from callwright_gen.config import load_config
from callwright_gen.publish.inputs import list_inputs
from callwright_gen.resources import templates_dir
from tests.generator.support.project import ROOTS, Project, new_project

if TYPE_CHECKING:
    from collections.abc import Sequence

# Files opened before `main` are Python's own imports.
AUDITED = """
import json, os, sys
events = []
def note(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes, os.PathLike)):
        path, mode, flags = arguments  # `os.open` has no mode, but flags
        written = flags & (os.O_WRONLY | os.O_RDWR)
        events.append(["open", os.path.realpath(os.fsdecode(path)), mode or ("w" if written else "r")])
    elif event == "compile" and arguments[1] == "<unknown>" and "(Section):" in str(arguments[0]):
        events.append(["parse", "sections of a spec", ""])
    elif event == "compile" and str(arguments[1]).endswith(".jinja"):
        events.append(["compile", os.path.basename(arguments[1]), ""])
    elif event == "subprocess.Popen":
        events.append(["start", os.path.basename(os.fsdecode(arguments[0])), ""])
sys.addaudithook(note)
from callwright_gen.__main__ import main
events.clear()
try:
    main()
except SystemExit as end:
    code = end.code or 0
else:
    code = 0
events.extend(["load", name, ""] for name in list(sys.modules))
text = json.dumps(events)
with open(os.environ["EVENTS"], "w") as file:
    file.write(text)
sys.exit(code)
"""

# Prefixes of the modules that only other commands and runs need.
NEEDLESS = (
    "callwright_gen.draft.",
    "callwright_gen.report.capabilities.",
    "callwright_gen.report.review",
    "callwright_gen.surface.live.",
    "callwright_runtime.",
    "griffe.",
    "rich.",
    "watchfiles.",
)


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a project of three providers, generated once."""
    project = new_project(tmp_path_factory.mktemp("settled"))
    spec = (project.folder / "specs/tiny.yaml").read_text(encoding="utf-8")
    surface = (project.folder / "specs/surfaces/tiny.json").read_text(encoding="utf-8")
    for name in ("second", "third"):
        text = spec.replace("provider: tiny", f"provider: {name}").replace("prefix: Tiny", f"prefix: {name.title()}")
        project.write(f"specs/{name}.yaml", text)
        project.write(f"specs/surfaces/{name}.json", surface)
    run = project.callwright("generate")
    assert run.returncode == 0, run.stderr
    return project


def events_of(project: Project, *arguments: str, **environment: str) -> list[list[str]]:
    noted = project.folder.parent / "events.json"
    run = subprocess.run(
        [sys.executable, "-c", AUDITED, *arguments],
        cwd=project.folder,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(ROOTS), "EVENTS": str(noted)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(noted.read_text(encoding="utf-8"))


def names_of(events: Sequence[Sequence[str]], kind: str) -> list[str]:
    return [name for each, name, _ in events if each == kind]


def ruff_runs(events: Sequence[Sequence[str]]) -> int:
    return sum(1 for kind, name, _ in events if kind == "start" and name.startswith("ruff"))


@pytest.mark.parametrize("arguments", [["generate", "--diff"], ["generate", "tiny"]])
def test_ruff_is_started_twice_whatever_the_number_of_files(settled: Project, arguments: list[str]) -> None:
    events = events_of(settled, *arguments)
    assert ruff_runs(events) == 2
    assert sum(1 for kind, *_ in events if kind == "start") == 2


@pytest.mark.parametrize("arguments", [["generate"], ["generate", "--check", "--quick"]])
def test_an_up_to_date_run_starts_no_process_and_writes_no_file(settled: Project, arguments: list[str]) -> None:
    events = events_of(settled, *arguments)
    assert [name for kind, name, _ in events if kind == "start"] == []
    assert {mode for kind, _, mode in events if kind == "open"} <= {"r", "rb"}
    assert {"jinja2", "libcst", "pydantic", "typer", "yaml"}.isdisjoint(names_of(events, "load"))


def test_an_up_to_date_run_reads_every_file_once_and_no_other(
    settled: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(settled.folder)
    config = load_config()
    inputs = {path.resolve() for path in list_inputs(config).values()}
    outputs = {path.resolve() for path in config.out.rglob("*") if path.is_file()}
    settings = {(settled.folder / "pyproject.toml").resolve(), (config.specs / "schema.json").resolve()}
    opened = Counter(Path(path) for kind, path, _ in events_of(settled, "generate") if kind == "open")
    python = {path for path in opened if path.is_relative_to(Path(sys.base_prefix).resolve())}
    assert opened.keys() - python == inputs | outputs | settings
    assert {path: times for path, times in opened.items() if times > 1} == {}


def test_only_the_first_run_compiles_templates(settled: Project, tmp_path: Path) -> None:
    kept = {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}
    first, second = (names_of(events_of(settled, "generate", "--diff", **kept), "compile") for _ in range(2))
    assert sorted(first) == sorted(path.name for path in templates_dir().rglob("*.jinja"))
    assert second == []


def test_a_run_for_one_spec_loads_only_what_it_needs(settled: Project) -> None:
    loaded = names_of(events_of(settled, "generate", "tiny", "--diff"), "load")
    assert "callwright_gen.render.module" in loaded
    assert [name for name in loaded if f"{name}.".startswith(NEEDLESS)] == []


def test_descriptions_of_spec_keys_are_loaded_only_for_a_schema(settled: Project) -> None:
    assert names_of(events_of(settled, "generate"), "parse") == []
    assert names_of(events_of(settled, "generate", "tiny"), "parse") == []
    assert len(names_of(events_of(settled, "schema"), "parse")) > 1
