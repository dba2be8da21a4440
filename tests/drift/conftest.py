"""A repository whose SDK has three releases, in a folder that is uv's only index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.drift.wheels import RELEASES, build_release
from tests.generator.support.project import Project, new_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """The repository is the working directory, and its environments are kept for the whole module."""
    project = new_project(tmp_path_factory.mktemp("drift"))
    wheels = project.folder / "wheels"
    for version in RELEASES:
        build_release(wheels, version)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project.folder)
        only_index(patch, wheels)
        patch.setenv("XDG_CACHE_HOME", str(project.folder / "cache"))
        yield project


def only_index(patch: pytest.MonkeyPatch, wheels: Path) -> None:
    """Make uv look into this folder and nowhere else."""
    patch.setenv("UV_FIND_LINKS", str(wheels))
    patch.setenv("UV_NO_INDEX", "1")
    patch.setenv("UV_CACHE_DIR", str(wheels.parent / "uv"))
