"""Run the steps of `action.yml` and the entries of `.pre-commit-hooks.yaml` as their hosts do."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.review.repository import GENERATOR, RUNTIME, Repository, environment

ROOT = Path(__file__).parents[2]
SHELLS = {"bash": ["bash", "--noprofile", "--norc", "-eo", "pipefail"], "python": [sys.executable]}
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


@dataclass(frozen=True)
class Run:
    """The result of a command."""

    code: int
    output: str


def hooks() -> dict[str, dict[str, Any]]:
    """Return the hooks by id."""
    return {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}


def run_hook(repository: Repository, name: str, *arguments: str) -> Run:
    """Run a hook's entry with the arguments of a user's configuration."""
    command = f"{hooks()[name]['entry']} {shlex.join(arguments)}"
    return _run(repository, [*SHELLS["bash"], "-c", command], {})


def steps() -> list[dict[str, Any]]:
    """Return the steps of the action."""
    return action()["runs"]["steps"]


def action() -> dict[str, Any]:
    """Return the action."""
    return yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def run_step(repository: Repository, step: dict[str, Any], known: dict[str, str], **variables: str) -> Run:
    """Run a step.

    Args:
        repository: the repository to run in.
        step: the step of the action.
        known: the value of every expression in the step's environment, by its text.
        variables: additional variables that the host sets.
    """
    filled = {name: EXPRESSION.sub(lambda match: known[match[1]], text) for name, text in step.get("env", {}).items()}
    script = repository.folder.parent / f"step-{step['shell']}"
    script.write_text(step["run"], encoding="utf-8")
    return _run(repository, [*SHELLS[step["shell"]], str(script)], filled | variables)


def _run(repository: Repository, command: list[str], variables: dict[str, str]) -> Run:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    sources = os.pathsep.join([GENERATOR, RUNTIME, str(repository.folder.parent / "site")])
    full = environment(PATH=path, **variables) | {"PYTHONPATH": sources}
    done = subprocess.run(
        command,
        cwd=repository.folder,
        env=full,
        text=True,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return Run(done.returncode, done.stdout)
