"""The documented example of a hand-built provider works in every mode, over real HTTP."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import BaseModel

from callwright_runtime import IncompleteStreamError, UnknownToolError, UnsupportedError
from examples.custom_provider import AsyncQuillStream, Quill, QuillCallResponse, QuillStream, quill_call
from tests.support.replies import Reply, json_reply

if TYPE_CHECKING:
    from tests.support.loopback import Loopback

DOCS = Path(__file__).parents[2] / "docs" / "custom-provider.md"


class Book(BaseModel):
    """A book."""

    title: str
    pages: int


def add(a: int, b: int = 1) -> int:
    """Add two numbers."""
    return a + b


def answer(text: str = "", *calls: tuple[str, dict[str, Any]], stop: str = "end") -> dict[str, Any]:
    made = [{"id": f"call_{index}", "name": name, "arguments": args} for index, (name, args) in enumerate(calls)]
    return {"id": "a1", "model": "quill-1", "text": text, "calls": made, "stop": stop, "tokens": [7, 3]}


def lines(*events: dict[str, Any]) -> Reply:
    return Reply(pieces=tuple(json.dumps(event).encode() + b"\n" for event in events), chunked=True)


END = {"id": "a1", "model": "quill-1", "stop": "end", "tokens": [7, 3]}


@pytest.fixture
def quill(server: Loopback) -> Quill:
    return Quill(server.url)


def test_a_plain_call_returns_the_response(server, quill):
    server.reply(json_reply(answer("Hello")))

    @quill_call("quill-1", client=quill, call_params={"temperature": 0.5, "max_tokens": None})
    def greet(name: str) -> str:
        return f"Greet {name}."

    response = greet("Ann")
    assert isinstance(response, QuillCallResponse)
    assert server.last == {
        "model": "quill-1",
        "messages": [{"role": "user", "text": "Greet Ann."}],
        "warmth": 0.5,
    }
    assert (str(response), response.id, response.common_finish_reasons) == ("Hello", "a1", ["stop"])
    assert (response.common_usage.input_tokens, response.common_usage.output_tokens) == (7, 3)
    assert response.fn_args == {"name": "Ann"}
    assert pickle.loads(pickle.dumps(response)).content == copy.deepcopy(response).content == "Hello"


def test_an_async_call_returns_the_response(server, quill):
    server.reply(json_reply(answer("Hello")))

    @quill_call("quill-1", client=quill)
    async def greet(name: str) -> str:
        return f"Greet {name}."

    assert asyncio.run(greet("Ann")).content == "Hello"


def test_tools_are_called_and_their_outputs_are_sent_back(server, quill):
    server.reply(json_reply(answer("", ("add", {"a": 2}), stop="calls")), json_reply(answer("It is 3.")))

    @quill_call("quill-1", client=quill, tools=[add])
    def ask(history: list[Any]) -> list[Any]:
        return history

    question = {"role": "user", "text": "2 + 1?"}
    first = ask([question])
    assert [tool.call() for tool in first.tools] == [3]
    assert pickle.loads(pickle.dumps(first)).tool.call() == 3
    second = ask([question, first.message_param, *first.tool_message_params([(first.tool, first.tool.call())])])
    assert second.content == "It is 3."
    assert server.last["messages"][1:] == [
        {"role": "assistant", "text": "", "calls": [{"id": "call_0", "name": "add", "arguments": {"a": 2}}]},
        {"role": "tool", "text": "3", "answers": "call_0"},
    ]


def test_a_stream_yields_text_and_tools(server, quill):
    call = {"id": "c", "name": "add", "arguments": {"a": 2}}
    server.reply(lines({"text": "Let "}, {"text": "me."}, {"call": call}, END))

    @quill_call("quill-1", client=quill, tools=[add], stream=True)
    def ask() -> str:
        return "2 + 1?"

    stream = ask()
    assert isinstance(stream, QuillStream)
    tools = [tool.call() for _, tool in stream if tool is not None]
    assert (tools, stream.content, stream.finish_reasons, stream.output_tokens) == ([3], "Let me.", ["end"], 3)
    assert stream.construct_call_response().tool.args == {"a": 2, "b": 1}


def test_an_async_stream_yields_text(server, quill):
    server.reply(lines({"text": "Let "}, {"text": "me."}, END))

    @quill_call("quill-1", client=quill, stream=True)
    async def ask() -> str:
        return "Hi"

    async def read() -> tuple[Any, list[str]]:
        stream = await ask()
        return stream, [chunk.content async for chunk, _ in stream]

    stream, texts = asyncio.run(read())
    assert isinstance(stream, AsyncQuillStream)
    assert ("".join(texts), stream.content, stream.done) == ("Let me.", "Let me.", True)


@pytest.mark.parametrize("json_mode", [False, True])
def test_a_response_model_returns_an_instance(server, quill, json_mode):
    book = {"title": "Dune", "pages": 412}
    server.reply(json_reply(answer(json.dumps(book)) if json_mode else answer("", ("Book", book), stop="calls")))

    @quill_call("quill-1", client=quill, response_model=Book, json_mode=json_mode)
    def ask() -> str:
        return "A book?"

    assert ask() == Book(title="Dune", pages=412)
    assert ("must_call" in server.last, "schema" in server.last) == (not json_mode, json_mode)


def test_a_tool_other_than_the_forced_one_is_an_error(server, quill):
    server.reply(json_reply(answer("", ("Author", {"title": "Dune", "pages": 412}))))

    @quill_call("quill-1", client=quill, response_model=Book)
    def ask() -> str:
        return "A book?"

    with pytest.raises(UnknownToolError, match="Author"):
        ask()


def test_a_structured_stream_yields_partial_values(server, quill):
    server.reply(lines({"text": '{"title": "Du'}, {"text": 'ne", "pages": 4'}, {"text": "12}"}, END))

    @quill_call("quill-1", client=quill, response_model=Book, json_mode=True, stream=True)
    def ask() -> str:
        return "A book?"

    *growing, last = ask()
    assert [book.title for book in growing][:2] == ["Du", "Dune"]
    assert growing[0].pages is None
    assert last == Book(title="Dune", pages=412)


def test_a_structured_stream_that_ends_early_raises_an_error_with_its_text(server, quill):
    server.reply(lines({"text": '{"title": "Du'}, {**END, "stop": "full"}))

    @quill_call("quill-1", client=quill, response_model=Book, json_mode=True, stream=True)
    def ask() -> str:
        return "A book?"

    with pytest.raises(IncompleteStreamError) as caught:
        list(ask())
    assert caught.value.text == '{"title": "Du'


def test_a_param_that_the_provider_lacks_is_rejected_when_decorating():
    with pytest.raises(UnsupportedError, match="seed"):
        quill_call("quill-1", call_params={"seed": 1})


def test_the_guide_shows_only_lines_of_the_example():
    example = (DOCS.parents[1] / "examples" / "custom_provider.py").read_text()
    blocks = [block for block in DOCS.read_text().split("```python\n")[1:] if not block.startswith("# how to use it")]
    assert blocks
    for block in blocks:
        for line in block.split("```")[0].splitlines():
            assert line.strip() in example, line
