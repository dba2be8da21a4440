"""Type checkers on 200 decorated functions, compared with the same functions undecorated."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Case, Effort, Row, compared, run

_COUNT = 200
_BIN = Path(sys.executable).parent
_CHECKERS: dict[str, Sequence[str]] = {
    "pyright": ("pyright", "--pythonpath", sys.executable),
    "mypy": ("mypy", "--strict", "--no-incremental", "--python-executable", sys.executable),
    "ty": ("ty", "check", "--python", sys.prefix),
    "pyrefly": ("pyrefly", "check", "--python-interpreter-path", sys.executable),
}
_HEAD = """from pydantic import BaseModel
from callwright.openai import openai_call
class Book(BaseModel):
    title: str
def shelf_of(title: str) -> str:
    return title
"""
_DECORATORS = (
    '@openai_call("m")',
    '@openai_call("m", stream=True)',
    '@openai_call("m", tools=[shelf_of])',
    '@openai_call("m", response_model=Book)',
    '@openai_call("m", response_model=list[Book], stream=True)',
)


def cases() -> Iterator[Case]:
    """Yield a case for each type checker."""
    for name in _CHECKERS:
        yield Case(f"{name}, {_COUNT} functions", partial(_row, name, 1.5 if name == "pyright" else None))


def _row(name: str, budget: float | None, effort: Effort) -> Row:
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "pyproject.toml").write_text("[tool.pyright]\n", encoding="utf-8")
        (folder / "decorated.py").write_text(_module(_DECORATORS), encoding="utf-8")
        (folder / "plain.py").write_text(_module([""]), encoding="utf-8")
        pairs = [
            (_seconds(name, folder, "decorated.py"), _seconds(name, folder, "plain.py"))
            for _ in range(effort.rounds(5))
        ]
    return compared(pairs).row(f"{name}, {_COUNT} functions", budget, what=" undecorated")


def _module(decorators: Sequence[str]) -> str:
    functions = (
        f"{decorators[number % len(decorators)]}\n"
        f"def ask_{number}(genre: str, number: int = {number}) -> str:\n"
        f'    return f"Recommend {{number}} {{genre}} books"\n'
        f'answer_{number} = ask_{number}("fantasy")\n'
        for number in range(_COUNT)
    )
    return _HEAD + "".join(functions)


def _seconds(name: str, folder: Path, file: str) -> float:
    program, *arguments = _CHECKERS[name]
    return run([_BIN / program, *arguments, file], check=False, cwd=folder).cpu
