"""Which tests run which lines, as coverage recorded them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from coverage import CoverageData

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.mutation.mutants import Mutant


@dataclass(frozen=True)
class Relevance:
    """What a run of the tests under coverage recorded.

    Parameters:
        data: the file of coverage's data.
    """

    data: Path

    @cached_property
    def _read(self) -> CoverageData:
        read = CoverageData(str(self.data))
        read.read()
        return read

    def tests_of(self, mutant: Mutant) -> list[str]:
        """Return the ids of the tests that run the lines of a mutant."""
        contexts = self._of_file(str(mutant.path))
        ids = {context.rpartition("|")[0] for line in mutant.lines for context in contexts.get(line, ())}
        return sorted(ids - {""})

    def _of_file(self, path: str) -> dict[int, list[str]]:
        return self._read.contexts_by_lineno(path)


def record(data: Path, root: Path, sources: Sequence[str], tests: Sequence[str], keywords: str, workers: int) -> None:
    """Run tests under coverage, each as a context of its own."""
    data.parent.mkdir(parents=True, exist_ok=True)
    settings = data.with_name("settings.ini")  # coverage removes what begins with the name of its data
    settings.write_text("[run]\nsource =\n" + "".join(f"    {each}\n" for each in sources))
    subprocess.run(
        [
            *(
                sys.executable,
                "-m",
                "pytest",
                "-q",
                "-n",
                str(workers),
                "--dist",
                "loadgroup",
                "-p",
                "no:cacheprovider",
            ),
            *("--cov", f"--cov-config={settings}", "--cov-context=test", "--cov-report=", "-k", keywords),
            *tests,
        ],
        cwd=root,
        env={**os.environ, "COVERAGE_FILE": str(data)},
        check=False,  # a failure of one test is none of this
    )
