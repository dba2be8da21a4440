"""`callwright generate`: generate modules from specs."""

import re
from pathlib import Path
from typing import Annotated

import typer

from callwright_gen.cli.errors import FINDINGS, exit_on_bad_input
from callwright_gen.cli.options import Format, Out, Providers, Quiet, Specs
from callwright_gen.cli.providers import require_providers
from callwright_gen.config import Config, load_config
from callwright_gen.files import read_file
from callwright_gen.publish.inputs import hash_inputs, label_input, list_inputs
from callwright_gen.publish.lock import lock_folders
from callwright_gen.publish.plan import Plan, Rendering, make_plan
from callwright_gen.publish.previous import kept_schema
from callwright_gen.publish.reasons import SHARED
from callwright_gen.publish.write import write_changes
from callwright_gen.report.changes import report_changes, report_edited, report_findings
from callwright_gen.report.diff import report_diff
from callwright_gen.report.output import OutputFormat
from callwright_gen.report.progress import show_progress


def generate(
    providers: Providers = None,
    check: Annotated[
        bool,
        typer.Option(
            "--check",
            help="Render, compare and write nothing; exit 1 if any generated file is out of date, edited, missing or"
            " unexpected.",
        ),
    ] = False,
    quick: Annotated[
        bool,
        typer.Option("--quick", help="With --check: render only if a file differs from its hash in the manifest."),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Write nothing; show what would change, and exit 1 if anything would.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that were edited.")] = False,
    quiet: Quiet = False,
    form: Format = OutputFormat.TEXT,
    specs: Specs = None,
    out: Out = None,
) -> None:
    """Generate a module and a stub from each spec, and write the files that changed.

    Exit codes: 0 success; 1 findings of --check or --diff, or edited files without --force; 2 invalid input.
    """
    if force and (check or diff):
        raise typer.BadParameter("--force cannot be combined with --check or --diff. Choose one.")
    if quick and not check:
        raise typer.BadParameter("--quick needs --check. A run without --check is quick if nothing changed.")
    with exit_on_bad_input(form):
        config = load_config(specs, out)
        rendering = _render(config, require_providers(providers or [], config), compared=check or diff)
        if check or diff:
            raise typer.Exit(_compare(make_plan(rendering, config.out), form, check=check, diff=diff, quiet=quiet))
        config.out.mkdir(parents=True, exist_ok=True)
        with lock_folders(config.out, config.specs, config.surfaces):
            _write(make_plan(rendering, config.out), force=force, quiet=quiet)


def _render(config: Config, providers: list[str], *, compared: bool) -> Rendering:
    from callwright_gen.pipeline import render_all  # noqa: PLC0415 - not needed for help and usage errors

    # Hash before reading: if a spec is saved meanwhile, the manifest is out of date and the next run renders again.
    inputs = hash_inputs(list_inputs(config))
    schema = None if compared else kept_schema(config.out, config.specs, inputs)
    with show_progress() as progress:
        rendered = render_all(config, providers, progress, schema)
    labels = {stem: {label_input(path, config): path for path in paths} for stem, paths in rendered.inputs.items()}
    extends = {label: path for paths in labels.values() for label, path in paths.items() if label not in inputs}
    all_inputs = inputs | hash_inputs(extends)
    reads = {stem: frozenset({*paths, *SHARED, _surface_label(config, stem)}) for stem, paths in labels.items()}
    rest = [path for path in config.spec_files() if path.stem not in reads]
    own = frozenset[str]() if not rest else frozenset(_own_labels(config, list(reads), rest))
    return Rendering(rendered.files, all_inputs, rendered.schema, partial=bool(rest), own=own, reads=reads)


def _own_labels(config: Config, rendered: list[str], rest: list[Path]) -> list[str]:
    """Return the labels of the inputs that no provider but the rendered ones can depend on."""
    others = [text for path in rest if b"extends" in (text := read_file(path))]
    alone = [stem for stem in rendered if not any(re.search(rb"\b%s\b" % stem.encode(), text) for text in others)]
    specs = [label_input(config.specs / f"{stem}.yaml", config) for stem in alone]
    return [*specs, *(_surface_label(config, stem) for stem in rendered)]


def _surface_label(config: Config, stem: str) -> str:
    return label_input(config.surfaces / f"{stem}.json", config)


def _compare(plan: Plan, form: OutputFormat, *, check: bool, diff: bool, quiet: bool) -> int:
    if diff:
        report_diff(plan.changes)
    found = report_findings(plan, form, quiet=quiet) if check else bool(plan.changes)
    return FINDINGS if found else 0


def _write(plan: Plan, *, force: bool, quiet: bool) -> None:
    if plan.edited and not force:
        report_edited(plan)
        raise typer.Exit(FINDINGS)
    write_changes(plan.changes)
    if not quiet:
        report_changes(plan.changes)
