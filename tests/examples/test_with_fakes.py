"""The applications of `examples/`, tested as their users would: with the pytest plugin, and without a server."""

from __future__ import annotations

import asyncio
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import trio

from callwright import ContextTooLong, RateLimited, llm, loop, without_waiting
from callwright.testing import Reply, Request, ToolCall, no_real_calls
from examples import agent, chat, extract

if TYPE_CHECKING:
    from collections.abc import Iterator

    from callwright.testing import Calls

EXAMPLES = Path(__file__).parents[2] / "examples"
NOTED = Reply(tool_calls=[ToolCall("remember", topic="Dune", note="shelf 7")])


@pytest.fixture(autouse=True)
def _guarded() -> Iterator[None]:
    chat.NOTES.clear()
    with no_real_calls() as refused, without_waiting():
        yield
    assert not refused


def test_the_chat_remembers(
    fake_llm: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["chat.py", "anthropic/claude-sonnet-5-5"])
    monkeypatch.setattr(sys, "stdin", io.StringIO("Dune is on shelf 7.\nWhere is it?\n\n"))
    fake_llm.reply(NOTED, "Noted.", Reply(tool_calls=[ToolCall("recall", topic="Dune")]), "On shelf 7.")
    chat.main()
    printed = capsys.readouterr().out
    assert [text in printed for text in ("[remember: stored under 'Dune']", "Noted.", "[recall: shelf 7]")] == [
        True
    ] * 3
    assert chat.NOTES == {"Dune": "shelf 7"}
    assert {request.provider for request in fake_llm} == {"anthropic"}
    assert [len(request.messages) for request in fake_llm] == [1, 3, 5, 7]


def test_the_extractor_asks_again_and_keeps_failures(
    fake_llm: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name, text in (("a.txt", "Acme 12.50"), ("b.txt", "Bolt 3"), ("c.txt", "much too long")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    failed = set[str]()

    def answer(request: Request) -> object:
        text = str(request.messages[0])
        if "long" in text:
            return Reply.error(ContextTooLong)
        if "Acme" in text and "Acme" not in failed:
            failed.add("Acme")
            return Reply.error(RateLimited)
        total = -1 if "Bolt" in text and len(request.messages) == 1 else 12.5
        return Reply(structured={"vendor": "Bolt" if "Bolt" in text else "Acme", "total": total})

    fake_llm.reply(answer)
    monkeypatch.setattr(sys, "argv", ["extract.py", str(tmp_path)])
    extract.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["a.txt: Acme, 12.5", "b.txt: Bolt, 12.5"]
    assert lines[2].startswith("c.txt: BadRequestError")
    assert len(fake_llm) == 5


def test_the_agent_goes_on_with_another_provider(
    fake_llm: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "shelves.txt").write_text("Dune: 7", encoding="utf-8")
    fake_llm.reply(Reply(tool_calls=[ToolCall("read_file", name="../shelves.txt")]))
    fake_llm.reply(Reply.error(ContextTooLong), "On shelf 7.")
    monkeypatch.setattr(sys, "argv", ["agent.py", str(tmp_path), "Where is Dune?"])
    agent.main()
    assert capsys.readouterr().out.splitlines()[:2] == ["[read_file: 'Dune: 7']", "On shelf 7."]
    assert [request.provider for request in fake_llm] == ["openai", "openai", "anthropic"]
    assert fake_llm[0].tool_names == ["list_files", "read_file"]


@llm.call("openai/gpt-5-mini", stream=True, tools=[chat.remember, chat.recall])
async def chat_async(question: str) -> str:
    return question


@pytest.mark.asyncio
async def test_its_tools_under_asyncio(fake_llm: Calls) -> None:
    fake_llm.reply(NOTED, Reply("Noted.", delay=0.001))
    said = ""
    async for step in loop(chat_async)("Dune is on shelf 7."):
        async for chunk, _ in step.response:
            said += chunk.content
    assert (said, chat.NOTES) == ("Noted.", {"Dune": "shelf 7"})


def test_a_stream_with_tools_under_trio(fake_llm: Calls) -> None:
    async def main() -> list[str]:
        return [tool.call() async for _, tool in await chat_async("Dune is on shelf 7.") if tool]

    fake_llm.reply(Reply("One moment.", tool_calls=NOTED.tool_calls, delay=0.001))
    assert trio.run(main) == ["stored under 'Dune'"]
    assert chat.NOTES == {"Dune": "shelf 7"}


def test_a_loop_with_two_tools_under_trio(fake_llm: Calls) -> None:
    async def main() -> str:
        said = ""
        async for step in loop(chat_async)("Dune is on shelf 7, Emma on 8."):
            async for chunk, _ in step.response:
                said += chunk.content
        return said

    emma = ToolCall("remember", topic="Emma", note="shelf 8")
    fake_llm.reply(Reply(tool_calls=[*NOTED.tool_calls, emma]), Reply("Noted."))
    assert trio.run(main) == "Noted."
    assert chat.NOTES == {"Dune": "shelf 7", "Emma": "shelf 8"}


@pytest.mark.asyncio
async def test_many_tasks_share_a_fake(fake_llm: Calls) -> None:
    @llm.call("anthropic/claude-sonnet-5-5")
    async def double(number: int) -> str:
        return str(number)

    fake_llm.reply(lambda request: Reply(f"{request.messages[0]['content']}{request.messages[0]['content']}"))
    answers = await asyncio.gather(*(double(number) for number in range(30)))
    assert [answer.content for answer in answers] == [f"{number}{number}" for number in range(30)]
