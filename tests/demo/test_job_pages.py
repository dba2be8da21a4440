"""The Python blocks of the pages about one job run as they are, against the loopback server."""

from __future__ import annotations

import logging
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from tests.batches.endpoints import Endpoint
from tests.support.answers import Answer, Call
from tests.support.everyone import BY_NAME
from tests.support.replies import json_reply, sse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.loopback import Loopback, Request
    from tests.support.replies import Reply

DOCS = Path(__file__).resolve().parents[2] / "docs"
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = ("batch", "chat", "conversations", "costs", "extraction", "prompts", "watching")
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
def test_a_block_runs(page: str, code: str, server: Loopback, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, value in BY_NAME["openai"].environment(server.url).items():
        monkeypatch.setenv(name, value)
    endpoint = Endpoint("openai")
    endpoint.ended = True
    server.respond(endpoint if page == "batch" else say)
    monkeypatch.chdir(tmp_path)
    module = ModuleType(f"docs_{page}")
    monkeypatch.setitem(sys.modules, module.__name__, module)  # what it defines can be pickled by its name
    exec(compile(code, f"docs/{page}.md", "exec"), module.__dict__)
    assert bool(server.requests) == ("openai_call" in code or "llm.call" in code)


def say(request: Request) -> Reply:
    """Call a tool that is offered, once; else name a book."""
    wire = BY_NAME["openai"].wire
    names = list(wire.tools_of(request.json))
    asked = {message["role"] for message in request.json["messages"]}
    calls = (Call(names[0], '{"title": "Dune", "year": 1965}'),) if names and "tool" not in asked else ()
    answer = Answer("" if calls else "Dune.", calls=calls)
    return sse(wire.events(answer, "one by one")) if request.json.get("stream") else json_reply(wire.body(answer))
