"""`callwright review`: what changed in the public contract between two revisions."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from callwright_gen.cli.errors import FOUND, exit_on_bad_input
from callwright_gen.cli.options import Out, Specs
from callwright_gen.config import load_config
from callwright_gen.report.terminal import print_result

if TYPE_CHECKING:
    from callwright_gen.review.changes import Review


class Format(StrEnum):
    """How a review is written to the standard output."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class FailOn(StrEnum):
    """What makes a review end with exit code 1."""

    BREAKING = "breaking"


def review(
    base: Annotated[str, typer.Option(metavar="REV", help="Compare with this revision.")] = "HEAD",
    head: Annotated[str | None, typer.Option(metavar="REV", help="Review this one, not the working tree.")] = None,
    form: Annotated[Format, typer.Option("--format", help="How to write the review.")] = Format.TEXT,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write it as one HTML page, too.")] = None,
    fail_on: Annotated[FailOn | None, typer.Option("--fail-on", help="Exit 1 if there is such a change.")] = None,
    specs: Specs = None,
    out: Out = None,
) -> None:
    """Say what changed in the public contract, what of it is breaking, and what the SDK has to do with it."""
    from callwright_gen.review.run import review_package  # noqa: PLC0415 - what help and usage errors do without

    with exit_on_bad_input():
        found = review_package(load_config(specs, out), base, head)
        if html is not None:
            _write_page(found, html)
    _report(found, form)
    if fail_on is FailOn.BREAKING and found.breaking:
        raise typer.Exit(FOUND)


def _write_page(found: Review, file: Path) -> None:
    from callwright_gen.report.page import review_page  # noqa: PLC0415 - only a page needs templates

    file.write_text(review_page(found), encoding="utf-8")


def _report(found: Review, form: Format) -> None:
    from callwright_gen.report.review_json import review_json  # noqa: PLC0415 - what the other commands do without
    from callwright_gen.report.review_markdown import review_markdown  # noqa: PLC0415 - as above
    from callwright_gen.report.review_text import report_review  # noqa: PLC0415 - as above

    match form:
        case Format.TEXT:
            report_review(found)
        case Format.MARKDOWN:
            print_result(review_markdown(found).removesuffix("\n"))
        case Format.JSON:
            print_result(review_json(found).removesuffix("\n"))
