"""Every Python block of the how-to pages runs, in a process of its own, against a server on the loopback interface."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.answers import Answer, Call
from tests.support.loopback import Loopback
from tests.support.providers import ANTHROPIC, OPENAI
from tests.support.replies import json_reply, sse

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```python\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
ARGUMENTS = {"Book": '{"title": "Dune", "year": 1965}', "shelf_of": '{"title": "Dune"}', "add": '{"a": 2, "b": 3}'}
PRINTED = {
    "retries.md": ["Yes.\n", "Yes.\n", "Yes. 0\n", "1965\n", "Yes.\n"],
    "tools-in-a-loop.md": [
        "1 \nshelf_of -> Dune is on shelf 7\n2 Yes.\n",
        "Yes.",
        "Yes.\n",
        "",
        "",
        "",
        "",
        "",
        " []\n",
    ],
    "tracing.md": None,  # it prints spans
}


def answer(request):
    """Call the first tool once, then say yes."""
    wire = OPENAI.wire if "completions" in request.route else ANTHROPIC.wire
    names = list(wire.tools_of(request.json))
    calls = tuple(Call(names[0], ARGUMENTS.get(names[0], '{"day": "Monday"}')) for _ in names[:1])
    first = len(wire.conversation_of(request.json)) == 1
    said = Answer(calls=calls) if calls and first else Answer("Yes.")
    return sse(wire.events(said, "one by one")) if request.json.get("stream") else json_reply(wire.body(said))


@pytest.mark.parametrize("page", PRINTED)
@pytest.mark.thorough
def test_every_block_runs(page: str, tmp_path: Path) -> None:
    with Loopback() as server:
        server.respond(answer)
        settings = {**OPENAI.environment(server.url), **ANTHROPIC.environment(server.url)}
        running = [
            subprocess.Popen(
                [sys.executable, "-W", "error::RuntimeWarning", "-c", block["code"]],
                env={**os.environ, **settings},
                cwd=tmp_path,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for block in BLOCK.finditer((ROOT / "docs" / page).read_text(encoding="utf-8"))
        ]
        done = [(process.communicate(), process.returncode) for process in running]
    assert [code for _, code in done] == [0] * len(done), [error for (_, error), code in done if code]
    assert PRINTED[page] in (None, [printed for (printed, _), _ in done])
