"""Print changes as a unified diff."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from difflib import unified_diff
from pathlib import Path

from callwright_gen.publish.change import FileChange
from callwright_gen.report.terminal import paint, print_result, printable

COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def report_diff(changes: Iterable[FileChange]) -> None:
    """Print the unified diff of every change, in the format of `patch -p1` and `git apply`.

    Paths are relative to the working directory; if it does not contain all files, to their nearest common folder.
    """
    changes = list(changes)
    root = _common_folder([change.path for change in changes])
    for change in changes:
        for line in _diff_lines(change, _relative(change.path, root)):
            if sys.stdout.isatty():
                colour = COLOURS.get(line[:1])
                print_result(paint(printable(line), colour, sys.stdout) if colour else printable(line))
            else:
                _print_exactly(line)


def _print_exactly(line: str) -> None:
    """Print a line in UTF-8 and with a Unix line end, whatever the encoding of standard output."""
    colour = COLOURS.get(line[:1])
    text = paint(line, colour, sys.stdout) if colour else line
    sys.stdout.flush()
    sys.stdout.buffer.write(f"{text}\n".encode(errors="backslashreplace"))
    sys.stdout.buffer.flush()


def _common_folder(paths: Sequence[Path]) -> Path:
    return Path(os.path.commonpath([Path.cwd(), *(path.absolute() for path in paths)]))


def _relative(path: Path, root: Path) -> str:
    return Path(os.path.abspath(path)).relative_to(root).as_posix()  # noqa: PTH100 - keeps links


def _diff_lines(change: FileChange, name: str) -> Iterator[str]:
    if not (change.old or change.new):
        # Only git's format can create or remove an empty file.
        yield f"diff --git a/{name} b/{name}"
        yield f"{'new' if change.old is None else 'deleted'} file mode 100644"
        return
    before = "/dev/null" if change.old is None else f"a/{name}"
    after = "/dev/null" if change.new is None else f"b/{name}"
    lines = unified_diff(_split(change.old), _split(change.new), before, after)
    for line in lines:
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _split(content: bytes | None) -> list[str]:
    # Split only at "\n": str.splitlines also splits at separators inside strings of the code.
    text = (content or b"").decode(errors="backslashreplace")
    return [f"{line}\n" for line in text.split("\n")[:-1]] + ([last] if (last := text.rpartition("\n")[2]) else [])
