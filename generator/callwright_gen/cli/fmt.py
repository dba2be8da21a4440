"""`callwright fmt`: format specs."""

from typing import Annotated

import typer

from callwright_gen.cli.errors import FINDINGS, exit_on_bad_input
from callwright_gen.cli.options import Quiet, Specs
from callwright_gen.cli.providers import require_providers
from callwright_gen.config import Config, load_config
from callwright_gen.publish.change import FileChange
from callwright_gen.publish.inputs import label_input
from callwright_gen.publish.write import write_changes
from callwright_gen.report.changes import report_changes
from callwright_gen.report.diff import report_diff
from callwright_gen.report.terminal import print_result, printable


def fmt(
    providers: Annotated[
        list[str] | None, typer.Argument(metavar="PROVIDER", help="Providers whose specs to format (default: all).")
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 if a spec is not formatted.")] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Write nothing; show what would change, and exit 1 if anything would.")
    ] = False,
    quiet: Quiet = False,
    specs: Specs = None,
) -> None:
    """Put the keys of specs in their canonical order; comments stay at their keys.

    Exit codes: 0 success; 1 findings of --check or --diff; 2 invalid input.
    """
    with exit_on_bad_input():
        config = load_config(specs)
        names = require_providers(providers or [], config)
        changes = _changes(config, names)
        if diff:
            report_diff(changes)
        elif check and not quiet:
            for change in changes:
                print_result(f"unformatted {printable(change.label)}")
        elif not check:
            write_changes(changes)
            if not quiet:
                report_changes(changes)
    if changes and (check or diff):
        raise typer.Exit(FINDINGS)


def _changes(config: Config, names: list[str]) -> list[FileChange]:
    """Return the changes of all specs, or report the problems of all that are not valid YAML.

    Raises:
        SpecError: a spec is not valid YAML.
    """
    from callwright_gen.format import format_spec  # noqa: PLC0415 - not needed for help and usage errors
    from callwright_gen.load.read_text import read_text  # noqa: PLC0415 - as above
    from callwright_gen.problems import Problem, SpecError  # noqa: PLC0415 - as above

    changes: list[FileChange] = []
    problems: list[Problem] = []
    for stem in sorted(set(names)) or [path.stem for path in config.spec_files()]:
        path = config.specs / f"{stem}.yaml"
        try:
            old = read_text(path)
            new = format_spec(old, path)
        except SpecError as error:
            problems.extend(error.problems)
            continue
        if old != new:
            changes.append(FileChange(path, label_input(path, config), old.encode(), new.encode()))
    if problems:
        raise SpecError(problems)
    return changes
