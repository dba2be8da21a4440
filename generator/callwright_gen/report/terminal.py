"""Text for a stream that may or may not be a terminal."""

import os
import sys
from typing import TextIO

COLOURS = {"red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def paint(text: str, colour: str, stream: TextIO) -> str:
    """Colour a text if the stream is a terminal whose user wants colours (https://no-color.org)."""
    if os.environ.get("NO_COLOR") or not stream.isatty():
        return text
    return f"\x1b[{COLOURS[colour]}m{text}\x1b[0m"


def printable(text: str) -> str:
    """Escape what would break a line or steer a terminal, as the text of a spec may hold."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def print_result(text: str = "") -> None:
    """Write one line to the standard output, the place of results."""
    _write(text, sys.stdout)


def print_note(text: str) -> None:
    """Write one line to the standard error, the place of everything else."""
    _write(text, sys.stderr)


def _write(text: str, stream: TextIO) -> None:
    # A file's name or a spec's text may hold what the terminal's encoding lacks: better escaped than a traceback.
    encoding = stream.encoding or "utf-8"
    print(text.encode(encoding, "backslashreplace").decode(encoding), file=stream)
