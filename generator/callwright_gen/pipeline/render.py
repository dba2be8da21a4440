"""From specs to the texts of modules, stubs and fakes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment

from callwright_gen.code import literal, name
from callwright_gen.code.exports import public_names, testing_names
from callwright_gen.config import Config
from callwright_gen.load import LoadedSpec, spec_schema, try_load
from callwright_gen.pipeline.halves import map_in_halves
from callwright_gen.pipeline.inherited import told_once
from callwright_gen.pipeline.specs import INCOMPLETE, stems_of
from callwright_gen.problems import Problem, SpecError
from callwright_gen.render.environment import environment
from callwright_gen.render.ruff import WrongModuleError, format_all
from callwright_gen.render.testing import client_types, render_testing_stub
from callwright_gen.render.verify import RefusedTreeError
from callwright_gen.resolve import resolve_provider
from callwright_gen.resolve.provider import Provider
from callwright_gen.surface import load_surface
from callwright_gen.types import Named

if TYPE_CHECKING:
    from callwright_gen.render.module import Module

Progress = Callable[[str], None]


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


def render_all(config: Config, providers: Sequence[str], progress: Progress, schema: str | None = None) -> Rendered:
    """Render the modules and stubs of the providers, or of all if none are listed; and the schema, if it is not given.

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
    clients = {stem: module.clients for stem, module in modules.items()}
    if not _has_overloads(config.out / "testing" / "__init__.pyi", modules.keys() ^ set(stems_of(config, ())), clients):
        clients |= _other_clients(config, set(stems_of(config, ())) - modules.keys())
        texts["testing/__init__.pyi"] = render_testing_stub(templates, clients, testing_names())
    texts["llm.py"] = templates.get_template("llm.py.jinja").render()
    progress("formatting")
    files = {**_formatted(texts, specs), "py.typed": ""}
    inputs = {stem: loaded.files for stem, loaded in specs.items()}
    return Rendered(files, inputs, (config.specs / "schema.json", schema or spec_schema()))


def _has_overloads(stub: Path, others: Collection[str], clients: Collection[str]) -> bool:
    """Return whether a run of named providers can keep the stub, which has the overloads of all."""
    if not others or not stub.is_file():
        return False
    text = stub.read_text(encoding="utf-8")
    return all(f'Literal["{stem}"]' in text for stem in clients)


def _other_clients(config: Config, others: Collection[str]) -> dict[str, Mapping[str, Named]]:
    """Return the classes of the clients of providers that are not rendered, as far as their specs are valid."""
    found: dict[str, Mapping[str, Named]] = {}
    for stem in sorted(others):
        loaded, wrong = try_load(config.specs / f"{stem}.yaml")
        if loaded is not None and not wrong:
            with suppress(SpecError):
                found[stem] = client_types(resolve_provider(loaded, load_surface(config.surfaces / f"{stem}.json")))
    return found


def _render(
    config: Config, providers: Sequence[str], templates: Environment, progress: Progress
) -> tuple[dict[str, LoadedSpec], dict[str, Module]]:
    specs: dict[str, LoadedSpec] = {}
    resolved: dict[str, Provider] = {}
    problems: dict[str, list[Problem]] = {}
    for stem in stems_of(config, providers):
        progress(f"reading {stem}")
        loaded, wrong = try_load(config.specs / f"{stem}.yaml")
        problems[stem] = [*wrong]
        if loaded is None:
            continue
        specs[stem] = loaded
        try:
            resolved[stem] = resolve_provider(loaded, load_surface(config.surfaces / f"{stem}.json"))
        except SpecError as error:
            problems[stem].extend(error.problems)
        except INCOMPLETE:
            if not wrong:
                raise
    if any(problems.values()):
        raise SpecError(told_once(problems))
    progress("rendering")
    return specs, _modules(specs, resolved, templates)


def _modules(
    specs: Mapping[str, LoadedSpec], resolved: Mapping[str, Provider], templates: Environment
) -> dict[str, Module]:
    from callwright_gen.render.module import render_module  # noqa: PLC0415 - imports libcst, which takes long

    def render(stem: str) -> Module | Problem:
        try:
            return render_module(resolved[stem], templates)
        except RefusedTreeError as error:
            # Defence in depth: the loader should have rejected this already.
            return Problem(specs[stem].position_of(("provider",)), "", f"{error}, which a spec must not produce")

    made = dict(zip(resolved, map_in_halves(render, list(resolved)), strict=True))
    if problems := [each for each in made.values() if isinstance(each, Problem)]:
        raise SpecError(problems)
    return {stem: module for stem, module in made.items() if not isinstance(module, Problem)}


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
