"""The pipeline: load, resolve, emit and render. Publish and report are separate."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from callwright_gen.code import literal, name
from callwright_gen.code.exports import public_names
from callwright_gen.config import Config
from callwright_gen.load import LoadedSpec, load_spec, spec_schema
from callwright_gen.paths import ExplainRow, explain, parse_path, resolve
from callwright_gen.problems import Position, Problem, SpecError
from callwright_gen.render.environment import environment
from callwright_gen.render.module import Module, render_module
from callwright_gen.render.ruff import format_all
from callwright_gen.render.verify import RefusedTreeError
from callwright_gen.resolve import Provider, resolve_provider
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.failures import check_all_mapped
from callwright_gen.surface import RecordingSource, Surface, compare, dump_surface, load_surface

__all__ = [
    "ExplainRow",
    "Rendered",
    "describe_capabilities",
    "explain_path",
    "record_surfaces",
    "render_all",
    "spec_schema",
]

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Rendered:
    """The result of a run.

    Parameters:
        files: Text by path below the output folder.
        inputs: The specs that were read.
        schema: Path and text of the JSON schema of specs, if the whole project was rendered.
    """

    files: Mapping[str, str]
    inputs: Sequence[Path]
    schema: tuple[Path, str] | None


def render_all(config: Config, providers: Sequence[str], progress: Progress) -> Rendered:
    """Render the modules and stubs of the providers, or of all if none are listed.

    Raises:
        SpecError: A spec is invalid. Holds the problems of all specs.
    """
    specs = _load(config, providers)
    templates = environment(config.templates)
    modules = dict(_render(config, specs, templates, progress))
    texts = {f"{stem}.py": module.source for stem, module in modules.items()}
    texts |= {f"{stem}.pyi": module.stub for stem, module in modules.items()}
    if not providers:
        texts["__init__.py"] = _package(templates)
    progress("formatting")
    files = {**format_all(texts), **({} if providers else {"py.typed": ""})}
    inputs = [path for loaded in specs.values() for path in loaded.files]
    return Rendered(files, inputs, None if providers else (config.specs / "schema.json", spec_schema()))


def record_surfaces(config: Config, providers: Sequence[str]) -> dict[str, tuple[str | None, str, list[str]]]:
    """Record the parts of the installed SDKs that specs use.

    If no providers are listed, isolated SDKs that are not installed are skipped.

    Returns:
        By provider: the recorded text, the new text, and the differences, one line each.

    Raises:
        SpecError: A spec uses names that its SDK does not have, or its SDK is not installed.
    """
    from callwright_gen.surface.live import is_installed  # noqa: PLC0415 - only needed here

    recorded: dict[str, tuple[str | None, str, list[str]]] = {}
    problems: list[Problem] = []
    for stem, loaded in _load(config, providers).items():
        if not providers and loaded.spec.sdk.isolated and not is_installed(loaded.spec.sdk.dist):
            continue
        try:
            new = _record(stem, loaded)
        except SpecError as error:
            problems.extend(error.problems)
            continue
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


def _load(config: Config, providers: Sequence[str]) -> dict[str, LoadedSpec]:
    stems = sorted(providers) or sorted(path.stem for path in config.specs.glob("*.yaml"))
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
    config: Config, specs: Mapping[str, LoadedSpec], templates: Environment, progress: Progress
) -> Iterator[tuple[str, Module]]:
    problems: list[Problem] = []
    for stem, loaded in specs.items():
        progress(f"rendering {stem}")
        try:
            provider = resolve_provider(loaded, load_surface(config.surfaces / f"{stem}.json"))
        except SpecError as error:
            problems.extend(error.problems)
            continue
        if not problems:
            yield stem, _module(provider, templates)
    if problems:
        raise SpecError(problems)


def _module(provider: Provider, templates: Environment) -> Module:
    try:
        return render_module(provider, templates)
    except RefusedTreeError as error:
        # Defence in depth: the loader should have rejected this already.
        where = provider.loaded.position_of(("provider",))
        raise SpecError([Problem(where, "", f"{error}, which a spec must not produce")]) from error


def _package(templates: Environment) -> str:
    names = sorted(public_names())
    context = {"names": [name(each) for each in names], "quoted": [literal(each) for each in names]}
    return templates.get_template("__init__.py.jinja").render(context)


def _record(stem: str, loaded: LoadedSpec) -> Surface:
    from callwright_gen.surface.live import LiveSource, SdkMissingError  # noqa: PLC0415 - only needed here

    spec = loaded.spec
    try:
        live = LiveSource(spec.sdk.dist)
    except SdkMissingError as error:
        where = loaded.position_of(("sdk", "dist"))
        hint = f"Run `pip install '{spec.sdk.dist}{spec.sdk.range}'`"
        raise SpecError([Problem(where, "sdk.dist", f"{spec.sdk.dist} is not installed", hint)]) from error
    source = RecordingSource(live)
    resolve_provider(loaded, source)
    context = Context(loaded, source)
    check_all_mapped(context, live)
    if context.problems:
        raise SpecError(context.problems)
    return source.surface(stem)


def _compare(path: Path, new: Surface) -> tuple[str | None, str, list[str]]:
    text = dump_surface(new)
    if not path.exists():
        return None, text, []
    try:
        drifts = [str(drift) for drift in compare(load_surface(path), new)]
    except SpecError as error:
        drifts = [str(problem) for problem in error.problems]
    return path.read_text(encoding="utf-8"), text, drifts
