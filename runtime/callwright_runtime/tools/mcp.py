"""Tools of a server that speaks the Model Context Protocol. The session is the caller's: nothing is imported here."""

from __future__ import annotations

import importlib
import inspect
from typing import TYPE_CHECKING, Any

from callwright_runtime.errors import ArgumentTypeError, CallwrightError
from callwright_runtime.support.json_text import json_text
from callwright_runtime.tools.from_schema import tool_from_schema
from callwright_runtime.tools.schema import schema_name

if TYPE_CHECKING:
    from callwright_runtime.tools.base import BaseTool


class MCPToolError(CallwrightError):
    """A tool of an MCP server failed; the message is what it said."""


async def mcp_tools(session: Any, *, namespace: str = "") -> list[type[BaseTool]]:
    """Return the tools of an MCP server. They are async: run them with `run_tools_async`, or `loop` of an `async def`.

    Parameters:
        session: an initialized `ClientSession` or `Client` of the `mcp` package (`pip install 'callwright[mcp]'`); it
            must be open while the tools run.
        namespace: the names of the tools begin with it and `_`, so that several servers may have the same ones.

    Raises:
        ArgumentTypeError: `session` is something else.
    """
    if not hasattr(session, "list_tools") or not hasattr(session, "call_tool"):
        raise ArgumentTypeError(f"mcp_tools takes a ClientSession of the mcp package, not {type(session).__name__}.")
    return [_make_tool(session, each, f"{namespace}_" if namespace else "") for each in await _list(session)]


async def _list(session: Any) -> list[Any]:
    page = await session.list_tools()
    found = list(page.tools)
    while cursor := _either(page, "next_cursor", "nextCursor"):
        page = await session.list_tools(**_page_after(session, cursor))
        found += page.tools
    return found


def _page_after(session: Any, cursor: str) -> dict[str, Any]:
    """Return the arguments that ask for the next page; clients and sessions differ."""
    if "cursor" in inspect.signature(session.list_tools).parameters:
        return {"cursor": cursor}
    return {"params": importlib.import_module("mcp.types").PaginatedRequestParams(cursor=cursor)}


def _make_tool(session: Any, described: Any, prefix: str) -> type[BaseTool]:
    async def call(**arguments: Any) -> Any:
        return _output_of(await session.call_tool(described.name, arguments))

    schema = _either(described, "input_schema", "inputSchema")
    return tool_from_schema(
        schema_name(f"{prefix}{described.name}"), schema, call, description=described.description or ""
    )


def _output_of(result: Any) -> str:
    """Return the text of a result; other content is described, since a tool's result is text."""
    texts = [
        block.text if block.type == "text" else f"[{block.type} {getattr(block, 'mimeType', '')}]".replace(" ]", "]")
        for block in result.content
    ]
    structured = _either(result, "structured_content", "structuredContent")
    text = "\n".join(texts) if texts or structured is None else json_text(structured)
    if _either(result, "is_error", "isError"):
        raise MCPToolError(text)
    return text


def _either(value: Any, new: str, old: str) -> Any:
    """Return an attribute that the second version of the package renamed."""
    return getattr(value, new, None) if hasattr(value, new) else getattr(value, old, None)
