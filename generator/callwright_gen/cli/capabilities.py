"""`callwright capabilities`: print or check the capability page."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from callwright_gen.cli.errors import FINDINGS, exit_on_bad_input
from callwright_gen.cli.options import Specs
from callwright_gen.config import load_config
from callwright_gen.files import read_file, with_unix_lines
from callwright_gen.report.terminal import print_note, print_result


def capabilities(
    page: Annotated[
        Path | None,
        typer.Option("--check", metavar="FILE", help="Print nothing; exit 1 if FILE is out of date."),
    ] = None,
    places: Annotated[
        bool, typer.Option("--places", help="Print how many places of each spec are checked against the SDK.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the places as JSON.")] = False,
    specs: Specs = None,
) -> None:
    """Print what each provider supports, as Markdown: modes, message parts, call params and response properties.

    Exit codes: 0 success; 1 the page of --check is out of date; 2 invalid input.
    """
    from callwright_gen.pipeline import describe_capabilities  # noqa: PLC0415 - not needed for help and usage errors

    with exit_on_bad_input():
        if places or as_json:
            _print_places(specs, as_json=as_json)
            return
        text = describe_capabilities(load_config(specs))
        if page is None:
            print_result(text.removesuffix("\n"))
        elif with_unix_lines(_read(page)) != text.encode():
            print_note(f"{page} is out of date. Run `callwright capabilities > {page}`.")
            raise typer.Exit(FINDINGS)


def _print_places(specs: Path | None, *, as_json: bool) -> None:
    from callwright_gen.pipeline import describe_places  # noqa: PLC0415 - as above
    from callwright_gen.report.places import places_json, report_places  # noqa: PLC0415 - as above

    found = describe_places(load_config(specs))
    if as_json:
        print_result(places_json(found))
    else:
        report_places(found)


def _read(page: Path) -> bytes:
    return sys.stdin.buffer.read() if page == Path("-") else read_file(page)
