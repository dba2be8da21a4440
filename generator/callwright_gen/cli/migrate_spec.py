"""`callwright migrate-spec`: rewrite specs of version 1 of the language."""

import difflib
from pathlib import Path
from typing import Annotated

import typer

from callwright_gen.cli.errors import exit_on_bad_input
from callwright_gen.publish.change import FileChange
from callwright_gen.publish.write import write_changes
from callwright_gen.report.terminal import print_note, print_result


def migrate_spec(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="The specs to rewrite.", show_default=False)],
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit with 1 if a spec would change.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; print the changes.")] = False,
) -> None:
    """Rewrite specs from version 1 of the spec language to version 2, in place. Comments stay.

    Exit codes: 0 success; 1 findings of --check, or something is left to do by hand; 2 invalid input.
    """
    from callwright_gen.spec_migration import migrate_spec as migrate  # noqa: PLC0415 - not needed for help and usage errors

    with exit_on_bad_input():
        migrated = [migrate(file) for file in files]
    changed = [each for each in migrated if each.new != each.old]
    if diff:
        for each in changed:
            name = each.path.as_posix()
            lines = difflib.unified_diff(each.old.splitlines(), each.new.splitlines(), name, name, lineterm="")
            print_result("\n".join(lines))
    elif not check:
        write_changes([FileChange(e.path, e.path.as_posix(), e.old.encode(), e.new.encode()) for e in changed])
    for each in changed:
        print_note(f"{'would migrate' if check or diff else 'migrated'} {each.path.as_posix()}")
    problems = [problem for each in migrated for problem in each.problems]
    for problem in problems:
        print_note(str(problem))
    if problems or (changed and check):
        raise typer.Exit(1)
