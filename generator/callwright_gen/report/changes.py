"""One line for each change of a run, or for each finding of a check."""

import sys
from collections.abc import Iterable, Iterator

from callwright_gen.publish.change import FileChange
from callwright_gen.publish.plan import Plan
from callwright_gen.report.terminal import paint, print_note, print_result, printable

COLOURS = {"created": "green", "changed": "yellow", "removed": "red"}


def report_changes(changes: Iterable[FileChange]) -> None:
    """Tell what was written: `created callwright/openai.py`."""
    for change in changes:
        print_result(f"{paint(change.verb, COLOURS[change.verb], sys.stdout)} {printable(change.label)}")


def report_findings(plan: Plan) -> bool:
    """Tell what a check found, by name, and what to do about it; return whether it found anything."""
    findings = list(_findings(plan))
    for finding, label in findings:
        print_result(f"{paint(finding, 'red', sys.stdout)} {printable(label)}")
    if plan.edited:
        report_edited(plan)
    elif plan.changes:
        print_note("Run `callwright generate` to bring the files up to date.")
    if plan.extra:
        print_note("An extra file comes from no spec: move it out of the folder of generated files.")
    return bool(findings)


def report_edited(plan: Plan) -> None:
    """Name the files that a run refuses to overwrite, and the ways out."""
    for label in plan.edited:
        print_note(f"{printable(label)} holds text that `callwright generate` did not write.")
    print_note("Keep what matters of it in a spec or a template, then overwrite it with `callwright generate --force`.")


def _findings(plan: Plan) -> Iterator[tuple[str, str]]:
    special = dict.fromkeys(plan.edited, "edited by hand") | dict.fromkeys(plan.missing, "missing")
    for change in plan.changes:
        yield special.get(change.label, "stale" if change.new is None else "outdated"), change.label
    for label in plan.extra:
        yield "extra", label
