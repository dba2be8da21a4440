"""`python -m tests.typing.report` prints what each checker gets right, as a Markdown table."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.typing.checkers import BIN, CHECKERS
from tests.typing.limits import LIMITS
from tests.typing.table import DECORATORS
from tests.typing.verdicts import judge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.typing.checkers import Checker
    from tests.typing.providers import Provider
    from tests.typing.verdicts import Verdict


def main() -> None:
    """Print the table of exact uses and caught misuses by provider and checker, then the limits."""
    print(_row("exact, caught", *(_version(checker) for checker in CHECKERS)))
    print(_row(*("---" for _ in range(1 + len(CHECKERS)))))
    for provider in DECORATORS:
        print(_row(provider.name, *(_cell(provider, checker) for checker in CHECKERS)), flush=True)
    print()
    for limit in LIMITS:
        print(f"- {limit.checker}, {limit.title}{f' ({limit.provider})' if limit.provider else ''}: {limit.reason}")


def _cell(provider: Provider, checker: Checker) -> str:
    with tempfile.TemporaryDirectory() as folder:
        outcome = judge(provider, checker, Path(folder))
    return f"{_share(outcome.accepted)}, {_share(outcome.refused)}"


def _share(verdicts: Sequence[Verdict]) -> str:
    return f"{sum(verdict.right for verdict in verdicts)}/{len(verdicts)}"


def _version(checker: Checker) -> str:
    output = subprocess.run([BIN / checker.name, "--version"], capture_output=True, text=True, check=True).stdout
    return " ".join(output.split()[:2])


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
