"""Run uv, which resolves and installs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from callwright_gen.drift.errors import DriftError, NotInstallableError
from callwright_gen.drift.pip_settings import uv_settings

_LINES = 12  # of uv's explanation


@dataclass(frozen=True)
class Uv:
    """The command, with its environment.

    Parameters:
        command: the executable.
        environment: its environment variables, with the index that pip is set up for.
        exclude_newer: ignore what was uploaded after this day or time; empty to ignore nothing.
    """

    command: str
    environment: Mapping[str, str]
    exclude_newer: str = ""

    def run(self, *arguments: str, given: str = "") -> str:
        """Run a command and return what it prints.

        Parameters:
            given: its standard input.

        Raises:
            NotInstallableError: it fails.
        """
        done = subprocess.run(
            [self.command, *arguments, "--quiet"],
            input=given,
            capture_output=True,
            text=True,
            check=False,
            env=dict(self.environment),
        )
        if done.returncode:
            raise NotInstallableError(_reason(done.stderr) or f"uv {arguments[0]} failed without a word")
        return done.stdout

    @property
    def until(self) -> tuple[str, ...]:
        """The option that makes a result reproducible."""
        return ("--exclude-newer", self.exclude_newer) if self.exclude_newer else ()


def find_uv(exclude_newer: str = "") -> Uv:
    """Return uv: that of this environment, else that of PATH.

    Raises:
        DriftError: there is none.
    """
    beside = shutil.which("uv", path=str(Path(sys.executable).parent))
    command = beside or shutil.which("uv")
    if command is None:
        raise DriftError("uv is not installed, and makes the environments of `callwright drift`: pip install uv")
    return Uv(command, os.environ | uv_settings(os.environ), exclude_newer)


def _reason(stderr: str) -> str:
    lines = [re.sub(r"^\W+", "", line.rstrip()) for line in stderr.splitlines()]  # uv draws a tree
    return " ".join(filter(None, lines[:_LINES]))
