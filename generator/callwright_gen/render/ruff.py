"""Format source with ruff: two processes for all files of a run, with a fixed configuration."""

from __future__ import annotations

import json
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
_WRONG = "F402,F50,F6,F7,F811,F821,F822,F823"
"""Rules that a correct module never breaks: undefined and redefined names, and statements that cannot work."""
_SORT = (
    *("check", "--select", f"I,F401,UP,RUF022,{_WRONG}", "--ignore", "UP037", "--fix", "--quiet"),
    *("--output-format", "json", "--config", "lint.isort.combine-as-imports = true"),
)
_FORMAT = ("format", "--quiet")
_COMMON = (
    *("--isolated", "--no-cache", "--target-version", "py311", "--line-length", str(LINE_LENGTH)),
    # Neither the working directory nor the place of the temporary folder has a say in the result.
    *("--config", "src = []", "--config", "exclude = []", "--no-respect-gitignore"),
)


class WrongModuleError(Exception):
    """Modules that parse, but contain an undefined or redefined name.

    Parameters:
        faults: what is wrong, by file name.
    """

    def __init__(self, faults: Mapping[str, str]) -> None:
        super().__init__("; ".join(f"{file}: {fault}" for file, fault in faults.items()))
        self.faults = faults


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


def _run(arguments: tuple[str, ...], folder: Path, allowed: int = 0) -> str:
    """Run ruff and return what it printed.

    Raises:
        FormattingError: its exit code is greater than `allowed`.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RUFF_")}
    command = [find_ruff(), *arguments, *_COMMON, str(folder)]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if result.returncode > allowed:
        raise FormattingError(result.stderr.replace(str(folder), "").strip())
    return result.stdout


def _refuse_wrong(report: str) -> None:
    """Raise an error if ruff reports a problem that it did not fix."""
    faults: dict[str, str] = {}
    for fault in json.loads(report or "[]"):
        if fault["code"] in {None, "invalid-syntax"}:
            raise FormattingError(f"{Path(fault['filename']).name}: {fault['message']}")
        line = fault["location"]["row"]
        faults.setdefault(Path(fault["filename"]).name, f"line {line}: {fault['message']}")
    if faults:
        raise WrongModuleError(faults)


def format_all(texts: Mapping[str, str]) -> dict[str, str]:
    """Sort imports, drop unused ones and format, for all files at once.

    Parameters:
        texts: source by file name, at most one folder deep.

    Raises:
        FormattingError: a text is not valid Python.
        WrongModuleError: a text contains an undefined or redefined name.
    """
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for file_name, text in texts.items():
            (folder / file_name).parent.mkdir(exist_ok=True)
            (folder / file_name).write_text(text, encoding="utf-8", newline="\n")
        _refuse_wrong(_run(_SORT, folder, allowed=1))
        _run(_FORMAT, folder)
        return {file_name: (folder / file_name).read_text(encoding="utf-8") for file_name in texts}
