"""The environment that SDKs are installed in: the generator's own, or that of another interpreter."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distributions
from pathlib import Path
from typing import cast

_PRINT_PATH = "import json, sys; print(json.dumps([path for path in sys.path if path]))"
_TIMEOUT = 60  # seconds


class InterpreterError(Exception):
    """The interpreter of an environment cannot be run."""


@dataclass(frozen=True)
class Environment:
    """Where SDKs are installed. `paths` is its import path, or None for the generator's own environment."""

    paths: tuple[str, ...] | None = None

    @classmethod
    def of(cls, python: Path) -> Environment:
        """Return the environment of an interpreter, or of a virtual environment's folder.

        Raises:
            InterpreterError: it cannot be run.
        """
        command = [str(_interpreter(python)), "-I", "-c", _PRINT_PATH]
        try:
            run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=_TIMEOUT)
            return cls(tuple(cast("list[str]", json.loads(run.stdout))))
        except (OSError, ValueError, subprocess.SubprocessError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise InterpreterError(f"{python}: this is not a Python that can be run: {reason}") from error

    def version(self, dist: str) -> str | None:
        """Return the version of a distribution, or None if it is not installed."""
        return next((found.version for found in self._distributions(dist)), None)

    def _distributions(self, dist: str) -> Sequence[Distribution]:
        if self.paths is not None:
            return list(distributions(name=dist, path=list(self.paths)))
        try:
            return [Distribution.from_name(dist)]
        except (PackageNotFoundError, ValueError):
            return []


def _interpreter(python: Path) -> Path:
    candidates = (python / "bin/python", python / "Scripts/python.exe")
    return next((each for each in candidates if each.is_file()), python) if python.is_dir() else python
