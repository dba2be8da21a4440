"""What to install for a provider: its SDK, and what its extra asks for besides."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path
from typing import TYPE_CHECKING, cast

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from callwright_gen.config import find_pyproject

if TYPE_CHECKING:
    from callwright_gen.load.clients import Sdk

OWN = "callwright"


def companions(sdk: Sdk) -> tuple[str, ...]:
    """Return what the extra of `sdk.install` asks for beside the SDK; nothing if it names no extra that is known here.

    The extra is that of the nearest pyproject.toml, or of an installed distribution.
    """
    wanted = _requirement(sdk.install or "")
    if wanted is None or not wanted.extras:
        return ()
    found = (each for extra in sorted(wanted.extras) for each in _extra(wanted.name, extra))
    return tuple(str(each) for each in found if canonicalize_name(each.name) != canonicalize_name(sdk.dist))


def unasked(sdk: Sdk, names: Collection[str]) -> tuple[str, ...]:
    """Return distributions of `sdk.packages` that nothing asks for: the SDK uses them if they are there.

    Parameters:
        sdk: the SDK.
        names: the distributions that are installed for it.
    """
    present = {canonicalize_name(name) for name in names}
    known = packages_distributions()
    here = (known.get(top, []) for top in dict.fromkeys(package.partition(".")[0] for package in sdk.packages))
    return tuple(dists[0] for dists in here if dists and present.isdisjoint(map(canonicalize_name, dists)))


def own_requirements() -> tuple[str, ...]:
    """Return what every generated module needs beside its SDK."""
    return tuple(str(each) for each in _installed(OWN, ""))


def _extra(project: str, extra: str) -> Iterator[Requirement]:
    here = _here(project)
    if here is None:
        return _installed(project, extra)
    return (each for text in here.get(extra, ()) if (each := _requirement(text)) is not None)


def _here(project: str) -> dict[str, list[str]] | None:
    """Return the extras of the project in whose folder the command runs, if that is its name."""
    pyproject = find_pyproject(Path.cwd())
    if pyproject is None:
        return None
    table = cast("dict[str, dict[str, object]]", tomllib.loads(pyproject.read_text(encoding="utf-8")))
    about = table.get("project", {})
    if canonicalize_name(str(about.get("name", ""))) != canonicalize_name(project):
        return None
    return cast("dict[str, list[str]]", about.get("optional-dependencies", {}))


def _installed(project: str, extra: str) -> Iterator[Requirement]:
    try:
        texts = requires(project) or []
    except PackageNotFoundError:
        return
    for text in texts:
        each = _requirement(text)
        if each is not None and _applies(each, extra):
            each.marker = None
            yield each


def _applies(requirement: Requirement, extra: str) -> bool:
    marker = requirement.marker
    if marker is None:
        return not extra
    return marker.evaluate({"extra": extra}) and (not extra or not marker.evaluate({"extra": ""}))


def _requirement(text: str) -> Requirement | None:
    try:
        return Requirement(text)
    except InvalidRequirement:
        return None
