"""Try the releases of each provider's SDK."""

from __future__ import annotations

import platform
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from callwright_gen.drift.environments import forget_unused
from callwright_gen.drift.rendering import render_from
from callwright_gen.drift.requirements import own_requirements
from callwright_gen.drift.result import DriftReport, ProviderDrift, Tried
from callwright_gen.drift.subject import Plan, Subject
from callwright_gen.drift.trial import CONSTRAINTS, try_release
from callwright_gen.load import load_spec
from callwright_gen.problems import Problem, SpecError
from callwright_gen.surface import load_surface

if TYPE_CHECKING:
    from callwright_gen.config import Config

Progress = Callable[[str], None]


def find_drift(plan: Plan, names: Sequence[str], progress: Progress) -> DriftReport:
    """Try the chosen releases of the SDKs of these providers, or of all if none are named.

    Raises:
        SpecError: a spec is invalid, or has no recorded surface. Holds the problems of all.
        PublishError: another run is making the same environment, and does not end.
        OSError: the cache cannot be written.
    """
    forget_unused(plan.cache)
    with TemporaryDirectory(prefix="callwright-drift-") as folder:
        scratch = Path(folder).resolve()
        (scratch / CONSTRAINTS).write_text("\n".join(own_requirements()), encoding="utf-8")
        subjects = _read(plan.config, names, scratch)
        return DriftReport(platform.python_version(), tuple(_try(plan, each, progress) for each in subjects))


def _read(config: Config, names: Sequence[str], scratch: Path) -> list[Subject]:
    subjects: list[Subject] = []
    problems: list[Problem] = []
    for name in sorted(set(names)) or [path.stem for path in config.spec_files()]:
        try:
            subjects.append(_subject(config, name, scratch / name))
        except SpecError as error:
            problems.extend(error.problems)
    if problems:
        raise SpecError(problems)
    return subjects


def _subject(config: Config, name: str, scratch: Path) -> Subject:
    sdk = load_spec(config.specs / f"{name}.yaml").spec.sdk
    file = config.surfaces / f"{name}.json"
    surface = load_surface(file)
    today = render_from(file.read_text(encoding="utf-8"), name, config, scratch / "today")
    return Subject(name, sdk, surface, today, scratch)


def _try(plan: Plan, subject: Subject, progress: Progress) -> ProviderDrift:
    tried: list[Tried] = []
    for choice in plan.choices:
        progress(f"{subject.name}: the {choice} {subject.sdk.dist}")
        tried.append(try_release(plan, subject, choice))
    return ProviderDrift(subject.name, subject.sdk.dist, subject.sdk.range, subject.surface.version, tuple(tried))
