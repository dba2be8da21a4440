"""A git repository with a generated package, whose changes are reviewed."""

from __future__ import annotations

import os
import subprocess
from contextlib import chdir
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from typer.testing import CliRunner

from callwright_gen.cli.app import app
from callwright_gen.config import Config
from callwright_gen.pipeline import render_all
from callwright_gen.resources import templates_dir
from tests.generator.support.project import Project, new_project

DATA = Path(__file__).parent / "data"
GENERATOR = str(Path(__file__).parents[2] / "generator")
RUNTIME = str(Path(__file__).parents[2] / "runtime")
OUT = "src/mine/llm"
SETTINGS = f'[tool.callwright]\nspecs = "specs"\nout = "{OUT}"\n'
# The developer's git may have its own settings, hooks and signing keys.
GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": "test@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    **{f"GIT_{who}_DATE": "2026-01-01T00:00:00Z" for who in ("AUTHOR", "COMMITTER")},
}
SPEC, SURFACE, STUB = "specs/tiny.yaml", "specs/surfaces/tiny.json", f"{OUT}/tiny.pyi"


@dataclass(frozen=True)
class Result:
    """The result of a command, like a completed process."""

    returncode: int
    stdout: str
    stderr: str


@dataclass(frozen=True)
class Repository:
    """The repository at `folder`; its package is in `src/mine/llm`."""

    folder: Path

    def git(self, *arguments: str) -> str:
        """Run git, and return what it printed."""
        command = ["git", "-c", "init.defaultBranch=main", *arguments]
        return subprocess.run(
            command, cwd=self.folder, env=environment(), capture_output=True, text=True, check=True
        ).stdout

    def commit(self, tag: str = "") -> None:
        """Commit everything, and tag the commit."""
        self.git("add", "--all", "--force")
        self.git("commit", "--quiet", "--allow-empty", "--message", tag or "more")
        if tag:
            self.git("tag", tag)

    def read(self, path: str) -> str:
        """Read a file."""
        return (self.folder / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        """Write a file."""
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace the first occurrence of a string, which must exist."""
        text = self.read(path)
        assert old in text, old
        self.write(path, text.replace(old, new, 1))

    def callwright(self, *arguments: str, folder: str = ".") -> Result:
        """Run the command line in this process, which is a second faster each time."""
        with chdir(self.folder / folder):
            run = CliRunner(env=environment()).invoke(app, arguments)
        if run.exception is not None and not isinstance(run.exception, SystemExit):
            raise run.exception
        return Result(run.exit_code, run.stdout, run.stderr)


def environment(**more: str) -> dict[str, str]:
    """Return the environment of a process with the git settings of these tests, and the generator."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    path = os.pathsep.join([GENERATOR, RUNTIME])
    return {**kept, **GIT, "PYTHONPATH": path, "NO_COLOR": "1", "PYTHONDONTWRITEBYTECODE": "1", **more}


def tiny_repository(folder: Path) -> Repository:
    """Create a repository with the provider of the generator's tests, generated and committed as `first`."""
    repository = Repository(folder)
    for path, text in _tiny_files().items():
        repository.write(path, text)
    repository.git("init", "--quiet")
    repository.commit("first")
    return repository


@cache
def _tiny_files() -> dict[str, str]:
    with TemporaryDirectory() as scratch:
        project: Project = new_project(Path(scratch))
        run = project.callwright("generate")
        assert run.returncode == 0, run.stderr
        files = [path for path in project.folder.rglob("*") if path.is_file() and "site" not in path.parts]
        return {path.relative_to(project.folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def sdk_repository(folder: Path, *versions: str) -> Repository:
    """Create a repository in which an SDK was upgraded, with a commit for each version."""
    repository = Repository(folder)
    repository.write("pyproject.toml", SETTINGS)
    repository.write("specs/openai.yaml", (DATA / "openai.yaml").read_text(encoding="utf-8"))
    repository.git("init", "--quiet")
    for version in versions:
        repository.write("specs/surfaces/openai.json", (DATA / f"openai-{version}.json").read_text(encoding="utf-8"))
        config = Config(folder / "specs", folder / OUT, templates_dir())
        for name, text in render_all(config, ["openai"], lambda _: None).files.items():
            repository.write(f"{OUT}/{name}", text)
        repository.commit(f"sdk-{version}")
    return repository
