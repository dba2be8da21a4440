"""Arguments that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from callwright_gen.report.output import OutputFormat

Providers = Annotated[
    list[str] | None, typer.Argument(metavar="PROVIDER", help="Providers to generate (default: all).")
]
Specs = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Folder of the specs (default: that of pyproject.toml, or specs).")
]
Out = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        help="Folder of the package (default: that of pyproject.toml, or generated/callwright).",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print problems and findings only.")]
Format = Annotated[
    OutputFormat, typer.Option("--output-format", help="Form of problems and findings.", show_default=True)
]
EXIT_CODES = "Exit codes: 0 success, 1 findings, 2 invalid input."
