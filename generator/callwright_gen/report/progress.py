"""What a run is doing right now, for somebody who watches."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

Progress = Callable[[str], None]


@contextmanager
def show_progress() -> Generator[Progress]:
    """Give a function that shows a line of progress on the terminal, and shows nothing where there is none."""
    if not sys.stderr.isatty():
        yield lambda _text: None
        return
    from rich.console import Console  # noqa: PLC0415 - a run without a terminal does without rich

    with Console(stderr=True).status("") as status:
        yield status.update
