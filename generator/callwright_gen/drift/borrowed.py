"""What a generated module, or Callwright itself, needs in an environment that has an SDK alone.

Links to the packages of this environment stand in a folder for the import path. So the environment holds what the SDK
asks for and nothing else, and no index is asked for Callwright.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import callwright_gen
from callwright_gen.drift.requirements import OWN
from callwright_gen.resources import runtime_dir
from callwright_gen.surface.environment import Environment

EXTRAS = ("gen", "prove")


def borrow(folder: Path, borrower: Environment) -> Path:
    """Fill a folder with links to what an environment lacks, and return the folder.

    Parameters:
        folder: a folder that does not exist.
        borrower: the environment.
    """
    folder.mkdir(parents=True)
    for package in (Path(callwright_gen.__file__).parent, runtime_dir()):
        _link(package, folder)
    for each in _needed(OWN, EXTRAS, set()):
        if borrower.version(each.name) is None:
            for path in _top_level(each):
                _link(path, folder)
    return folder


def _needed(name: str, extras: tuple[str, ...], seen: set[str]) -> Iterator[Distribution]:
    """Yield the distributions that are installed here for one, without it."""
    for text in _requires(name):
        wanted = Requirement(text)
        key = canonicalize_name(wanted.name)
        applies = wanted.marker is None or any(wanted.marker.evaluate({"extra": extra}) for extra in ("", *extras))
        if key in seen or not applies:
            continue
        seen.add(key)
        try:
            yield distribution(wanted.name)
        except PackageNotFoundError:
            continue
        yield from _needed(wanted.name, tuple(wanted.extras), seen)


def _requires(name: str) -> list[str]:
    try:
        return distribution(name).requires or []
    except PackageNotFoundError:
        return []


def _top_level(found: Distribution) -> Iterator[Path]:
    names = {file.parts[0] for file in found.files or ()} - {"..", "__pycache__"}
    return (Path(str(found.locate_file(name))) for name in sorted(names))


def _link(path: Path, folder: Path) -> None:
    target = folder / path.name
    if target.exists() or not path.exists():
        return
    try:
        target.symlink_to(path, target_is_directory=path.is_dir())
    except OSError:  # where a user may not make links
        copy = shutil.copytree if path.is_dir() else shutil.copy2
        copy(path, target)
