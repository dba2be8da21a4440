"""The pipeline: load, resolve, emit and render. Publish and report are separate."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment

from callwright_gen.code import literal, name
from callwright_gen.code.exports import public_names, testing_names
from callwright_gen.config import Config, ConfigError
from callwright_gen.files import read_file, with_unix_lines
from callwright_gen.load import LoadedSpec, load_spec, spec_schema, try_load
from callwright_gen.paths import ExplainRow, explain, parse_path, resolve
from callwright_gen.problems import Position, Problem, SpecError
from callwright_gen.render.environment import environment
from callwright_gen.render.module import Module, render_module
from callwright_gen.render.ruff import WrongModuleError, format_all
from callwright_gen.render.verify import RefusedTreeError
from callwright_gen.resolve import Provider, resolve_provider
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.failures import check_all_mapped
from callwright_gen.resolve.places import Places
from callwright_gen.sourcemap import Place, function_at, spec_places
from callwright_gen.surface import RecordingSource, Surface, compare, dump_surface, load_surface

if TYPE_CHECKING:
    from callwright_gen.surface.environment import Environment as Installed  # only recording needs it

__all__ = [
    "ExplainRow",
    "Recorded",
    "Rendered",
    "describe_capabilities",
    "describe_places",
    "explain_line",
    "explain_path",
    "record_surfaces",
    "render_all",
    "spec_schema",
]

Progress = Callable[[str], None]
# A spec without its invalid parts may lack what the next stages rely on. Its problems are reported in any case.
_INCOMPLETE = (AttributeError, LookupError, TypeError, ValueError, AssertionError)


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


@dataclass(frozen=True)
class Rendered:
    """The result of a run.

    Parameters:
        files: Text by path below the output folder.
        inputs: The specs that were read, by provider.
        schema: Path and text of the JSON schema of specs.
    """

    files: Mapping[str, str]
    inputs: Mapping[str, Sequence[Path]]
    schema: tuple[Path, str]


def render_all(config: Config, providers: Sequence[str], progress: Progress) -> Rendered:
    """Render the modules and stubs of the providers, or of all if none are listed.

    Raises:
        SpecError: A spec is invalid. Holds the problems of all specs.
    """
    templates = environment(config.templates)
    specs, modules = _render(config, providers, templates, progress)
    texts = {f"{stem}.py": module.source for stem, module in modules.items()}
    texts |= {f"{stem}.pyi": module.stub for stem, module in modules.items()}
    texts |= {f"testing/{stem}.py": module.inverse for stem, module in modules.items()}
    texts["__init__.py"] = _package(templates, "__init__.py.jinja", public_names())
    texts["testing/__init__.py"] = _package(templates, "testing/__init__.py.jinja", testing_names())
    texts["llm.py"] = templates.get_template("llm.py.jinja").render()
    progress("formatting")
    files = {**_formatted(texts, specs), "py.typed": ""}
    inputs = {stem: loaded.files for stem, loaded in specs.items()}
    return Rendered(files, inputs, (config.specs / "schema.json", spec_schema()))


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
    problems: list[Problem] = []
    for stem in _stems(config, providers):
        loaded, wrong = try_load(config.specs / f"{stem}.yaml")
        problems.extend(wrong)
        if loaded is None or (
            not providers and loaded.spec.sdk.isolated and not installed.version(loaded.spec.sdk.dist)
        ):
            continue
        try:
            new = _record(stem, loaded, installed)
        except SpecError as error:
            problems.extend(error.problems)
        except _INCOMPLETE:
            if not wrong:
                raise
        else:
            recorded[stem] = _compare(config.surfaces / f"{stem}.json", new)
    if problems:
        raise SpecError(problems)
    return recorded


def describe_capabilities(config: Config) -> str:
    """Return the capability page, which depends only on the specs.

    Raises:
        SpecError: A spec is invalid.
    """
    from callwright_gen.report.capabilities import capability_page  # noqa: PLC0415 - only needed here

    return capability_page(list(_load(config, ()).values()))


def describe_places(config: Config) -> dict[str, Places]:
    """Return by provider how many places of its spec are checked against the SDK.

    Raises:
        SpecError: A spec is invalid. Holds the problems of all specs.
    """
    problems: list[Problem] = []
    places: dict[str, Places] = {}
    for stem, loaded in _load(config, ()).items():
        try:
            places[stem] = resolve_provider(loaded, load_surface(config.surfaces / f"{stem}.json")).places
        except SpecError as error:
            problems.extend(error.problems)
    if problems:
        raise SpecError(problems)
    return places


def explain_path(config: Config, spec: str, path: str) -> list[ExplainRow]:
    """Return the type after every step of a path of a response, or else of an event.

    Raises:
        SpecError: The spec or the path is invalid.
    """
    file = Path(spec) if Path(spec).suffix == ".yaml" else config.specs / f"{spec}.yaml"
    loaded = load_spec(file)
    source = load_surface(config.surfaces / f"{file.stem}.json")
    parsed = parse_path(path, Position("PATH", 1, 1))
    problems: dict[str, list[Problem]] = {"response": [], "chunk": []}
    for key, errors in problems.items():
        symbol = source.symbol(getattr(loaded.spec.types, key))
        typed = resolve(parsed, symbol.named, source, errors) if symbol is not None else None
        if typed is not None:
            return list(explain(typed))
    raise SpecError(problems["response"] or problems["chunk"])


def explain_line(config: Config, file: Path, line: int) -> tuple[str, str, list[Place]]:
    """Return the function around a line of a generated file, the line, and the places of the spec it is made from.

    Raises:
        ConfigError: The file is not Python, or has fewer lines.
        SpecError: The spec is invalid.
        OSError: The file cannot be read.
    """
    source = read_file(file).decode(errors="replace")
    lines = source.splitlines()
    if not 0 < line <= len(lines):
        raise ConfigError(f"{file} has {len(lines)} lines, so there is no line {line}")
    try:
        function = function_at(source, line)
    except SyntaxError as error:
        raise ConfigError(f"{file}: not valid Python: {error.msg}") from error
    text = lines[line - 1].strip()
    loaded = load_spec(config.specs / f"{file.stem}.yaml")
    return function, text, spec_places(loaded, function, text)


def _stems(config: Config, providers: Sequence[str]) -> list[str]:
    return sorted(set(providers)) or [path.stem for path in config.spec_files()]


def _load(config: Config, providers: Sequence[str]) -> dict[str, LoadedSpec]:
    stems = _stems(config, providers)
    loaded: dict[str, LoadedSpec] = {}
    problems: list[Problem] = []
    for stem in stems:
        try:
            loaded[stem] = load_spec(config.specs / f"{stem}.yaml")
        except SpecError as error:
            problems.extend(error.problems)
    if problems:
        raise SpecError(problems)
    return loaded


def _render(
    config: Config, providers: Sequence[str], templates: Environment, progress: Progress
) -> tuple[dict[str, LoadedSpec], dict[str, Module]]:
    specs: dict[str, LoadedSpec] = {}
    modules: dict[str, Module] = {}
    problems: list[Problem] = []
    for stem in _stems(config, providers):
        progress(f"rendering {stem}")
        loaded, wrong = try_load(config.specs / f"{stem}.yaml")
        problems.extend(wrong)
        if loaded is None:
            continue
        specs[stem] = loaded
        try:
            provider = resolve_provider(loaded, load_surface(config.surfaces / f"{stem}.json"))
            if not problems:
                modules[stem] = _module(provider, templates)
        except SpecError as error:
            problems.extend(error.problems)
        except _INCOMPLETE:
            if not wrong:
                raise
    if problems:
        raise SpecError(problems)
    return specs, modules


def _module(provider: Provider, templates: Environment) -> Module:
    try:
        return render_module(provider, templates)
    except RefusedTreeError as error:
        # Defence in depth: the loader should have rejected this already.
        where = provider.loaded.position_of(("provider",))
        raise SpecError([Problem(where, "", f"{error}, which a spec must not produce")]) from error


def _formatted(texts: Mapping[str, str], specs: Mapping[str, LoadedSpec]) -> dict[str, str]:
    """Format all texts. A module with undefined or redefined names is a problem of its spec."""
    try:
        return format_all(texts)
    except WrongModuleError as error:
        stems = {Path(file).stem: fault for file, fault in error.faults.items()}
        problems = [
            Problem(
                specs[stem].position_of(("provider",)),
                "",
                f"the module of this spec would not work ({fault})",
                "This is a defect of the generator: please report it with the spec",
            )
            for stem, fault in stems.items()
            if stem in specs
        ]
        raise SpecError(problems) from error


def _package(templates: Environment, template: str, public: Collection[str]) -> str:
    names = sorted(public)
    context = {"names": [name(each) for each in names], "quoted": [literal(each) for each in names]}
    return templates.get_template(template).render(context)


def _record(stem: str, loaded: LoadedSpec, installed: Installed) -> Surface:
    from callwright_gen.surface.live import LiveSource, SdkMissingError  # noqa: PLC0415 - only needed here
    from callwright_gen.surface.versions import in_range  # noqa: PLC0415 - as above

    spec = loaded.spec
    try:
        live = LiveSource(spec.sdk.dist, installed)
    except SdkMissingError as error:
        where = loaded.position_of(("sdk", "dist"))
        hint = f"Run `pip install '{spec.sdk.dist}{spec.sdk.range}'`"
        raise SpecError([Problem(where, "sdk.dist", f"{spec.sdk.dist} is not installed", hint)]) from error
    if not in_range(live.version, spec.sdk.range):
        what = f"{spec.sdk.dist} {live.version} is installed, which is not in the range {spec.sdk.range}"
        hint = f"Run `pip install '{spec.sdk.dist}{spec.sdk.range}'`, or correct the range"
        raise SpecError([Problem(loaded.position_of(("sdk", "range")), "sdk.range", what, hint)])
    source = RecordingSource(live)
    resolve_provider(loaded, source)
    context = Context(loaded, source)
    check_all_mapped(context, live)
    if context.problems:
        raise SpecError(context.problems)
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
