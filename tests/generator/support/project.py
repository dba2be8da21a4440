"""A user's repository with the small SDK of these tests installed."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest

import callwright_gen
import callwright_runtime
from callwright_gen.config import Config
from callwright_gen.pipeline import Rendered, record_surfaces, render_all
from callwright_gen.resources import templates_dir
from tests.support.command import callwright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

HERE = Path(__file__).parent
SPEC = (HERE / "tiny.yaml").read_text(encoding="utf-8")
ROOTS = tuple(str(Path(package.__file__ or "").parents[1]) for package in (callwright_gen, callwright_runtime))
SETTINGS = '[tool.callwright]\nspecs = "specs"\nout = "src/mine/llm"\n'


def install_sdk(site: Path) -> Path:
    """Install the SDK into a folder like pip, and return the folder."""
    shutil.copytree(HERE / "tiny_sdk", site / "tiny_sdk", ignore=shutil.ignore_patterns("__pycache__"))
    install_metadata(site, "tiny-sdk", "1.4.0")
    return site


def install_metadata(site: Path, dist: str, version: str) -> None:
    """Write the metadata of an installed distribution into a folder."""
    info = site / f"{dist.replace('-', '_')}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {dist}\nVersion: {version}\n")


@contextmanager
def sdk_on_path(site: Path) -> Iterator[None]:
    """Make the SDK importable in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(install_sdk(site))
        yield


def changed(text: str, *changes: tuple[str, str]) -> str:
    """Replace the first occurrence of each string, which must exist."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


@dataclass(frozen=True)
class Project:
    """The repository: specs in `specs/`, the generated package in `src/mine/llm/`, the SDK in `site/`."""

    folder: Path

    @property
    def out(self) -> Path:
        """The generated package."""
        return self.folder / "src/mine/llm"

    def write(self, path: str, text: str) -> Path:
        """Write a file."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def callwright(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the command line in the repository."""
        path = [self.folder / "site", self.folder / "src"]
        return callwright(self.folder, *arguments, path=path, **environment)

    def process(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the command line in a process of its own."""
        return self._run(["-m", "callwright_gen", *arguments], environment)

    def python(self, script: str) -> Any:
        """Run a script that prints JSON, and return what it printed."""
        return json.loads(self.script(script))

    def script(self, script: str, **environment: str) -> str:
        """Run a script, and return what it printed."""
        done = self._run(["-W", "error", "-c", script], environment)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def _run(self, arguments: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
        path = os.pathsep.join([*ROOTS, str(HERE.parents[2]), str(self.folder / "site"), str(self.folder / "src")])
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=os.environ | {"PYTHONPATH": path, "NO_COLOR": "1"} | environment,
            capture_output=True,
            text=True,
            check=False,
        )


def new_project(folder: Path) -> Project:
    """Create a repository, with its surface recorded."""
    project = Project(folder)
    install_sdk(folder / "site")
    project.write("pyproject.toml", SETTINGS)
    project.write("specs/tiny.yaml", SPEC)
    project.write("specs/surfaces/tiny.json", _recorded())
    return project


@cache
def _recorded() -> str:
    with TemporaryDirectory() as scratch:
        project = Project(Path(scratch))
        install_sdk(project.folder / "site")
        project.write("specs/tiny.yaml", SPEC)
        run = project.callwright("surface")
        assert run.returncode == 0, run.stderr
        return (project.folder / "specs/surfaces/tiny.json").read_text()


def config_of(folder: Path) -> Config:
    """Return the folders of a repository."""
    return Config(folder / "specs", folder / "out", templates_dir())


def record(folder: Path, provider: str) -> None:
    """Record the SDK's surface for a spec, in this process."""
    config = config_of(folder)
    config.surfaces.mkdir(exist_ok=True)
    (config.surfaces / f"{provider}.json").write_text(record_surfaces(config, [provider])[provider].new)


def render(folder: Path, provider: str) -> Rendered:
    """Render one provider, in this process."""
    return render_all(config_of(folder), [provider], lambda _: None)


def variant(folder: Path, overlay: str = "") -> ModuleType:
    """Generate and import a provider that extends the one of these tests, changed by `overlay`."""
    (folder / "specs").mkdir()
    (folder / "specs/tiny.yaml").write_text(SPEC, encoding="utf-8")
    head = "extends: tiny\nprovider: other\nprefix: Other\nabout: Another talk\n"
    (folder / "specs/other.yaml").write_text(head + overlay, encoding="utf-8")
    record(folder, "other")
    text = render(folder, "other").files["other.py"]
    return imported(folder / "other.py", text)


def imported(file: Path, text: str) -> ModuleType:
    """Import a module from its text."""
    file.write_text(text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(f"generated_{file.parent.name}", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[module.__name__] = module
    spec.loader.exec_module(module)
    return module
