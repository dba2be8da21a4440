"""Tools by JSON schema, toolkits, and tools of an MCP server."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import TYPE_CHECKING

import pytest

from callwright_runtime import (
    ArgumentTypeError,
    ArgumentValueError,
    BaseToolKit,
    MCPToolError,
    ToolArgumentsError,
    mcp_tools,
    run_tools,
    run_tools_async,
    tool_from_schema,
    toolkit_tool,
)
from tests.support.answers import Answer, Call
from tests.support.providers import OPENAI
from tests.support.tiers import neutral, on_the_wire

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = {
    "title": "Lookup",
    "type": "object",
    "properties": {"book-title": {"type": "string"}, "self": {"type": "integer"}},
    "required": ["book-title"],
}


def look_up(**arguments):
    return f"got {arguments}"


class Shelf(BaseToolKit):
    namespace = "library"

    def __init__(self, floor: int) -> None:
        self.floor = floor
        self.asked: list[str] = []

    @toolkit_tool
    def shelf_of(self, title: str) -> str:
        """Tell where a book is on floor {self.floor}.

        Args:
            title: The title of the book.
        """
        self.asked.append(title)
        return f"{title} on floor {self.floor}"

    @toolkit_tool
    async def lend(self, title: str) -> str:
        """Lend a book."""
        return f"{title} from floor {self.floor}"

    def helper(self) -> None:
        """Not a tool."""


@on_the_wire
def test_a_tool_by_schema_is_sent_as_it_is_and_called_with_what_the_model_sent(caller):
    tool = tool_from_schema("look-up", SCHEMA, look_up, description="Look a book up.")
    caller.will_say(Answer(calls=(Call("look-up", '{"book-title": "Dune", "self": 1}', "toolcall1"),)))
    response = caller.ask(tools=[tool])
    sent = caller.provider.wire.tools_of(caller.server.last)["look-up"]
    assert "Look a book up." in json.dumps(sent)
    assert "book-title" in json.dumps(sent)
    turn = caller.run(run_tools_async(response)) if caller.asynchronous else run_tools(response)
    assert turn.results[0].content in ("got {'book-title': 'Dune', 'self': 1}", "got {'self': 1, 'book-title': 'Dune'}")


@neutral
def test_a_tool_by_schema_checks_required_arguments(caller):
    tool = tool_from_schema("look_up", SCHEMA, look_up)
    caller.will_say(Answer(calls=(Call("look_up", '{"self": 1}'),)), Answer(calls=(Call("look_up", "[1]"),)))
    for words in ("missing: book-title", "valid"):
        response = caller.ask(tools=[tool])
        with pytest.raises(ToolArgumentsError, match=words):
            _ = response.tools


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        (("a b", SCHEMA, look_up), ArgumentValueError, "cannot be called 'a b'"),
        (("a", {"type": "string"}, look_up), ArgumentValueError, "not that of an object"),
        (("a", SCHEMA, "look_up"), ArgumentTypeError, "a function of its arguments"),
    ],
)
def test_wrong_schemas_are_refused(arguments, error, words):
    with pytest.raises(error, match=words):
        tool_from_schema(*arguments)


@neutral
def test_the_tools_of_a_toolkit_share_its_state(caller):
    kit, other = Shelf(3), Shelf(4)  # the same namespace again
    calls = (
        Call("library_shelf_of", '{"title": "Dune"}', "toolcall1"),
        Call("library_lend", '{"title": "Emma"}', "toolcall2"),
    )
    caller.will_say(Answer(calls=calls))
    response = caller.ask(tools=kit.create_tools())
    assert "on floor 3" in json.dumps(caller.provider.wire.tools_of(caller.server.last))
    if caller.asynchronous:
        turn = caller.run(run_tools_async(response))
        assert [each.content for each in turn.results] == ["Dune on floor 3", "Emma from floor 3"]
        assert (kit.asked, other.asked) == (["Dune"], [])
    else:
        with pytest.raises(ArgumentTypeError, match="library_lend is async"):
            run_tools(response)
    with pytest.raises(ArgumentTypeError, match="no tools"):
        BaseToolKit().create_tools()
    with pytest.raises(ArgumentTypeError, match="marks methods"):
        toolkit_tool(look_up)


MCP_SERVER = """
from mcp.server import MCPServer

server = MCPServer("library")

@server.tool()
def shelf_of(title: str, floor: int = 1) -> str:
    "Tell where a book is."
    if title == "None":
        raise ValueError("no such book")
    return f"{title} stands on floor {floor}"

server.run("stdio")
"""


def test_tools_of_an_mcp_server_over_stdio(tmp_path: Path, server) -> None:
    mcp = pytest.importorskip("mcp")
    script = tmp_path / "library.py"
    script.write_text(MCP_SERVER, encoding="utf-8")
    calls = (Call("shelf_of", '{"title": "Dune"}', "a"), Call("shelf_of", '{"title": "None"}', "b"))

    async def run():
        from tests.support.caller import Caller

        started = mcp.StdioServerParameters(command=sys.executable, args=[str(script)])
        async with mcp.stdio_client(started) as (read, write), mcp.ClientSession(read, write) as session:
            await session.initialize()
            tools = await mcp_tools(session)
            asking = Caller(OPENAI, server, asynchronous=True)
            asking.will_say(Answer(calls=calls))
            async with OPENAI.client(server.url, asynchronous=True) as client:

                @OPENAI.call(OPENAI.model, tools=tools, client=client)
                async def ask() -> str:
                    return "Where?"

                return await run_tools_async(await ask())

    turn = asyncio.run(run())
    sent = OPENAI.wire.tools_of(server.last)["shelf_of"]
    assert "Tell where a book is." in json.dumps(sent)
    assert turn.results[0].content == "Dune stands on floor 1"
    assert isinstance(turn.results[1].error, MCPToolError)
    assert "shelf_of" in turn.results[1].content  # the server may keep the reason to itself


def test_only_a_session_has_mcp_tools() -> None:
    with pytest.raises(ArgumentTypeError, match="takes a ClientSession"):
        asyncio.run(mcp_tools("stdio"))
