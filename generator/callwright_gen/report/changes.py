"""Report the changes of a run, or the findings of a check, one per line."""

import sys
from collections.abc import Iterable, Iterator, Mapping

from callwright_gen.catalogue import kind_named
from callwright_gen.publish.change import FileChange
from callwright_gen.publish.plan import Plan
from callwright_gen.report.output import Finding, OutputFormat, report_machine
from callwright_gen.report.terminal import paint, print_note, print_result, printable

COLOURS = {"created": "green", "changed": "yellow", "removed": "red"}


def report_changes(changes: Iterable[FileChange]) -> None:
    """Print each change: `created callwright/openai.py`."""
    for change in changes:
        print_result(f"{paint(change.verb, COLOURS[change.verb], sys.stdout)} {printable(change.label)}")


def report_findings(plan: Plan, form: OutputFormat = OutputFormat.TEXT, *, quiet: bool = False) -> bool:
    """Print the findings of a check and, unless `quiet`, how to fix them; return whether there are any."""
    findings = list(_findings(plan))
    if form is OutputFormat.TEXT:
        for finding, label, reason in findings:
            print_result(f"{paint(finding, 'red', sys.stdout)} {printable(label)}{printable(reason)}")
        if not quiet:
            _report_advice(plan)
    else:
        paths = {change.label: change.path.as_posix() for change in plan.changes}
        report_machine((_machine(*finding, paths) for finding in findings), form)
    return bool(findings)


def _machine(finding: str, label: str, reason: str, paths: Mapping[str, str]) -> Finding:
    kind = kind_named(f"{finding.partition(' ')[0]}-file")
    return Finding(kind, paths.get(label, label), 1, 1, f"{finding} {label}{reason}")


def _report_advice(plan: Plan) -> None:
    if plan.edited:
        report_edited(plan)
    elif plan.changes:
        print_note("Run `callwright generate` to bring the files up to date.")
    if plan.extra:
        print_note("An extra file does not belong to any spec. Move it out of the output folder.")


def report_edited(plan: Plan) -> None:
    """Print the files that a run does not overwrite, and how to proceed."""
    for label in plan.edited:
        print_note(f"`{printable(label)}` was changed since the last generate.")
    print_note("Move your changes into a spec or a template, or discard them with `callwright generate --force`.")


def _findings(plan: Plan) -> Iterator[tuple[str, str, str]]:
    """Yield the kind of each finding, the file's label, and the reason of an outdated file."""
    special = dict.fromkeys(plan.edited, "edited by hand") | dict.fromkeys(plan.missing, "missing")
    for change in plan.changes:
        finding = special.get(change.label, "stale" if change.new is None else "outdated")
        reason = plan.reasons.get(change.label) if finding == "outdated" else None
        yield finding, change.label, f": {reason}" if reason else ""
    for label in plan.extra:
        yield "extra", label, ""
