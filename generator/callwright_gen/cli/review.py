"""`callwright review`: compare the public contract at two revisions."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from callwright_gen.cli.errors import FINDINGS, exit_on_bad_input
from callwright_gen.cli.options import Out, Specs
from callwright_gen.config import load_config
from callwright_gen.report.terminal import print_result

if TYPE_CHECKING:
    from callwright_gen.review.changes import Review


class Format(StrEnum):
    """Output formats of a review."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class FailOn(StrEnum):
    """Findings that make a review exit with code 1."""

    BREAKING = "breaking"


def review(
    base: Annotated[str, typer.Option(metavar="REV", help="Compare with this revision.")] = "HEAD",
    head: Annotated[
        str | None, typer.Option(metavar="REV", help="Review this revision (default: the working tree).")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="Output format.")] = Format.TEXT,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Also write the review as an HTML page.")] = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option("--fail-on", help="Exit 1 at a change that is not allowed."),
    ] = None,
    specs: Specs = None,
    out: Out = None,
) -> None:
    """Show the changes of the public contract, which of them are breaking, and the SDK changes that cause them.

    Exit codes: 0 success; 1 changes of the kind of --fail-on that are not allowed; 2 invalid input.
    """
    from callwright_gen.review.policy import apply_policy, load_allowances  # noqa: PLC0415 - as below
    from callwright_gen.review.run import review_package  # noqa: PLC0415 - not needed for help and usage errors

    with exit_on_bad_input():
        config, allowances = load_config(specs, out), load_allowances()
        result = apply_policy(review_package(config, base, head), allowances, datetime.now(UTC).date())
        if html is not None:
            _write_page(result, html)
    _report(result, form)
    if fail_on is FailOn.BREAKING and result.disallowed:
        raise typer.Exit(FINDINGS)


def _write_page(result: Review, file: Path) -> None:
    from callwright_gen.report.page import review_page  # noqa: PLC0415 - only the page needs templates

    file.write_text(review_page(result), encoding="utf-8")


def _report(result: Review, form: Format) -> None:
    from callwright_gen.report.review_json import review_json  # noqa: PLC0415 - not needed for other commands
    from callwright_gen.report.review_markdown import review_markdown  # noqa: PLC0415 - as above
    from callwright_gen.report.review_text import report_review  # noqa: PLC0415 - as above

    match form:
        case Format.TEXT:
            report_review(result)
        case Format.MARKDOWN:
            print_result(review_markdown(result).removesuffix("\n"))
        case Format.JSON:
            print_result(review_json(result).removesuffix("\n"))
