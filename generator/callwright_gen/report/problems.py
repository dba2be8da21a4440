"""The problems of a run, one a line."""

from callwright_gen.problems import SpecError
from callwright_gen.report.terminal import print_note, printable


def report_spec_error(error: SpecError) -> None:
    """Warn of every problem as `file:line:col: what`, with a count at the end if there are several."""
    for problem in error.problems:
        print_note(printable(str(problem)))
    if len(error.problems) > 1:
        print_note(f"{len(error.problems)} problems")


def report_error(error: Exception) -> None:
    """Warn of an error whose message says where, what, and what to do; the system's own lack the last."""
    if isinstance(error, OSError) and error.filename:
        print_note(printable(f"{error.filename}: {error.strerror}"))
    else:
        print_note(printable(str(error)))
