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
    from rich.live import Live  # noqa: PLC0415 - as above

    # Without a thread that draws: a process with threads cannot be forked safely.
    with Live(console=Console(stderr=True), auto_refresh=False, transient=True) as live:
        yield lambda text: live.update(text, refresh=True)
