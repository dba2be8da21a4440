"""The lists in docs/ are complete, and every test and path that they name exists."""

from __future__ import annotations

import ast
import functools
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| (\d+) \| (.+) \| (.+) \|$", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
PLACE = re.compile(r"`((?:tests|benchmarks|docs)/[\w/.-]*)`")


def text_of(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


@functools.cache
def functions_of(path: str) -> set[str]:
    """Return the names of the functions in a test file."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_row_is_listed_once_and_in_order():
    assert [int(number) for number, _, _ in ROW.findall(text_of("defects.md"))] == list(range(1, 45))


def test_every_row_names_a_test_or_says_not_here():
    without = [what for _, what, tests in ROW.findall(text_of("defects.md")) if not TEST.findall(tests)]
    assert [what for what in without if not what.startswith("Not here: ")] == []


def test_every_named_test_exists():
    named = TEST.findall(text_of("defects.md"))
    assert named
    assert [(path, test) for path, test in named if test not in functions_of(path)] == []


def test_every_named_path_exists():
    named = PLACE.findall(text_of("promises.md"))
    assert named
    assert [place for place in named if not (ROOT / place).exists()] == []
