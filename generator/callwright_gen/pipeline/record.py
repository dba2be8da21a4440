"""From an installed SDK to the recorded surface of a spec."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from callwright_gen.code.imports import may_import
from callwright_gen.config import Config
from callwright_gen.files import read_file, with_unix_lines
from callwright_gen.load import LoadedSpec, try_load
from callwright_gen.load.locations import as_written
from callwright_gen.pipeline.inherited import told_once
from callwright_gen.pipeline.specs import INCOMPLETE, stems_of
from callwright_gen.problems import Problem, SpecError, distinct
from callwright_gen.resolve import resolve_provider
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.sdk import packages_of
from callwright_gen.surface import RecordingSource, Surface, compare, dump_surface, load_surface

if TYPE_CHECKING:
    from callwright_gen.surface.environment import Environment as Installed  # only recording needs it


@dataclass(frozen=True)
class Recorded:
    """The surface of a provider's SDK.

    Parameters:
        old: The recorded text, or None.
        new: The text to record.
        drifts: The differences, one line each.
        release: The installed release, if nothing but its version differs.
    """

    old: str | None
    new: str
    drifts: Sequence[str]
    release: str = ""


def record_surfaces(config: Config, providers: Sequence[str], python: Path | None = None) -> dict[str, Recorded]:
    """Record the parts of the installed SDKs that specs use.

    If no providers are listed, isolated SDKs that are not installed are skipped. `python` is the interpreter of the
    environment that has the SDKs; the default is the generator's own.

    Returns:
        By provider: the recorded and the new surface.

    Raises:
        SpecError: A spec uses names that its SDK does not have, or its SDK is not installed or not in its range.
        InterpreterError: `python` cannot be run.
    """
    from callwright_gen.surface.environment import Environment as Installed  # noqa: PLC0415 - only needed here

    installed = Installed.of(python) if python else Installed()
    recorded: dict[str, Recorded] = {}
    problems: dict[str, list[Problem]] = {}
    for stem in stems_of(config, providers):
        loaded, wrong = try_load(config.specs / f"{stem}.yaml")
        problems[stem] = [*wrong]
        if loaded is None or (
            not providers and loaded.spec.sdk.isolated and not installed.version(loaded.spec.sdk.dist)
        ):
            continue
        try:
            new = _record(stem, loaded, installed)
        except SpecError as error:
            problems[stem].extend(error.problems)
        except INCOMPLETE:
            if not wrong:
                raise
        else:
            recorded[stem] = _compare(config.surfaces / f"{stem}.json", new)
    if any(problems.values()):
        raise SpecError(told_once(problems))
    return recorded


def _record(stem: str, loaded: LoadedSpec, installed: Installed) -> Surface:
    from callwright_gen.resolve.installed import check_installed  # noqa: PLC0415 - only needed here
    from callwright_gen.surface.installed import InstalledSource  # noqa: PLC0415 - as above
    from callwright_gen.surface.live import SdkMissingError  # noqa: PLC0415 - as above
    from callwright_gen.surface.versions import in_range  # noqa: PLC0415 - as above

    spec = loaded.spec
    try:
        live = InstalledSource(spec.sdk.dist, installed)
    except SdkMissingError as error:
        where = loaded.position_of(("sdk", "dist"))
        hint = f"Run `pip install '{spec.sdk.dist}{spec.sdk.range}'`"
        raise SpecError([Problem(where, "sdk.dist", f"{spec.sdk.dist} is not installed", hint)]) from error
    if not in_range(live.version, spec.sdk.range):
        what = f"{spec.sdk.dist} {live.version} is installed, which is not in the range {spec.sdk.range}"
        hint = f"Run `pip install '{spec.sdk.dist}{spec.sdk.range}'`, or correct the range"
        raise SpecError([Problem(loaded.position_of(("sdk", "range")), "sdk.range", what, hint)])
    source = RecordingSource(live, lambda module: may_import(module, packages_of(spec.sdk)))
    resolve_provider(loaded, source)
    context = Context(loaded, source)
    check_installed(context, live)
    if context.problems:
        raise SpecError(as_written(distinct(context.problems), loaded.written, loaded.tree))
    return source.surface(stem)


def _compare(path: Path, new: Surface) -> Recorded:
    text = dump_surface(new)
    try:
        old = with_unix_lines(read_file(path)).decode(errors="backslashreplace")
    except FileNotFoundError:
        return Recorded(None, text, [])
    if old == text:
        return Recorded(old, text, [])
    try:
        drifts = compare(load_surface(path), new)
    except SpecError as error:
        return Recorded(old, text, [str(problem) for problem in error.problems])
    release = f"{new.dist} {new.version}" if [drift.what for drift in drifts] == ["sdk"] else ""
    return Recorded(old, text, [str(drift) for drift in drifts], release)
