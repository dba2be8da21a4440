"""Environments with one release of an SDK. They are kept in a cache: a second run with the same releases is quick."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import time
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name

from callwright_gen.drift.result import Release
from callwright_gen.drift.uv import Uv
from callwright_gen.publish.lock import lock_folders

_READY = "callwright-ready"
_UNUSED = 30 * 24 * 3600  # seconds after which an environment is removed


@dataclass(frozen=True)
class Resolution:
    """The release of an SDK, and the pins of all that is installed with it."""

    release: Release
    pins: tuple[str, ...]


def default_cache() -> Path:
    """Return the folder of the environments."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "callwright" / "drift"


def resolve(uv: Uv, dist: str, requirements: Sequence[str], constraints: Path, *, lowest: bool) -> Resolution:
    """Find the releases to install.

    Parameters:
        dist: the SDK's distribution.
        requirements: the SDK, and what is installed with it.
        constraints: file with the requirements that hold for everything that is installed.
        lowest: take the lowest releases of the requirements, instead of the newest.

    Raises:
        NotInstallableError: there are none that fit each other and this Python.
    """
    strategy = "lowest-direct" if lowest else "highest"
    text = uv.run(
        *("pip", "compile", "-", "--format", "pylock.toml", "--no-header", "--python", sys.executable),
        *("--resolution", strategy, "--constraint", str(constraints), *uv.until),
        given="\n".join(requirements),
    )
    packages = list(_packages(text))
    release = next(each for each in packages if canonicalize_name(each.dist) == canonicalize_name(dist))
    return Resolution(release, tuple(f"{each.dist}=={each.version}" for each in packages))


def prepare(uv: Uv, resolution: Resolution, cache: Path) -> Path:
    """Return the interpreter of an environment that has these releases. It is made if it does not exist.

    Raises:
        NotInstallableError: a release cannot be installed.
        PublishError: another run is making it, and does not end.
        OSError: the cache cannot be written.
    """
    folder = cache / f"{resolution.release.dist}-{resolution.release.version}-{_key(resolution)}"
    venv = folder / "venv"
    python = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    folder.mkdir(parents=True, exist_ok=True)
    with lock_folders(folder):
        if not (folder / _READY).is_file():
            uv.run("venv", "--clear", "--no-project", "--python", sys.executable, str(venv))
            uv.run(
                *("pip", "install", "--python", str(python), "--no-deps", "--requirement", "-", *uv.until),
                given="\n".join(resolution.pins),
            )
        (folder / _READY).touch()
    return python


def forget_unused(cache: Path) -> None:
    """Remove the environments that no run has used for a month."""
    limit = time.time() - _UNUSED
    for mark in cache.glob(f"*/{_READY}"):
        if mark.stat().st_mtime < limit:
            shutil.rmtree(mark.parent, ignore_errors=True)


def _packages(text: str) -> Iterator[Release]:
    for package in tomllib.loads(text)["packages"]:
        yield Release(package["name"], package["version"], _date(package))


def _date(package: dict[str, Any]) -> str:
    files = [*package.get("wheels", ()), package.get("sdist", {})]
    return min((str(file["upload-time"])[:10] for file in files if "upload-time" in file), default="")


def _key(resolution: Resolution) -> str:
    parts = (sys.executable, sys.version, *sorted(resolution.pins))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
