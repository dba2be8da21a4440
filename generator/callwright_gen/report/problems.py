"""Print the problems of a run, one per line."""

from callwright_gen.problems import SpecError
from callwright_gen.report.terminal import print_note, printable


def report_spec_error(error: SpecError) -> None:
    """Print every problem as `file:line:col: message`, and a count if there are several."""
    for problem in error.problems:
        print_note(printable(str(problem)))
    if len(error.problems) > 1:
        print_note(f"{len(error.problems)} problems")


def report_error(error: Exception) -> None:
    """Print an error; for an `OSError`, the file name and the reason."""
    if isinstance(error, OSError) and error.filename:
        print_note(printable(f"{error.filename}: {error.strerror}"))
    else:
        print_note(printable(str(error)))
