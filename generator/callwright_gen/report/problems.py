"""Print the problems of a run, one per line."""

import sys

from callwright_gen.catalogue import id_of, kind_named, kind_of
from callwright_gen.problems import Problem, SpecError
from callwright_gen.report.output import Finding, OutputFormat, report_machine
from callwright_gen.report.terminal import paint, print_note, printable


def report_spec_error(error: SpecError, form: OutputFormat = OutputFormat.TEXT) -> None:
    """Print every problem as `file:line:col: message [id]`, and a count if there are several."""
    if form is not OutputFormat.TEXT:
        report_machine((_finding(each) for each in error.problems), form)
        return
    for problem in error.problems:
        place, mark = printable(str(problem.position)), f"[{id_of(problem)}]"
        message = printable(str(problem)).removeprefix(place)
        print_note(f"{paint(place, 'cyan', sys.stderr)}{message} {paint(mark, 'red', sys.stderr)}")
    if len(error.problems) > 1:
        print_note(f"{len(error.problems)} problems")


def _finding(problem: Problem) -> Finding:
    place = problem.position
    message = str(problem).removeprefix(f"{place}: ")
    return Finding(kind_of(problem.what), place.file, place.line, place.column, message)


def report_error(error: Exception, form: OutputFormat = OutputFormat.TEXT) -> None:
    """Print an error; for an `OSError`, the file name and the reason."""
    named = isinstance(error, OSError) and error.filename
    text = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) and named else str(error)
    if form is OutputFormat.TEXT:
        print_note(printable(text))
    else:
        report_machine([Finding(kind_named("invalid-run"), "", 1, 1, text)], form)
