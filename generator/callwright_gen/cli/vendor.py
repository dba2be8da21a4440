"""`callwright vendor`: copy providers into another package."""

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from callwright_gen.cli.errors import FINDINGS, exit_on_bad_input
from callwright_gen.cli.options import Quiet
from callwright_gen.publish.change import FileChange
from callwright_gen.publish.write import write_changes
from callwright_gen.report.changes import report_changes
from callwright_gen.resources import runtime_dir


def vendor(
    providers: Annotated[list[str], typer.Argument(metavar="PROVIDER", help="Providers to copy.")],
    into: Annotated[Path, typer.Option("--into", metavar="PKG", help="Folder of the package to write.")],
    also: Annotated[
        list[str] | None, typer.Option("--also", metavar="NAME", help="Copy this public name too, such as `retry`.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder of the generated modules (default: those of Callwright).")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if a file was edited or is out of date.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files that were edited.")] = False,
    quiet: Quiet = False,
) -> None:
    """Copy modules, stubs and the part of the runtime that they need, with licence and hashes.

    The package depends on the SDK, pydantic, jiter and typing_extensions, and not on Callwright.
    Exit codes: 0 success; 1 findings of --check; 2 invalid input.
    """
    from callwright_gen.vendor.folder import check_edited, differences  # noqa: PLC0415 - not needed for help
    from callwright_gen.vendor.package import Origin, vendored_files  # noqa: PLC0415 - as above

    with exit_on_bad_input():
        files = vendored_files(Origin(out or _installed(), runtime_dir()), providers, also or ())
        found = differences(into, files)
        if not (check or force):
            check_edited(into, found)
        changes = [FileChange(each.path, str(each.path), each.old, each.new) for each in found]
        if not check:
            write_changes(changes)
        if not quiet:
            report_changes(changes)
    if check and changes:
        raise typer.Exit(FINDINGS)


def _installed() -> Path:
    """Return the folder of the installed package, without importing it."""
    spec = find_spec("callwright")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent
