"""`callwright generate`: generate modules from specs."""

from typing import Annotated

import typer

from callwright_gen.cli.errors import FINDINGS, exit_on_bad_input
from callwright_gen.cli.options import Out, Providers, Specs
from callwright_gen.cli.providers import require_providers
from callwright_gen.config import Config, load_config
from callwright_gen.publish.inputs import hash_inputs, label_input, list_inputs
from callwright_gen.publish.plan import Plan, Rendering, make_plan
from callwright_gen.publish.write import write_changes
from callwright_gen.report.changes import report_changes, report_edited, report_findings
from callwright_gen.report.diff import report_diff
from callwright_gen.report.progress import show_progress


def generate(
    providers: Providers = None,
    check: Annotated[
        bool,
        typer.Option(
            "--check", help="Write nothing; exit 1 if any generated file is out of date, edited, missing or unexpected."
        ),
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that were edited.")] = False,
    specs: Specs = None,
    out: Out = None,
) -> None:
    """Generate a module and a stub from each spec, and write the files that changed."""
    if check + diff + force > 1:
        raise typer.BadParameter("--check, --diff and --force cannot be combined. Choose one.")
    with exit_on_bad_input():
        config = load_config(specs, out)
        plan = make_plan(_render(config, require_providers(providers or [], config)), config.out)
        if check:
            raise typer.Exit(FINDINGS if report_findings(plan) else 0)
        if diff:
            report_diff(plan.changes)
        else:
            _write(plan, force=force)


def _render(config: Config, providers: list[str]) -> Rendering:
    from callwright_gen.pipeline import render_all  # noqa: PLC0415 - not needed for help and usage errors

    # Hash before reading: if a spec is saved meanwhile, the manifest is out of date and the next run renders again.
    inputs = hash_inputs(list_inputs(config))
    with show_progress() as progress:
        rendered = render_all(config, providers, progress)
    extends = {label: path for path in rendered.inputs if (label := label_input(path, config)) not in inputs}
    return Rendering(rendered.files, inputs | hash_inputs(extends), rendered.schema, partial=bool(providers))


def _write(plan: Plan, *, force: bool) -> None:
    if plan.edited and not force:
        report_edited(plan)
        raise typer.Exit(FINDINGS)
    write_changes(plan.changes)
    report_changes(plan.changes)
