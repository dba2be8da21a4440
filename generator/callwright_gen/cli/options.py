"""Arguments that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Providers = Annotated[
    list[str] | None, typer.Argument(metavar="PROVIDER", help="Providers to generate (default: all).")
]
Specs = Annotated[Path | None, typer.Option(metavar="DIR", help="Folder of the specs.")]
Out = Annotated[Path | None, typer.Option(metavar="DIR", help="Folder of the generated package.")]
