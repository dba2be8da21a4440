"""Arguments that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Providers = Annotated[list[str] | None, typer.Argument(metavar="PROVIDER", help="Only these; all if none is named.")]
Specs = Annotated[Path | None, typer.Option(metavar="DIR", help="Folder of the specs.")]
Out = Annotated[Path | None, typer.Option(metavar="DIR", help="Folder of the package to generate.")]
