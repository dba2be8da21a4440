"""Format source with ruff: two processes for all files of a run, with a fixed configuration."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from callwright_gen.render.errors import FormattingError

LINE_LENGTH = 120
_SORT = (
    *("check", "--select", "I,F401,F811,UP,RUF022", "--ignore", "UP037", "--fix", "--exit-zero", "--quiet"),
    *("--config", "lint.isort.combine-as-imports = true"),
)
_FORMAT = ("format", "--quiet")
_COMMON = (
    *("--isolated", "--no-cache", "--target-version", "py311", "--line-length", str(LINE_LENGTH)),
    # Neither the working directory nor the place of the temporary folder has a say in the result.
    *("--config", "src = []", "--config", "exclude = []", "--no-respect-gitignore"),
)


def find_ruff() -> str:
    """Return ruff's binary; `python -m ruff` would start a Python interpreter first.

    Raises:
        FormattingError: ruff is not installed.
    """
    local = Path(sysconfig.get_path("scripts")) / ("ruff.exe" if sys.platform == "win32" else "ruff")
    path = str(local) if local.exists() else which("ruff")
    if path is None:
        raise FormattingError("ruff is not installed. Run `pip install 'callwright[gen]'`")
    return path


def _run(arguments: tuple[str, ...], folder: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RUFF_")}
    command = [find_ruff(), *arguments, *_COMMON, str(folder)]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if result.returncode:
        raise FormattingError(result.stderr.replace(str(folder), "").strip())


def format_all(texts: Mapping[str, str]) -> dict[str, str]:
    """Sort imports, drop unused ones and format, for all files at once.

    Parameters:
        texts: source by file name, without folders.

    Raises:
        FormattingError: a text is not valid Python.
    """
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for file_name, text in texts.items():
            (folder / file_name).write_text(text, encoding="utf-8", newline="\n")
        _run(_SORT, folder)
        _run(_FORMAT, folder)
        return {file_name: (folder / file_name).read_text(encoding="utf-8") for file_name in texts}
