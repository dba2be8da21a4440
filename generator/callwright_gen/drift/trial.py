"""Try one release of a provider's SDK: install it, record it, generate from it, and check what comes out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from callwright_gen.drift.borrowed import borrow
from callwright_gen.drift.environments import Resolution, prepare, resolve
from callwright_gen.drift.errors import NotInstallableError
from callwright_gen.drift.laws import prove
from callwright_gen.drift.rendering import Rendering, render_from
from callwright_gen.drift.requirements import companions, unasked
from callwright_gen.drift.result import Check, Choice, Tried
from callwright_gen.drift.types import check_types
from callwright_gen.pipeline import record_surfaces
from callwright_gen.problems import SpecError
from callwright_gen.review.run import review_sides
from callwright_gen.surface import compare, parse_surface
from callwright_gen.surface.environment import Environment

if TYPE_CHECKING:
    from callwright_gen.drift.subject import Plan, Subject

CONSTRAINTS = "constraints.txt"  # in the folder of a run
TODAY, THEN = "the module of today", "the module made from this release"
_SKIPPED = Check(skipped="left out by --skip")


def try_release(plan: Plan, subject: Subject, choice: Choice) -> Tried:
    """Return what a release of a provider's SDK changes.

    Raises:
        PublishError: another run is making the same environment, and does not end.
        OSError: the cache cannot be written.
    """
    resolution: Resolution | None = None
    try:
        resolution = _resolve(plan, subject, choice)
        if resolution.pins in subject.known:
            return replace(subject.known[resolution.pins], choice=choice)
        python = prepare(plan.uv, resolution, plan.cache)
    except NotInstallableError as error:
        return Tried(choice, None if resolution is None else resolution.release, failure=str(error))
    tried = _compare(plan, subject, Tried(choice, resolution.release, str(python)), python)
    subject.known[resolution.pins] = tried
    return tried


def _resolve(plan: Plan, subject: Subject, choice: Choice) -> Resolution:
    sdk, constraints = subject.sdk, subject.scratch.parent / CONSTRAINTS
    wanted = f"=={subject.surface.version}" if choice is Choice.RECORDED else sdk.range
    requirements = [f"{sdk.dist}{wanted}", *companions(sdk)]
    found = resolve(plan.uv, sdk.dist, requirements, constraints, lowest=choice is Choice.LOWEST)
    more = unasked(sdk, [pin.partition("==")[0] for pin in found.pins])
    return resolve(plan.uv, sdk.dist, [*found.pins, *more], constraints, lowest=False) if more else found


def _compare(plan: Plan, subject: Subject, tried: Tried, python: Path) -> Tried:
    folder = subject.scratch / tried.choice
    borrowed = borrow(folder / "borrowed", Environment.of(python))
    try:
        text = record_surfaces(plan.config, [subject.name], python)[subject.name].new
    except SpecError as error:
        tried = replace(tried, misfits=tuple(str(problem) for problem in error.problems))
        return replace(tried, types=_types(plan, subject, python, borrowed, None))
    then = render_from(text, subject.name, plan.config, folder / "out")
    return replace(
        tried,
        surface=tuple(compare(subject.surface, parse_surface(text, subject.name, subject.name))),
        contract=review_sides(subject.name, subject.today.read, then.read),
        types=_types(plan, subject, python, borrowed, then),
        laws=_laws(plan, subject, python, borrowed, then),
    )


def _types(plan: Plan, subject: Subject, python: Path, borrowed: Path, then: Rendering | None) -> Check:
    if "types" in plan.skip:
        return _SKIPPED
    modules = {TODAY: subject.today.out / subject.name}
    if then is not None and then.files != subject.today.files:
        modules[THEN] = then.out / subject.name
    return check_types(python, borrowed, modules, subject.scratch)


def _laws(plan: Plan, subject: Subject, python: Path, borrowed: Path, then: Rendering) -> Check:
    if "laws" in plan.skip:
        return _SKIPPED
    return prove(python, borrowed, subject.name, then.surface_text, plan.config)
