"""The `callwright` command."""

from typing import Annotated

import typer

from callwright_gen.cli.capabilities import capabilities
from callwright_gen.cli.check import check
from callwright_gen.cli.drift import drift
from callwright_gen.cli.explain import explain
from callwright_gen.cli.fmt import fmt
from callwright_gen.cli.generate import generate
from callwright_gen.cli.lsp import lsp
from callwright_gen.cli.migrate import migrate
from callwright_gen.cli.migrate_spec import migrate_spec
from callwright_gen.cli.new import new
from callwright_gen.cli.options import EXIT_CODES
from callwright_gen.cli.prove import prove
from callwright_gen.cli.review import review
from callwright_gen.cli.schema import schema
from callwright_gen.cli.surface import surface
from callwright_gen.cli.vendor import vendor
from callwright_gen.cli.version import version_line
from callwright_gen.cli.watch import watch
from callwright_gen.report.terminal import print_result

app = typer.Typer(
    name="callwright",
    help=f"Generate typed Python modules for LLM providers from YAML specs.\n\n{EXIT_CODES}",
    context_settings={"help_option_names": ["-h", "--help"]},
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def _print_version(requested: bool) -> None:
    if requested:
        print_result(version_line())
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Define the options of the `callwright` command itself."""


for command in (
    *(generate, watch, new, surface, prove, check, drift, review, explain, fmt, lsp),
    *(migrate, migrate_spec, vendor, schema, capabilities),
):
    app.command()(command)
