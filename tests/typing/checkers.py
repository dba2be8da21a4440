"""Run the type checkers and parse their output into one list of diagnostics."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

BIN = Path(sys.executable).parent
CACHE = Path(__file__).parents[2] / ".cache" / "typing"


@dataclass(frozen=True)
class Diagnostic:
    """One error: the file's name, its line counted from 1, and the message."""

    file: str
    line: int
    message: str


@dataclass(frozen=True)
class Checker:
    """One type checker.

    Parameters:
        name: the name of the program in the environment.
        arguments: its arguments before the files; `{cache}` is a folder that persists between runs.
        read: parses the errors in its standard output.
    """

    name: str
    arguments: tuple[str, ...]
    read: Callable[[str], Iterator[Diagnostic]]

    def __repr__(self) -> str:
        return self.name

    def check(self, folder: Path, files: Sequence[str], cache: str) -> list[Diagnostic]:
        """Check files in a folder.

        Parameters:
            folder: the working directory of the checker.
            files: names of files in it.
            cache: a name that concurrent runs must not share.

        Raises:
            RuntimeError: the checker itself failed.
        """
        arguments = [each.format(cache=CACHE / cache) for each in self.arguments]
        ran = subprocess.run(
            [BIN / self.name, *arguments, *files], cwd=folder, capture_output=True, text=True, check=False
        )
        if ran.returncode not in (0, 1):
            raise RuntimeError(f"{self.name} ended with {ran.returncode}:\n{ran.stdout}\n{ran.stderr}")
        return list(self.read(ran.stdout))


def _pyright(output: str) -> Iterator[Diagnostic]:
    for each in json.loads(output)["generalDiagnostics"]:
        if each["severity"] == "error":
            yield Diagnostic(Path(each["file"]).name, each["range"]["start"]["line"] + 1, each["message"])


def _lines(output: str) -> Iterator[Diagnostic]:
    for found in re.finditer(r"^([\w.]+):(\d+):(?:\d+:)? error(?:\[[\w-]+\])?:? (.*)$", output, re.MULTILINE):
        yield Diagnostic(found[1], int(found[2]), found[3])


def _pyrefly(output: str) -> Iterator[Diagnostic]:
    errors: list[dict[str, Any]] = json.loads(output)["errors"]
    for each in errors:
        if each["severity"] == "error":
            yield Diagnostic(Path(each["path"]).name, each["line"], each["description"])


PYTHON = "3.11"
CHECKERS = (
    Checker("pyright", ("--outputjson", "--pythonpath", sys.executable, "--pythonversion", PYTHON), _pyright),
    Checker(
        "mypy",
        (
            "--strict",
            "--no-error-summary",
            "--hide-error-context",
            f"--python-version={PYTHON}",
            f"--python-executable={sys.executable}",
            "--cache-dir={cache}",
            "--config-file=",
            "--follow-untyped-imports",  # an SDK without py.typed
        ),
        _lines,
    ),
    Checker("ty", ("check", "--output-format=concise", f"--python={sys.prefix}", f"--python-version={PYTHON}"), _lines),
    Checker(
        "pyrefly",
        (
            "check",
            "--preset=strict",
            "--output-format=json",
            f"--python-interpreter-path={sys.executable}",
            f"--python-version={PYTHON}",
        ),
        _pyrefly,
    ),
)
