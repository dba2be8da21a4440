"""Print text to a stream that may be a terminal."""

import os
import sys
from typing import TextIO

COLOURS = {"red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def paint(text: str, colour: str, stream: TextIO) -> str:
    """Colour text in a terminal, unless NO_COLOR is set (https://no-color.org), or anywhere if FORCE_COLOR is set."""
    if os.environ.get("NO_COLOR") or not (os.environ.get("FORCE_COLOR") or stream.isatty()):
        return text
    return f"\x1b[{COLOURS[colour]}m{text}\x1b[0m"


def printable(text: str) -> str:
    """Escape characters that would break a line or control the terminal."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def print_result(text: str = "") -> None:
    """Print a line of results to standard output."""
    _write(text, sys.stdout)


def print_note(text: str) -> None:
    """Print a line to standard error: everything except results."""
    _write(text, sys.stderr)


def _write(text: str, stream: TextIO) -> None:
    # Escape characters that the encoding of the terminal does not support.
    encoding = stream.encoding or "utf-8"
    print(text.encode(encoding, "backslashreplace").decode(encoding), file=stream)
