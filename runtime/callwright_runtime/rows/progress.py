"""Show how many rows are finished."""

from __future__ import annotations

from collections.abc import Callable, Sized
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeAlias

from callwright_runtime.errors import MissingSDKError

if TYPE_CHECKING:
    from collections.abc import Generator

Progress: TypeAlias = "bool | Callable[[int, int], object]"
Advance: TypeAlias = Callable[[int, int], object]


@contextmanager
def showing(progress: Progress, rows: object) -> Generator[Advance | None]:
    """Provide a function of the finished and the failed rows so far.

    Parameters:
        progress: True for a bar of rich, or a function of your own.
        rows: the rows, whose number is shown if it is known.

    Raises:
        MissingSDKError: rich is not installed.
    """
    if not progress:
        yield None
    elif callable(progress):
        yield progress
    else:
        try:
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
            from rich.progress import Progress as Bar
        except ImportError as error:
            raise MissingSDKError("progress=True needs rich: install callwright[rows], or pass a function.") from error
        columns: list[Any] = [
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[note]}"),
        ]
        with Bar(*columns) as bar:
            task = bar.add_task("", total=len(rows) if isinstance(rows, Sized) else None, note="")
            yield lambda done, failed: bar.update(task, completed=done, note=f"{failed} failed" if failed else "")
