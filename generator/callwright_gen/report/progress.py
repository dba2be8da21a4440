"""Show the progress of a run on a terminal."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

Progress = Callable[[str], None]


@contextmanager
def show_progress() -> Generator[Progress]:
    """Yield a function that shows a line of progress, or does nothing if stderr is not a terminal."""
    if not sys.stderr.isatty():
        yield lambda _text: None
        return
    from rich.console import Console  # noqa: PLC0415 - not needed without a terminal

    with Console(stderr=True).status("") as status:
        yield status.update
