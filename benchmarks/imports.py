"""The cost of importing the decorators, compared with importing an SDK."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

import callwright
from benchmarks.measure import Case, Effort, Row, compared, python, run

PROVIDERS = sorted(path.stem for path in Path(callwright.__file__).parent.glob("*.pyi"))
_CODES = {
    "from callwright.openai import openai_call": "from callwright.openai import openai_call",
    f"all {len(PROVIDERS)} providers": f"from callwright import {', '.join(PROVIDERS)}",
    **{f"callwright.{name}": f"import callwright.{name}" for name in PROVIDERS},
}
_SDK = "import openai"
_COUNT = "import sys; before = len(sys.modules); {}; print(len(sys.modules) - before)"


def cases() -> Iterator[Case]:
    """Yield cases for one decorator, all providers, and each provider's module."""
    for name in _CODES:
        yield Case(f"import: {name}", partial(_row, name))


def _row(name: str, effort: Effort) -> Row:
    rounds = _rounds(effort)
    loaded = subprocess.run(python(_COUNT.format(_CODES[name])), capture_output=True, text=True, check=True).stdout
    # Both include the start of the interpreter.
    found = compared([(each[_CODES[name]], each[_SDK]) for each in rounds])
    budget = 0.35 if name.startswith("all") else 0.25
    return found.row(f"import: {name}", budget, what=f" for `{_SDK}`; {loaded.strip()} modules")


@cache  # all in one round, so that the SDK is imported only once per round
def _rounds(effort: Effort) -> list[dict[str, float]]:
    codes = [_SDK, *_CODES.values()]
    for code in codes:
        run(python(code))
    return [{code: run(python(code)).cpu for code in codes} for _ in range(effort.rounds(7))]
