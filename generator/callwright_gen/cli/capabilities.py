"""`callwright capabilities`: the page of what each provider can do."""

from typing import Annotated

import typer

from callwright_gen.cli.errors import FOUND, exit_on_bad_input
from callwright_gen.cli.options import Specs
from callwright_gen.config import load_config
from callwright_gen.report.terminal import print_note, print_result


def capabilities(
    page: Annotated[
        typer.FileText | None,
        typer.Option("--check", metavar="FILE", help="Print nothing; exit 1 if this file is not the page."),
    ] = None,
    specs: Specs = None,
) -> None:
    """Print what each provider can do, as Markdown: modes, parts, call params, and what is read from answers."""
    from callwright_gen.pipeline import describe_capabilities  # noqa: PLC0415 - what help and usage errors do without

    with exit_on_bad_input():
        text = describe_capabilities(load_config(specs))
        if page is None:
            print_result(text.removesuffix("\n"))
        elif page.read() != text:
            print_note(f"{page.name} is not what the specs say. Run `callwright capabilities > {page.name}`.")
            raise typer.Exit(FOUND)
