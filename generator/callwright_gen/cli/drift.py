"""`callwright drift`: what other releases of the SDKs would change."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from callwright_gen.cli.errors import BAD_INPUT, FINDINGS, exit_on_bad_input
from callwright_gen.cli.options import Quiet, Specs
from callwright_gen.cli.providers import require_providers
from callwright_gen.config import load_config
from callwright_gen.report.output import OutputFormat
from callwright_gen.report.progress import show_progress
from callwright_gen.report.terminal import print_result

if TYPE_CHECKING:
    from callwright_gen.drift.result import DriftReport


class Form(StrEnum):
    """Forms of a drift report."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class Sdk(StrEnum):
    """Which release of an SDK to try."""

    LOWEST = "lowest"
    RECORDED = "recorded"
    NEWEST = "newest"


class Skip(StrEnum):
    """Checks that may be left out."""

    TYPES = "types"
    LAWS = "laws"


def drift(
    providers: Annotated[
        list[str] | None, typer.Argument(metavar="PROVIDER", help="Providers to look at (default: all).")
    ] = None,
    sdks: Annotated[
        list[Sdk] | None, typer.Option("--sdk", help="Releases to try; may be given several times (default: all).")
    ] = None,
    exclude_newer: Annotated[
        str, typer.Option(metavar="DATE", help="Ignore releases that were uploaded after this day or time.")
    ] = "",
    skip: Annotated[list[Skip] | None, typer.Option(help="A check to leave out; may be given several times.")] = None,
    cache: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Folder that keeps the environments (default: ~/.cache/callwright/drift)."),
    ] = None,
    form: Annotated[Form, typer.Option("--output-format", help="Form of the report.")] = Form.TEXT,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the report to this file instead of standard output.")
    ] = None,
    quiet: Quiet = False,
    specs: Specs = None,
) -> None:
    """Install the lowest, the recorded and the newest SDK of each range apart, and say what each would change.

    Specs, surfaces and generated modules are read and never written. It needs uv and a package index.
    Exit codes: 0 nothing changes; 1 a release changes something; 2 invalid input, or a release that cannot be had.
    """
    from callwright_gen.drift.environments import default_cache  # noqa: PLC0415 - not needed for help
    from callwright_gen.drift.result import Choice  # noqa: PLC0415 - as above
    from callwright_gen.drift.run import find_drift  # noqa: PLC0415 - as above
    from callwright_gen.drift.subject import Plan  # noqa: PLC0415 - as above
    from callwright_gen.drift.uv import find_uv  # noqa: PLC0415 - as above

    with exit_on_bad_input(OutputFormat.JSON if form is Form.JSON else OutputFormat.TEXT), show_progress() as progress:
        config = load_config(specs)
        names = require_providers(providers or [], config)
        choices = [Choice(each) for each in Sdk if not sdks or each in sdks]
        plan = Plan(
            config, find_uv(exclude_newer), cache or default_cache(), choices, {each.value for each in skip or ()}
        )
        report = find_drift(plan, names, progress)
        _report(report, form, output, quiet=quiet)
    if report.changed:
        raise typer.Exit(FINDINGS)
    if report.incomplete:
        raise typer.Exit(BAD_INPUT)


def _report(report: DriftReport, form: Form, output: Path | None, *, quiet: bool) -> None:
    text = _text(report, form)
    if output is not None:
        output.write_text(text, encoding="utf-8")
    elif not quiet or report.changed or report.incomplete:
        print_result(text.removesuffix("\n"))


def _text(report: DriftReport, form: Form) -> str:
    from callwright_gen.drift.as_json import drift_json  # noqa: PLC0415 - not needed for help
    from callwright_gen.drift.as_markdown import drift_markdown  # noqa: PLC0415 - as above
    from callwright_gen.drift.as_text import drift_text  # noqa: PLC0415 - as above

    return {Form.TEXT: drift_text, Form.MARKDOWN: drift_markdown, Form.JSON: drift_json}[form](report)
