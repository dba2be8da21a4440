"""The attributes of responses, chunks, streams and tools, with the exact type of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.typing.cases import Case, read_cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.typing.providers import Provider


def readings(provider: Provider) -> Iterator[Case]:
    """Write each reading as a case."""
    for name, given in {**READ, "finish_reasons": "list[str]"}.items():
        yield Case(f"response.{name}", f"assert_type(response.{name}, {given})", "response: Response")
        yield Case(f"chunk.{name}", f"assert_type(chunk.{name}, {given})", "chunk: Chunk")
        yield Case(f"stream.{name}", f"assert_type(stream.{name}, {given})", "stream: Stream")
        yield Case(f"async stream.{name}", f"assert_type(stream.{name}, {given})", "stream: AsyncStream")
    own = OF_NEUTRAL_RESPONSE if provider.neutral else {}
    own |= {"response": provider.response, "usage": provider.usage, "message_param": provider.message_param}
    for name, given in {**OF_RESPONSE, **own}.items():
        yield Case(f"response.{name}", f"assert_type(response.{name}, {given})", "response: Response, tool: Tool")
    yield Case("chunk.chunk", f"assert_type(chunk.chunk, {provider.chunk})", "chunk: Chunk")
    yield from read_cases(READS)


READ = {
    "content": "str",
    "model": "str | None",
    "id": "str | None",
    "input_tokens": "int | None",
    "cached_tokens": "int | None",
    "cache_write_tokens": "int | None",
    "output_tokens": "int | None",
    "reasoning_tokens": "int | None",
    "thinking": "str | None",
    "common_finish_reasons": "list[FinishReason]",
    "common_usage": "Usage | None",
    "__str__()": "str",
}
OF_RESPONSE = {
    "tools": "list[BaseTool] | None",
    "tool": "BaseTool | None",
    "tool_types": "Sequence[type[BaseTool]] | None",
    'tool_message_params([(tool, "out")])': "list[Message]",
    "common_tools": "list[ToolCallPart] | None",
    "common_message_param": "BaseMessageParam",
    "user_message_param": "Message | None",
    "messages": "Sequence[Message]",
    "call_params": "Params | None",
    "prompt_template": "str | None",
    "start_time": "float",
    "end_time": "float",
}
OF_NEUTRAL_RESPONSE = {
    "provider": "str",
    'tool_message_params([(tool, "out")])': "list[Any]",
    "user_message_param": "Any | None",
    "messages": "Sequence[Any]",
    "call_params": "Any | None",
}
READS = """\
## the pairs of a stream <- stream: Stream
for chunk, tool in stream:
    assert_type(chunk, Chunk)
    assert_type(tool, BaseTool | None)

## async the pairs of an async stream <- stream: AsyncStream
async for chunk, tool in stream:
    assert_type(chunk, Chunk)
    assert_type(tool, BaseTool | None)

## a stream in a with <- stream: Stream
with stream as opened:
    assert_type(opened, Stream)
    assert_type([chunk.content for chunk, _ in opened], list[str])
assert_type(stream.construct_call_response(), Response)
assert_type(stream.tools, list[BaseTool] | None)

## async an async stream in an async with <- stream: AsyncStream
async with stream as opened:
    assert_type(opened, AsyncStream)
    assert_type([chunk.content async for chunk, _ in opened], list[str])
assert_type(stream.construct_call_response(), Response)
assert_type(stream.tools, list[BaseTool] | None)

## the instances of a structured stream
@call("m", response_model=list[Book], stream=True)
def ask(genre: str) -> str: return genre
books = ask("fantasy")
for so_far in books:
    assert_type(so_far, list[Book])
assert_type(books.constructed_response_model, list[Book])

## async the instances of an async structured stream
@call("m", response_model=list[Book], stream=True)
async def ask(genre: str) -> str: return genre
books = await ask("fantasy")
async for so_far in books:
    assert_type(so_far, list[Book])
assert_type(books.constructed_response_model, list[Book])

## what has arrived of an instance that grows
@call("m", response_model=list[Book], stream=True)
def ask(genre: str) -> str: return genre
for so_far in ask("fantasy"):
    assert_type(partial_get(so_far, lambda books: books[0].title), str | None)
    assert_type(partial_get(so_far[0], lambda book: book.pages), int | None)

## async what has arrived of an instance of an async stream
@call("m", response_model=Book, stream=True)
async def ask(genre: str) -> str: return genre
async for so_far in await ask("fantasy"):
    title = partial_get(so_far, lambda book: book.title)
    assert_type(title.upper() if title else "", str)

## what has arrived of a tool <- stream: Stream[FormatBook]
for _, tool in stream:
    if tool is not None:
        assert_type(partial_get(tool, lambda tool: tool.title), str | None)

## a structured answer or a response, narrowed
@call("m", response_model=Book, tools=[search])
def ask(genre: str) -> str: return genre
answer = ask("fantasy")
if isinstance(answer, Response):
    assert_type(answer.tool, BaseTool | None)
else:
    assert_type(answer.title, str)

## a tool narrowed to a class made of the provider's <- response: Response
tool = response.tool
if isinstance(tool, OwnTool):
    assert_type(tool.title, str)
    assert_type(tool.call(), str)

## a tool matched with a class made of the provider's <- response: Response
match response.tool:
    case OwnTool() as own:
        assert_type(own.title, str)
    case Tool() as other:
        assert_type(other.args, dict[str, Any])
    case _:
        pass

## a tool narrowed to a class that any provider takes <- response: Response
tool = response.tool
if isinstance(tool, FormatBook):
    assert_type(tool.title, str)

## a tool matched with a class that any provider takes <- response: Response
match response.tool:
    case FormatBook() as book:
        assert_type(book.title, str)
    case _:
        pass

## a tool's own call <- title: str
tool = FormatBook(title=title)
assert_type(tool.title, str)
assert_type(tool.call(), str)

## the second turn <- response: Response
history = [*response.messages, response.message_param]
if response.tool:
    history += response.tool_message_params([(response.tool, "out")])
@call("m")
def ask() -> list[Message]:
    return history
assert_type(ask(), Response)
"""
