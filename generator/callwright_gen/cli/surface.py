"""`callwright surface`: record the types of installed SDKs that specs use."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from callwright_gen.catalogue import kind_named
from callwright_gen.cli.errors import FINDINGS, exit_on_bad_input
from callwright_gen.cli.options import Format, Quiet, Specs
from callwright_gen.cli.providers import require_providers
from callwright_gen.config import Config, load_config
from callwright_gen.publish.change import FileChange
from callwright_gen.publish.folder import list_leftovers
from callwright_gen.publish.inputs import label_input
from callwright_gen.publish.lock import lock_folders
from callwright_gen.publish.write import write_changes
from callwright_gen.report.changes import report_changes
from callwright_gen.report.output import Finding, OutputFormat, report_machine
from callwright_gen.report.terminal import paint, print_note, print_result, printable

if TYPE_CHECKING:
    from callwright_gen.pipeline import Recorded as RecordedSurface

Recorded: TypeAlias = "Mapping[str, RecordedSurface]"


def surface(
    providers: Annotated[
        list[str] | None, typer.Argument(metavar="PROVIDER", help="Providers to record (default: all).")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if an SDK differs from its recorded surface.")
    ] = False,
    python: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="Interpreter of the environment that has the SDKs (default: this one)."),
    ] = None,
    quiet: Quiet = False,
    form: Format = OutputFormat.TEXT,
    specs: Specs = None,
) -> None:
    """Record the types of each installed SDK that its spec uses, and list what was added, removed and retyped.

    Exit codes: 0 success; 1 findings of --check; 2 invalid input, such as an SDK that is not installed.
    """
    from callwright_gen.pipeline import record_surfaces  # noqa: PLC0415 - not needed for help and usage errors

    with exit_on_bad_input(form):
        config = load_config(specs)
        recorded = record_surfaces(config, require_providers(providers or [], config), python)
        changes = list(_changes(recorded, config))
        if not providers and not quiet:
            _note_skipped(recorded, config)
        if not check:
            _write(config, changes)
        else:
            if not quiet:
                _note_releases(recorded)
            changes = [change for change in changes if not recorded[change.path.stem].release]
        if check and form is not OutputFormat.TEXT:
            report_machine((_finding(recorded, change) for change in changes), form)
        elif check or not quiet:
            _report(recorded, changes, check=check, quiet=quiet)
    if check and changes:
        raise typer.Exit(FINDINGS)


def _write(config: Config, changes: Sequence[FileChange]) -> None:
    with lock_folders(config.surfaces):
        leftovers = [FileChange(path, path.name, None, None) for path in list_leftovers(config.surfaces)]
        write_changes([*changes, *leftovers])


def _note_releases(recorded: Recorded) -> None:
    for name, each in sorted(recorded.items()):
        if each.release:
            print_note(f"{name}: {each.release} is installed; nothing that the spec uses differs from the record.")


def _finding(recorded: Recorded, change: FileChange) -> Finding:
    message = "\n".join([f"outdated {change.label}", *recorded[change.path.stem].drifts])
    return Finding(kind_named("outdated-surface"), change.path.as_posix(), 1, 1, message)


def _changes(recorded: Recorded, config: Config) -> Iterator[FileChange]:
    for name, each in sorted(recorded.items()):
        old, new = each.old, each.new
        if old != new:
            path = config.surfaces / f"{name}.json"
            yield FileChange(path, label_input(path, config), None if old is None else old.encode(), new.encode())


def _note_skipped(recorded: Recorded, config: Config) -> None:
    for path in config.spec_files():
        if path.stem not in recorded:
            print_note(
                f"{path.stem} skipped: its SDK is not installed here (sdk.isolated)."
                f" Run `callwright surface {path.stem}` in its environment."
            )


def _report(recorded: Recorded, changes: Sequence[FileChange], *, check: bool, quiet: bool) -> None:
    for change in changes:
        if check:
            print_result(f"{paint('outdated', 'red', sys.stdout)} {printable(change.label)}")
        else:
            report_changes([change])
        for line in recorded[change.path.stem].drifts:
            print_result(f"  {printable(line)}")
    if changes and not quiet:
        print_note(
            "Run `callwright surface` to record the SDK."
            if check
            else "Run `callwright generate` to update the modules."
        )
