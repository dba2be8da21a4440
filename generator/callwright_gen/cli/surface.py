"""`callwright surface`: record the types of installed SDKs that specs use."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

import typer

from callwright_gen.cli.errors import FINDINGS, exit_on_bad_input
from callwright_gen.cli.options import Specs
from callwright_gen.cli.providers import require_providers
from callwright_gen.config import Config, load_config
from callwright_gen.publish.change import FileChange
from callwright_gen.publish.inputs import label_input
from callwright_gen.publish.write import write_changes
from callwright_gen.report.changes import report_changes
from callwright_gen.report.terminal import paint, print_note, print_result, printable

Recorded = Mapping[str, tuple[str | None, str, Sequence[str]]]


def surface(
    providers: Annotated[
        list[str] | None, typer.Argument(metavar="PROVIDER", help="Providers to record (default: all).")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if an SDK differs from its recorded surface.")
    ] = False,
    specs: Specs = None,
) -> None:
    """Record the types of each installed SDK that its spec uses, and list what was added, removed and retyped."""
    from callwright_gen.pipeline import record_surfaces  # noqa: PLC0415 - not needed for help and usage errors

    with exit_on_bad_input():
        config = load_config(specs)
        recorded = record_surfaces(config, require_providers(providers or [], config))
        changes = list(_changes(recorded, config))
        if not check:
            write_changes(changes)
        if not providers:
            _note_skipped(recorded, config)
        _report(recorded, changes, check=check)
    if check and changes:
        raise typer.Exit(FINDINGS)


def _changes(recorded: Recorded, config: Config) -> Iterator[FileChange]:
    for name, (old, new, _) in sorted(recorded.items()):
        if old != new:
            path = config.surfaces / f"{name}.json"
            yield FileChange(path, label_input(path, config), None if old is None else old.encode(), new.encode())


def _note_skipped(recorded: Recorded, config: Config) -> None:
    for path in sorted(config.specs.glob("*.yaml")):
        if path.stem not in recorded:
            print_note(
                f"{path.stem} skipped: its SDK is not installed here (sdk.isolated)."
                f" Run `callwright surface {path.stem}` in its environment."
            )


def _report(recorded: Recorded, changes: Sequence[FileChange], *, check: bool) -> None:
    for change in changes:
        if check:
            print_result(f"{paint('outdated', 'red', sys.stdout)} {printable(change.label)}")
        else:
            report_changes([change])
        for line in recorded[change.path.stem][2]:
            print_result(f"  {printable(line)}")
    if changes:
        print_note(
            "Run `callwright surface` to record the SDK."
            if check
            else "Run `callwright generate` to update the modules."
        )
