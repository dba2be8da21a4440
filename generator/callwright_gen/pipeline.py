"""The stages in their order: load, resolve, render. What is published, and how it is reported, is decided elsewhere."""

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
    """What a run made.

    Parameters:
        files: text by path below the output folder.
        inputs: the specs that were read.
        schema: the JSON schema of specs, and where it belongs, when the whole project was rendered.
    """

    files: Mapping[str, str]
    inputs: Sequence[Path]
    schema: tuple[Path, str] | None


def render_all(config: Config, providers: Sequence[str], progress: Progress) -> Rendered:
    """Render the modules and stubs of some providers, or of all.

    Raises:
        SpecError: a spec cannot be used; holds the problems of all specs.
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
    """Record what specs touch of the installed SDKs; of all specs, those of SDKs that live elsewhere are left out.

    Returns:
        by provider: the recorded text, the new one, and what differs, one readable line each.

    Raises:
        SpecError: a spec names what its SDK does not have, or its SDK is not installed.
    """
    from callwright_gen.surface.live import is_installed  # noqa: PLC0415 - what reads an SDK, the others do without

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
        recorded[stem] = _compared(config.surfaces / f"{stem}.json", new)
    if problems:
        raise SpecError(problems)
    return recorded


def describe_capabilities(config: Config) -> str:
    """Write the page of what each provider can do, from the specs alone.

    Raises:
        SpecError: a spec cannot be used.
    """
    from callwright_gen.report.capabilities import capability_page  # noqa: PLC0415 - no other command needs it

    return capability_page(list(_load(config, ()).values()))


def explain_path(config: Config, spec: str, path: str) -> list[ExplainRow]:
    """Tell the type after every step of a path of a response, or of an event if the response has no such path.

    Raises:
        SpecError: the spec or the path cannot be used.
    """
    file = Path(spec) if Path(spec).suffix == ".yaml" else config.specs / f"{spec}.yaml"
    loaded = load_spec(file)
    source = load_surface(config.surfaces / f"{file.stem}.json")
    parsed = parse_path(path, Position("PATH", 1, 1))
    problems: dict[str, list[Problem]] = {"response": [], "chunk": []}
    for key, found in problems.items():
        symbol = source.symbol(getattr(loaded.spec.types, key))
        typed = resolve(parsed, symbol.named, source, found) if symbol is not None else None
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
        # The loader refuses such text at its own place. This is the net below it.
        where = provider.loaded.position_of(("provider",))
        raise SpecError([Problem(where, "", f"{error}, which no spec may bring there")]) from error


def _package(templates: Environment) -> str:
    public = sorted(public_names())
    names = {"names": [name(each) for each in public], "quoted": [literal(each) for each in public]}
    return templates.get_template("__init__.py.jinja").render(names)


def _record(stem: str, loaded: LoadedSpec) -> Surface:
    from callwright_gen.surface.live import LiveSource, SdkMissingError  # noqa: PLC0415 - as above

    spec = loaded.spec
    try:
        source = RecordingSource(LiveSource(spec.sdk.dist))
    except SdkMissingError as error:
        where = loaded.position_of(("sdk", "dist"))
        raise SpecError(
            [Problem(where, "sdk.dist", str(error), f"Install it: pip install '{spec.sdk.dist}'")]
        ) from error
    resolve_provider(loaded, source)
    return source.surface(stem)


def _compared(path: Path, new: Surface) -> tuple[str | None, str, list[str]]:
    text = dump_surface(new)
    if not path.exists():
        return None, text, []
    try:
        drifts = [str(drift) for drift in compare(load_surface(path), new)]
    except SpecError as error:
        drifts = [str(problem) for problem in error.problems]
    return path.read_text(encoding="utf-8"), text, drifts
