"""Formatting with ruff's own binary: two processes for all files of a run, and no configuration but this one."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

LINE_LENGTH = 120
_SORT = (
    *("check", "--select", "I,F401,F811,UP,RUF022", "--ignore", "UP037", "--fix", "--exit-zero", "--quiet"),
    *("--config", "lint.isort.combine-as-imports = true"),
)
_FORMAT = ("format", "--quiet")
_COMMON = ("--isolated", "--no-cache", "--target-version", "py311", "--line-length", str(LINE_LENGTH))


class FormattingError(Exception):
    """ruff could not be found or did not accept the text."""


def find_ruff() -> str:
    """Return ruff's binary: starting it directly spares a Python interpreter in between.

    Raises:
        FormattingError: ruff is not installed.
    """
    beside = Path(sysconfig.get_path("scripts")) / ("ruff.exe" if sys.platform == "win32" else "ruff")
    found = str(beside) if beside.exists() else which("ruff")
    if found is None:
        raise FormattingError("ruff is not installed: pip install callwright[gen]")
    return found


def _run(arguments: tuple[str, ...], folder: Path) -> None:
    done = subprocess.run([find_ruff(), *arguments, *_COMMON, str(folder)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise FormattingError(done.stderr.replace(str(folder), "").strip())


def format_all(texts: Mapping[str, str]) -> dict[str, str]:
    """Sort imports, drop unused ones and format, for all files at once.

    Parameters:
        texts: source by file name; a name has no folder.

    Raises:
        FormattingError: a text is not Python.
    """
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for file_name, text in texts.items():
            (folder / file_name).write_text(text, encoding="utf-8", newline="\n")
        _run(_SORT, folder)
        _run(_FORMAT, folder)
        return {file_name: (folder / file_name).read_text(encoding="utf-8") for file_name in texts}
