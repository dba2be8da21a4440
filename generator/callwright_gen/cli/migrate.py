"""`callwright migrate`: move programs from other libraries to Callwright."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from callwright_gen.cli.errors import FINDINGS, exit_on_bad_input
from callwright_gen.cli.options import Quiet
from callwright_gen.config import ConfigError
from callwright_gen.migrate.origin import Origin
from callwright_gen.publish.change import FileChange
from callwright_gen.publish.write import write_changes
from callwright_gen.report.changes import report_changes
from callwright_gen.report.diff import report_diff
from callwright_gen.report.terminal import print_note, printable

if TYPE_CHECKING:
    from callwright_gen.migrate.run import Migrated


def migrate(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Python files, and folders of them.")],
    origin: Annotated[Origin, typer.Option("--from", help="The library that the programs use.")],
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if a file would change or needs work by hand.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Write nothing; show what would change, and exit 1 if anything would.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Rewrite programs of another library to use Callwright, and list what is left to do by hand.

    Comments and layout are kept. What is not understood is left alone and reported with its line in the file as it was.
    Exit codes: 0 success; 1 something is left to do by hand, or findings of --check or --diff; 2 invalid input.
    """
    with exit_on_bad_input():
        files = _migrate(paths, origin)
        changes = [FileChange(each.path, str(each.path), each.old, each.new) for each in files if each.new != each.old]
        if diff:
            report_diff(changes)
        elif not check:
            write_changes(changes)
        if not quiet and not diff:
            report_changes(changes)
    left = _report(files)
    if left or ((check or diff) and changes):
        raise typer.Exit(FINDINGS)


def _migrate(paths: list[Path], origin: Origin) -> list[Migrated]:
    from callwright_gen.migrate.run import migrate_paths  # noqa: PLC0415 - not needed for help and usage errors

    for path in paths:
        if not path.exists():
            raise ConfigError(f"{path}: there is no such file or folder.")
    return list(migrate_paths(paths, origin))


def _report(files: list[Migrated]) -> int:
    notes = [note for each in files for note in each.notes]
    for note in notes:
        print_note(printable(str(note)))
    if notes:
        print_note(f"{len(notes)} places are left to do by hand" if len(notes) > 1 else "1 place is left to do by hand")
    return len(notes)
