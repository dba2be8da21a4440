"""The `callwright` command."""

import typer

from callwright_gen.cli.capabilities import capabilities
from callwright_gen.cli.explain import explain
from callwright_gen.cli.generate import generate
from callwright_gen.cli.new import new
from callwright_gen.cli.review import review
from callwright_gen.cli.schema import schema
from callwright_gen.cli.surface import surface
from callwright_gen.cli.watch import watch

app = typer.Typer(
    name="callwright",
    help="One YAML spec per LLM provider in, one typed Python module and one stub out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (generate, watch, new, surface, review, explain, schema, capabilities):
    app.command()(command)
