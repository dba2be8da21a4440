"""`callwright explain`: show a read path step by step."""

from pathlib import Path
from typing import Annotated

import typer

from callwright_gen.cli.errors import exit_on_bad_input
from callwright_gen.cli.options import Specs
from callwright_gen.config import load_config
from callwright_gen.report.table import report_table


def explain(
    spec: Annotated[str, typer.Argument(metavar="SPEC", help="Name of a provider, or path of its spec.")],
    path: Annotated[str, typer.Argument(metavar="PATH", help="A read path, such as 'choices[0].message.content'.")],
    specs: Specs = None,
) -> None:
    """Show the type after each step of a read path, and where the value may be None."""
    from callwright_gen.pipeline import explain_path  # noqa: PLC0415 - not needed for help and usage errors

    with exit_on_bad_input():
        # The spec may be in a folder other than the configured one.
        folder = Path(spec).parent if Path(spec).is_file() else None
        rows = explain_path(load_config(specs or folder), spec, path)
        header = ("step", "type", "nullable", "note")
        report_table([header, *((row.step, row.type, "yes" if row.nullable else "no", row.note) for row in rows)])
