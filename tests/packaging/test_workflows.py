"""The workflows of the project's CI, and those that users copy: their structure, and that what they call exists."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.command_line import parse

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted([*(ROOT / ".github" / "workflows").glob("*.yml"), *(ROOT / "examples" / "ci").glob("*.yml")])
TOP = {"name", "on", "permissions", "concurrency", "env", "jobs"}
JOB = {"name", "runs-on", "timeout-minutes", "strategy", "steps", "needs", "if", "env", "permissions"}
STEP = {"name", "uses", "run", "with", "env", "if", "id", "working-directory", "shell", "continue-on-error"}


def _read(path: Path) -> dict[str, Any]:
    # YAML 1.1 reads the key `on` as true.
    return {"on" if key is True else key: value for key, value in yaml.safe_load(path.read_text("utf-8")).items()}


def _steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_workflow_has_only_keys_that_exist_and_the_least_permissions(path: Path) -> None:
    workflow = _read(path)
    assert workflow.keys() <= TOP
    assert {"name", "on", "jobs", "permissions"} <= workflow.keys()
    assert set(workflow["on"]) <= {"push", "pull_request", "schedule", "workflow_dispatch"}
    for name, job in workflow["jobs"].items():
        assert re.fullmatch(r"[a-z_][a-z0-9_-]*", name)
        assert job.keys() <= JOB
        assert {"runs-on", "steps", "timeout-minutes"} <= job.keys()
        assert set(job.get("needs", [])) <= workflow["jobs"].keys()
    for step in _steps(workflow):
        assert step.keys() <= STEP
        assert ("uses" in step) != ("run" in step)
        assert "uses" not in step or re.fullmatch(r"[\w.-]+/[\w.-]+@v\d+", step["uses"])


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_a_workflow_runs_exists(path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    text = "\n".join(step.get("run", "") for step in _steps(_read(path)))
    for targets in re.findall(r"^\s*make ([^\n]+)", text, re.MULTILINE):
        names = re.sub(r'[A-Z]+=("[^"]*"|\S*)', "", targets).split()
        for target in [each for each in names if "/" not in each]:
            assert re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE), target
    for line in re.findall(r"^\s*(?:\S+/bin/)?callwright ([^\n]+)", text, re.MULTILINE):
        parse(line)
    for folder in re.findall(r"\b(tests/\w+)", text):
        assert (ROOT / folder).is_dir(), folder


def test_every_supported_python_is_tested() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    supported = {line.rpartition(" ")[2] for line in project["classifiers"] if re.search(r"Python :: 3\.\d", line)}
    jobs = _read(ROOT / ".github" / "workflows" / "ci.yml")["jobs"]
    assert {*jobs["pythons"]["strategy"]["matrix"]["python"], "3.11"} == supported
