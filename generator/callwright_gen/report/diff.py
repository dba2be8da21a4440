"""Print changes as a unified diff."""

import sys
from collections.abc import Iterable, Iterator
from difflib import unified_diff

from callwright_gen.publish.change import FileChange
from callwright_gen.report.terminal import paint, print_result, printable

COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def report_diff(changes: Iterable[FileChange]) -> None:
    """Print the unified diff of every change, in the format of `patch -p1`."""
    for change in changes:
        for line in _diff_lines(change):
            # Exact in a pipe, escaped on a terminal.
            text = printable(line) if sys.stdout.isatty() else line
            colour = COLOURS.get(line[:1])
            print_result(paint(text, colour, sys.stdout) if colour else text)


def _diff_lines(change: FileChange) -> Iterator[str]:
    before = "/dev/null" if change.old is None else f"a/{change.label}"
    after = "/dev/null" if change.new is None else f"b/{change.label}"
    lines = unified_diff(_split(change.old), _split(change.new), before, after)
    for line in lines:
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _split(content: bytes | None) -> list[str]:
    # Split only at "\n": str.splitlines also splits at separators inside strings of the code.
    text = (content or b"").decode(errors="backslashreplace")
    return [f"{line}\n" for line in text.split("\n")[:-1]] + ([last] if (last := text.rpartition("\n")[2]) else [])
