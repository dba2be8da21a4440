"""Report errors that the user can fix, with exit code 2."""

from collections.abc import Generator
from contextlib import contextmanager

import typer

from callwright_gen.config import ConfigError
from callwright_gen.drift.errors import DriftError
from callwright_gen.problems import SpecError
from callwright_gen.publish.errors import PublishError
from callwright_gen.render.errors import FormattingError
from callwright_gen.report.output import OutputFormat
from callwright_gen.report.problems import report_error, report_spec_error
from callwright_gen.review.errors import RevisionError
from callwright_gen.surface.environment import InterpreterError
from callwright_gen.vendor.errors import VendorError

FINDINGS = 1
BAD_INPUT = 2
_USERS = (
    *(ConfigError, DriftError, FormattingError, InterpreterError, PublishError, RevisionError, VendorError),
    OSError,
)


@contextmanager
def exit_on_bad_input(form: OutputFormat = OutputFormat.TEXT) -> Generator[None]:
    """Report the errors of bad input without a traceback.

    Raises:
        typer.Exit: with code 2, instead of such an error.
    """
    try:
        yield
    except SpecError as error:
        report_spec_error(error, form)
        raise typer.Exit(BAD_INPUT) from error
    except BrokenPipeError:
        # The reader of the output closed the pipe, which is not an error of the input.
        raise
    except _USERS as error:
        report_error(error, form)
        raise typer.Exit(BAD_INPUT) from error
