"""The wheel, and clean environments into which it is installed."""

import functools
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Installed:
    """An environment with only the wheel and some extras."""

    folder: Path

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the environment away from the checkout, with only the given variables."""
        program = str(self.folder / "bin" / command[0])
        return subprocess.run(
            [program, *command[1:]], cwd=self.folder, env=environment, text=True, capture_output=True, check=False
        )


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.tar.gz"))


@pytest.fixture(scope="session")
def install(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Installed]:
    @functools.cache
    def install_extras(extras: str) -> Installed:
        folder = tmp_path_factory.mktemp("environment")
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
        pins = ROOT / ("constraints-litellm.txt" if extras == "litellm" else "constraints.txt")
        # By its name, from a folder as the local index: as users install it.
        version = wheel.name.split("-")[1]
        index = ["--find-links", str(wheel.parent)]
        wanted = ["--quiet", *index, "--constraint", str(pins), f"callwright[{extras}]=={version}"]
        # uv takes a second, but ignores pip's settings: if it cannot reach an index, use pip.
        uv = [sys.executable, "-m", "uv", "pip", "install", "--python", str(folder / "bin" / "python")]
        if subprocess.run([*uv, *wanted], capture_output=True, check=False).returncode:
            subprocess.run([sys.executable, "-m", "pip", "--python", str(folder), "install", *wanted], check=True)
        return Installed(folder)

    return install_extras
