"""The names of the providers under test, without importing any of them."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

ALONE = frozenset({"litellm"})  # it pins an older version of another SDK: its environment has no other provider
ROWS = sorted(path.stem for path in (Path(__file__).parent / "rows").glob("*.py"))
NAMES = [name for name in ROWS if name not in ALONE or find_spec(name)]
