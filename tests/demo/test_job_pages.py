"""The Python blocks of the pages about one job run as they are, against the loopback server."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.answers import Answer
from tests.support.everyone import BY_NAME
from tests.support.replies import json_reply

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.loopback import Loopback

DOCS = Path(__file__).resolve().parents[2] / "docs"
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = ("conversations", "costs", "watching")
BLOCKS = [(page, code) for page in PAGES for code in BLOCK.findall((DOCS / f"{page}.md").read_text())]


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """Undo what a block sets up for its whole process."""
    root, ours = logging.getLogger(), logging.getLogger("callwright")
    handlers, level = list(root.handlers), ours.level
    yield
    root.handlers[:] = handlers
    ours.setLevel(level)


@pytest.mark.parametrize(("page", "code"), BLOCKS, ids=[f"{page}-{at}" for at, (page, _) in enumerate(BLOCKS)])
def test_a_block_runs(page: str, code: str, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    openai = BY_NAME["openai"]
    for name, value in openai.environment(server.url).items():
        monkeypatch.setenv(name, value)
    server.respond(lambda _: json_reply(openai.wire.body(Answer("Dune."))))
    exec(compile(code, f"docs/{page}.md", "exec"), {"__name__": f"docs_{page}"})
    assert bool(server.requests) == ("openai_call" in code)
