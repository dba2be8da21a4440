"""Every cell of the table of modes: what comes back and what went out, with every way to give a client."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.answers import Answer, Call
from tests.support.caller import MODEL, ORIGINS, Caller
from tests.support.library import DUNE, DUNE_JSON, Book, shelf_of
from tests.support.tiers import spread_by_law
from tests.support.wire_form import schema_in_prompt

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = spread_by_law("caller", "origin")

TEXT = Answer("It is on the second floor.")
TOOL = Answer("One moment.", calls=(Call("shelf_of", '{"title": "Dune", "floor": 2}'),))
FORCED = Answer(calls=(Call("Book", DUNE_JSON),))
WRITTEN = Answer(DUNE_JSON)


def text_of(caller: Caller, result: Any) -> Any:
    return type(result), str(result)


def tool_of(caller: Caller, result: Any) -> Any:
    return result.content, result.tool.call()


def text_of_stream(caller: Caller, result: Any) -> Any:
    return type(result), "".join(chunk.content for chunk, _ in caller.all_of(result))


def tools_of_stream(caller: Caller, result: Any) -> Any:
    pairs = caller.all_of(result)
    return "".join(chunk.content for chunk, tool in pairs if tool is None), [tool.call() for _, tool in pairs if tool]


def partial_tools_of_stream(caller: Caller, result: Any) -> Any:
    tools = [tool for _, tool in caller.all_of(result) if tool is not None]
    return [tool.is_partial for tool in tools[-2:]], tools[-1].call()


def last_of_stream(caller: Caller, result: Any) -> Any:
    *growing, last = caller.all_of(result)
    return all(isinstance(book, Book) for book in growing), len(growing) > 3, last


def value(caller: Caller, result: Any) -> Any:
    return result


def expected_type(name: str) -> Callable[[Caller], type]:
    return lambda caller: caller.provider.type("Async" * (caller.asynchronous and name == "Stream") + name)


@dataclass(frozen=True)
class Cell:
    """One cell: options, the answer, how to read the result and what it then is; and what the request must hold.

    `whole` is what it is where calls arrive whole.
    """

    options: dict[str, Any]
    answer: Answer
    read: Callable[[Caller, Any], Any]
    expected: Any
    stream: bool = False
    tools: tuple[str, ...] = ()
    forced: str | None = None
    schema: bool = False
    whole: Any = None


SHELF = "Dune stands on floor 2"
CELLS = {
    "plain": Cell({}, TEXT, text_of, (expected_type("CallResponse"), TEXT.text)),
    "tools": Cell({"tools": [shelf_of]}, TOOL, tool_of, (TOOL.text, SHELF), tools=("shelf_of",)),
    "parser": Cell({"output_parser": lambda response: response.content.upper()}, TEXT, value, TEXT.text.upper()),
    "tools-parser": Cell(
        {"tools": [shelf_of], "output_parser": lambda response: response.tool.call()},
        TOOL,
        value,
        SHELF,
        tools=("shelf_of",),
    ),
    "model": Cell({"response_model": Book}, FORCED, value, DUNE, tools=("Book",), forced="Book"),
    "model-json": Cell({"response_model": Book, "json_mode": True}, WRITTEN, value, DUNE, schema=True),
    "model-parser": Cell(
        {"response_model": Book, "output_parser": lambda book: book.author.born},
        FORCED,
        value,
        1920,
        tools=("Book",),
        forced="Book",
    ),
    "model-parser-json": Cell(
        {"response_model": Book, "output_parser": lambda book: book.author.born, "json_mode": True},
        WRITTEN,
        value,
        1920,
        schema=True,
    ),
    "model-tools-answer": Cell(
        {"response_model": Book, "tools": [shelf_of]}, WRITTEN, value, DUNE, tools=("shelf_of",), schema=True
    ),
    "model-tools-call": Cell(
        {"response_model": Book, "tools": [shelf_of]},
        TOOL,
        tool_of,
        (TOOL.text, SHELF),
        tools=("shelf_of",),
        schema=True,
    ),
    "stream": Cell({"stream": True}, TEXT, text_of_stream, (expected_type("Stream"), TEXT.text), stream=True),
    "stream-config": Cell({"stream": {}}, TEXT, text_of_stream, (expected_type("Stream"), TEXT.text), stream=True),
    "stream-tools": Cell(
        {"stream": True, "tools": [shelf_of]},
        TOOL,
        tools_of_stream,
        (TOOL.text, [SHELF]),
        stream=True,
        tools=("shelf_of",),
    ),
    "stream-partial": Cell(
        {"stream": {"partial_tools": True}, "tools": [shelf_of]},
        TOOL,
        partial_tools_of_stream,
        ([True, False], SHELF),
        stream=True,
        tools=("shelf_of",),
        whole=([False], SHELF),
    ),
    "stream-model": Cell(
        {"stream": True, "response_model": Book},
        FORCED,
        last_of_stream,
        (True, True, DUNE),
        stream=True,
        tools=("Book",),
        forced="Book",
        whole=(True, False, DUNE),
    ),
    "stream-model-json": Cell(
        {"stream": True, "response_model": Book, "json_mode": True},
        WRITTEN,
        last_of_stream,
        (True, True, DUNE),
        stream=True,
        schema=True,
    ),
    "stream-model-tools": Cell(
        {"stream": True, "response_model": Book, "tools": [shelf_of]},
        WRITTEN,
        last_of_stream,
        (True, True, DUNE),
        stream=True,
        tools=("shelf_of",),
        schema=True,
    ),
}


def resolved(expected: Any, caller: Caller) -> Any:
    return (
        tuple(part(caller) if callable(part) else part for part in expected)
        if isinstance(expected, tuple)
        else expected
    )


@pytest.mark.parametrize("origin", ORIGINS)
@pytest.mark.parametrize("cell", CELLS.values(), ids=CELLS)
def test_mode_returns_its_result_and_sends_its_request(caller, cell, origin, monkeypatch):
    for name, text in caller.provider.environment(caller.server.url).items():
        if origin == "default" or caller.provider.new_client is None:
            monkeypatch.setenv(name, text)
        else:  # without a key there is no default client: it must be the one that was given
            monkeypatch.delenv(name, raising=False)
    caller.will_say(cell.answer)
    result = caller.ask("Where is Dune?", origin, **cell.options)
    expected = caller.provider.expected
    whole = expected.whole_calls and cell.whole is not None
    assert cell.read(caller, result) == resolved(cell.whole if whole else cell.expected, caller)

    wire, (request,) = caller.provider.wire, caller.server.requests
    body = request.json
    assert body["model"] == MODEL
    assert body.get("stream", False) == cell.stream
    assert request.route == caller.provider.path(stream=cell.stream)
    assert tuple(wire.tools_of(body)) == cell.tools
    assert wire.forced_tool_of(body) == cell.forced
    assert (wire.schema_of(body) is not None) == cell.schema
    asked, *instructed = wire.conversation_of(body)
    if schema_in_prompt([asked, *instructed]) is None:
        assert asked == {"role": "user", "content": "Where is Dune?"}
        assert instructed == []
