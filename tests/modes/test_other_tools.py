"""Tools by JSON schema, toolkits, and tools of an MCP server."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import pytest
from pydantic import BaseModel

from callwright_runtime import (
    ArgumentTypeError,
    ArgumentValueError,
    BaseTool,
    BaseToolKit,
    MCPToolError,
    ToolArgumentsError,
    mcp_tools,
    run_tools,
    run_tools_async,
    tool,
    tool_from_schema,
    toolkit_tool,
)
from tests.support.answers import Answer, Call
from tests.support.providers import OPENAI
from tests.support.tiers import by_law, neutral, neutral_in_any_mode

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
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


@by_law
def test_a_tool_by_schema_is_sent_as_it_is_and_called_with_what_the_model_sent(caller):
    tool = tool_from_schema("look-up", SCHEMA, look_up, description="Look a book up.")
    caller.will_say(Answer(calls=(Call("look-up", '{"book-title": "Dune", "self": 1}', "toolcall1"),)))
    response = caller.ask(tools=[tool])
    sent = caller.provider.wire.tools_of(caller.server.last)["look-up"]
    assert "Look a book up." in json.dumps(sent)
    assert "book-title" in json.dumps(sent)
    turn = caller.run(run_tools_async(response)) if caller.asynchronous else run_tools(response)
    assert turn.results[0].content in ("got {'book-title': 'Dune', 'self': 1}", "got {'self': 1, 'book-title': 'Dune'}")


@neutral_in_any_mode
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


class Find(BaseTool, name="find-book"):
    """Find a book."""

    title: str

    def call(self) -> str:
        return f"found {self.title}"


class FindAll(Find):
    """Find all books."""


@tool(name="find-it")
def find(title: str) -> str:
    """Find a book."""
    return f"found {title}"


@tool(name="find-in-a-model")
class FindModel(BaseModel):
    """Find a book."""

    title: str


@tool(name="find-in-data")
@dataclass
class FindData:
    """Find a book."""

    title: str


class Finder(BaseToolKit):
    namespace = "kit"

    @toolkit_tool(name="find-here")
    def find(self, title: str) -> str:
        """Find a book."""
        return f"found {title}"


NAMED = {
    "find-book": Find,
    "FindAll": FindAll,
    "find-it": partial(find),
    "find-in-a-model": FindModel,
    "find-in-data": FindData,
    "kit_find-here": Finder().create_tools()[0],
}


@by_law
@pytest.mark.parametrize("streamed", [False, True])
def test_a_tool_is_sent_and_called_by_the_name_that_was_set(caller, streamed):
    called = [Call(name, '{"title": "Dune"}', f"toolcall{index}") for index, name in enumerate(NAMED)]
    caller.will_say(Answer(calls=called))
    response = caller.ask(tools=list(NAMED.values()), stream=streamed)
    if streamed:
        caller.all_of(response)
    assert set(caller.provider.wire.tools_of(caller.server.last)) == set(NAMED)
    assert [each.args for each in response.tools] == [{"title": "Dune"}] * len(NAMED)
    assert isinstance(response.tools[0], Find)


@neutral_in_any_mode
def test_a_name_that_was_set_stays_with_a_forced_tool_and_is_checked(caller):
    caller.will_fill('{"title": "Dune"}')
    assert caller.ask(response_model=FindModel) == FindModel(title="Dune")
    for wrong in ("a b", "", "a" * 65, 3):
        with pytest.raises(ArgumentValueError, match="a tool cannot be called"):
            tool(name=wrong)
    with pytest.raises(ArgumentValueError, match="cannot be called 'x y'"):
        type("Wrong", (BaseTool,), {}, name="x y")
    with pytest.raises(ArgumentValueError, match="'find-it' cannot be called 'other' as well"):
        tool(name="other")(find)
    for unnamed in (Shelf(3).shelf_of, len):
        with pytest.raises(ArgumentTypeError, match="cannot have a name of its own"):
            tool(name="other")(unnamed)
    with pytest.raises(ArgumentTypeError, match="for functions and classes"):
        tool(name="other")(3)


MCP_SERVER = """
import socket
import sys

from mcp.server import MCPServer

server = MCPServer("library")

@server.tool()
def shelf_of(title: str, floor: int = 1) -> str:
    "Tell where a book is."
    if title == "None":
        raise ValueError("no such book")
    return f"{title} stands on floor {floor}"

if sys.argv[1] == "stdio":
    server.run("stdio")
else:
    import uvicorn

    listening = socket.create_server(("127.0.0.1", 0))
    print(listening.getsockname()[1], flush=True)
    app = server.streamable_http_app()
    uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[listening])
"""


@contextlib.asynccontextmanager
async def streams_of(transport: str, script: Path) -> AsyncIterator[tuple[object, object]]:
    """Start the server, and connect to it over a transport."""
    import mcp

    if transport == "stdio":
        parameters = mcp.StdioServerParameters(command=sys.executable, args=[str(script), "stdio"])
        # Its default is the stderr of the import, which may be one that pytest captures.
        async with mcp.stdio_client(parameters, errlog=sys.__stderr__) as (read, write):
            yield read, write
        return
    from mcp.client.streamable_http import streamable_http_client

    process = await asyncio.create_subprocess_exec(sys.executable, str(script), "http", stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    try:
        port = int(await process.stdout.readline())
        async with streamable_http_client(f"http://127.0.0.1:{port}/mcp") as (read, write, *_):
            yield read, write
    finally:
        process.kill()
        await process.wait()


@pytest.mark.parametrize("transport", ["stdio", "http"])
def test_tools_of_an_mcp_server(tmp_path: Path, server, transport: str) -> None:
    mcp = pytest.importorskip("mcp")
    script = tmp_path / "library.py"
    script.write_text(MCP_SERVER, encoding="utf-8")
    calls = (Call("lib_shelf_of", '{"title": "Dune"}', "a"), Call("lib_shelf_of", '{"title": "None"}', "b"))

    async def run():
        from tests.support.caller import Caller

        async with streams_of(transport, script) as streams, mcp.ClientSession(*streams) as session:
            await session.initialize()
            tools = await mcp_tools(session, namespace="lib")
            asking = Caller(OPENAI, server, asynchronous=True)
            asking.will_say(Answer(calls=calls))
            async with OPENAI.client(server.url, asynchronous=True) as client:

                @OPENAI.call(OPENAI.model, tools=tools, client=client)
                async def ask() -> str:
                    return "Where?"

                return await run_tools_async(await ask())

    turn = asyncio.run(run())
    sent = OPENAI.wire.tools_of(server.last)["lib_shelf_of"]
    assert "Tell where a book is." in json.dumps(sent)
    assert turn.results[0].content == "Dune stands on floor 1"
    assert isinstance(turn.results[1].error, MCPToolError)
    assert "shelf_of" in turn.results[1].content  # the server may keep the reason to itself


def test_only_a_session_has_mcp_tools() -> None:
    with pytest.raises(ArgumentTypeError, match="takes a ClientSession"):
        asyncio.run(mcp_tools("stdio"))
