"""The applications of `examples/` run as they are, against the loopback server; each has at most 40 lines of logic."""

from __future__ import annotations

import ast
import io
import json
import re
import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.answers import Answer, Call
from tests.support.everyone import BY_NAME
from tests.support.replies import json_reply, sse

if TYPE_CHECKING:
    from tests.support.loopback import Loopback, Request
    from tests.support.replies import Reply

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
MOST_LINES = 40


@pytest.fixture
def environment(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("openai", "anthropic"):
        for key, value in BY_NAME[name].environment(server.url).items():
            monkeypatch.setenv(key, value)


def say(request: Request, answer: Answer) -> Reply:
    wire = BY_NAME["openai" if "completions" in request.route else "anthropic"].wire
    return sse(wire.events(answer, "one by one")) if request.json.get("stream") else json_reply(wire.body(answer))


def run(monkeypatch: pytest.MonkeyPatch, name: str, *arguments: object) -> None:
    monkeypatch.setattr(sys, "argv", [name, *map(str, arguments)])
    runpy.run_path(str(EXAMPLES / name), run_name="__main__")


@pytest.mark.usefixtures("environment")
def test_the_chat_streams_remembers_and_runs_tools(
    server: Loopback, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = [
        Answer(calls=(Call("remember", '{"topic": "Dune", "note": "shelf 7"}'),)),
        Answer("Noted."),
        Answer("It is on shelf 7."),
    ]
    server.respond(lambda request: say(request, answers.pop(0)))
    monkeypatch.setattr(sys, "stdin", io.StringIO("Dune is on shelf 7.\nWhere is Dune?\n\n"))
    run(monkeypatch, "chat.py", "anthropic/claude-sonnet-5-5")
    printed = capsys.readouterr().out
    assert [text in printed for text in ("[remember: stored under 'Dune']", "Noted.", "It is on shelf 7.")] == [
        True
    ] * 3
    assert {request.route for request in server.requests} == {"/v1/messages"}
    roles = [message["role"] for message in server.last["messages"]]
    assert roles == ["user", "assistant", "user", "assistant", "user"]


@pytest.mark.usefixtures("environment")
def test_the_extractor_asks_again_reports_failures_and_goes_on(
    server: Loopback, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name, text in (("a.txt", "Acme 12.50"), ("b.txt", "Bolt 3"), ("c.txt", "nothing here")):
        (tmp_path / name).write_text(text)

    def fill(request: Request) -> Reply:
        messages, text = request.json["messages"], json.dumps(request.json)
        total = "-1" if "nothing" in text or ("Bolt" in text and len(messages) == 1) else "12.5"
        vendor = "Bolt" if "Bolt" in text else "Acme"
        return say(request, Answer(calls=(Call("Invoice", f'{{"vendor": "{vendor}", "total": {total}}}'),)))

    server.respond(fill)
    run(monkeypatch, "extract.py", tmp_path)
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["a.txt: Acme, 12.5", "b.txt: Bolt, 12.5"]
    assert lines[2].startswith("c.txt: ResponseModelError(")
    assert lines[3].startswith("6 calls, ")
    run(monkeypatch, "extract.py", tmp_path)
    assert capsys.readouterr().out.splitlines()[3].startswith("3 calls, ")  # only the failed row is asked for


@pytest.mark.usefixtures("environment")
def test_the_agent_goes_on_with_another_provider(
    server: Loopback, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "shelves.txt").write_text("Dune: 7")

    def answer(request: Request) -> Reply:
        turns = len(BY_NAME["openai"].wire.conversation_of(request.json))
        if "completions" in request.route and turns > 1:
            return json_reply(BY_NAME["openai"].wire.error(400, "out of order"), 400)
        calls = (Call("read_file", '{"name": "../shelves.txt"}'),) if turns == 1 else ()
        return say(request, Answer("" if calls else "On shelf 7 (shelves.txt).", calls=calls))

    server.respond(answer)
    run(monkeypatch, "agent.py", tmp_path, "Where is Dune?")
    printed = capsys.readouterr().out.splitlines()
    assert printed[:2] == ["[read_file: 'Dune: 7']", "On shelf 7 (shelves.txt)."]
    assert printed[2].startswith("2 answers, the last one of anthropic, ")


@pytest.mark.parametrize("name", ["chat.py", "extract.py", "agent.py"])
def test_an_example_has_at_most_forty_lines(name: str) -> None:
    assert len(logic(EXAMPLES / name)) <= MOST_LINES


def test_the_page_states_the_lines_of_each_program() -> None:
    page = (EXAMPLES.parent / "docs" / "examples.md").read_text(encoding="utf-8")
    others = EXAMPLES.parent / "benchmarks" / "peers" / "applications"
    rows = re.findall(r"^\| `(\w+)`: .* \| (\d+) \| (\d*) \| ?(\d*) \|$", page, re.MULTILINE)
    assert len(rows) == 3
    for job, ours, *stated in rows:
        assert int(ours) == len(logic(EXAMPLES / f"{job}.py"))
        programs = [others / f"{job}_{library}.py" for library in ("pydantic_ai", "instructor")]
        assert stated == [str(len(logic(each))) if each.exists() else "" for each in programs]


def logic(path: Path) -> set[int]:
    """Return the lines of code: without docstrings, comments and empty lines."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    documented = (
        node
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
    )
    docs: set[int] = set()
    for node in documented:
        first: Any = node.body[0]
        if ast.get_docstring(node) is not None:
            docs |= set(range(first.lineno, first.end_lineno + 1))
    lines = enumerate(text.splitlines(), 1)
    return {number for number, line in lines if line.strip() and not line.strip().startswith("#")} - docs
