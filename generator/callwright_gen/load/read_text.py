"""File of a spec → text."""

import re
from errno import EFBIG
from pathlib import Path

from callwright_gen.config import list_specs
from callwright_gen.files import read_file
from callwright_gen.problems import Position, Problem, SpecError
from callwright_gen.suggest import did_you_mean

MAX_BYTES = 1_000_000  # the largest spec of a real provider has about 10,000
# Invisible characters, and line breaks that editors and YAML count differently, so that positions would be wrong.
_REJECTED = re.compile(
    "\r(?!\n)|[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def read_text(path: Path) -> str:
    """Read the text of one spec.

    Raises:
        SpecError: The file is missing, a directory, too large, unreadable, not UTF-8, or contains control characters.
    """
    raw = _read_bytes(path)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig")
        raise _refusal(path, "this byte is not UTF-8", "Save the file as UTF-8.", before) from None
    if rejected := _REJECTED.search(text):
        what = f"contains the invisible character U+{ord(rejected[0]):04X}"
        raise _refusal(path, what, "Write it as an escape in double quotes.", text[: rejected.start()])
    return text


def _read_bytes(path: Path) -> bytes:
    try:
        return read_file(path, MAX_BYTES)
    except FileNotFoundError:
        names = [spec.stem for spec in list_specs(path.parent)]
        raise _refusal(path, "the file does not exist", did_you_mean(path.stem, names)) from None
    except IsADirectoryError:
        raise _refusal(path, "this is a directory, not a file", "Pass the path of one spec.") from None
    except OSError as error:
        if error.errno == EFBIG:
            hint = "A spec usually has a few hundred lines."
            raise _refusal(path, f"the file has {error.strerror}", hint) from None
        raise _refusal(path, f"the file cannot be read: {error.strerror}") from None


def _refusal(path: Path, what: str, hint: str = "", before: str = "") -> SpecError:
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    return SpecError([Problem(Position(path.as_posix(), line, column), "", what, hint)])
