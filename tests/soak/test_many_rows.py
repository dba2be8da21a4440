"""The examples of docs/many-rows.md: a function mapped over a thousand rows with third-party pools."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.answers import Answer
from tests.support.providers import OPENAI
from tests.support.replies import Reply, json_reply

if TYPE_CHECKING:
    from tests.support.loopback import Loopback, Request

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / ".cache" / "soak" / "env"
PACKAGES = ["dask==2026.8.0", "distributed==2026.8.0", "ray==2.60.0", "--editable", f"{ROOT}[openai]"]
BLOCK = re.compile(r"<!-- file: (\S+) -->\n```python\n(.*?)^```", re.DOTALL | re.MULTILINE)
FILES = dict(BLOCK.findall((ROOT / "docs" / "many-rows.md").read_text()))
ROWS = [f"ROW {number}" for number in range(1000)]
pytestmark = pytest.mark.xdist_group("many rows")  # they share an environment


@pytest.fixture(scope="session")
def python() -> Path:
    """Return the interpreter of an environment with the pools; skip if they cannot be installed."""
    made = ENVIRONMENT / "ready"
    if not made.exists():
        uv = [sys.executable, "-m", "uv"]
        program = ENVIRONMENT / "bin" / "python"
        install = [*uv, "pip", "install", "--quiet", "--constraint", ROOT / "constraints.txt", "--python", program]
        for command in ([*uv, "venv", "--clear", "--python", sys.executable, ENVIRONMENT], [*install, *PACKAGES]):
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                pytest.skip(f"the pools cannot be installed here: {done.stderr[-500:]}")
        made.touch()
    return ENVIRONMENT / "bin" / "python"


def capitals(request: Request) -> Reply:
    """Answer with the requested row in capitals."""
    text = request.json["messages"][-1]["content"]
    return json_reply(OPENAI.wire.body(Answer(text.removeprefix("Shorten: ").upper())))


@pytest.mark.parametrize(
    ("name", "rounds"), [("with_map_calls.py", 1), ("with_threads.py", 1), ("with_dask.py", 2), ("with_ray.py", 1)]
)
def test_a_function_is_mapped_over_a_thousand_rows(
    python: Path, server: Loopback, tmp_path: Path, name: str, rounds: int
) -> None:
    server.respond(capitals)
    for file, code in FILES.items():
        (tmp_path / file).write_text(code)
    environment = {**os.environ, **OPENAI.environment(server.url), "PYTHONPATH": str(tmp_path), "NO_PROXY": "127.0.0.1"}
    done = subprocess.run(
        [python, name], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    rows = [line for line in done.stdout.splitlines() if line.startswith("ROW ")]
    assert rows == ROWS * rounds
    assert len(server.requests) >= len(ROWS) * rounds
