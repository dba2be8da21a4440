"""Tools keep their classes: the tools of a response or a stream have the types passed to the decorator."""

from __future__ import annotations

TOOLS = """\
## tools of one class
@call("m", tools=[FormatBook])
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Response[FormatBook])
assert_type(ask("fantasy").tool, FormatBook | None)
assert_type(ask("fantasy").tools, list[FormatBook] | None)
assert_type(ask("fantasy").tool_types, Sequence[type[FormatBook]] | None)

## tools of two classes
@call("m", tools=[FormatBook, OwnTool])
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy").tool, FormatBook | OwnTool | None)

## tools of two classes in a tuple
@call("m", tools=(FormatBook, OwnTool))
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy").tool, FormatBook | OwnTool | None)

## tools of two classes in a declared list <- tools: list[type[FormatBook] | type[OwnTool]]
@call("m", tools=tools)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy").tool, FormatBook | OwnTool | None)

## tools of two classes, told apart
@call("m", tools=[FormatBook, OwnTool])
def ask(genre: str) -> str: return genre
tool = ask("fantasy").tool
if isinstance(tool, FormatBook):
    assert_type(tool.title, str)
elif isinstance(tool, OwnTool):
    assert_type(tool.title, str)

## tools of two classes, each of which is matched <- response: Response[FormatBook | OwnTool]
match response.tool:
    case FormatBook() as book:
        assert_type(book.title, str)
    case OwnTool() as own:
        assert_type(own.title, str)
    case None:
        pass
    case _ as other:
        assert_never(other)

## tools of one class or None <- tools: list[type[FormatBook]] | None
@call("m", tools=tools)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy").tool, FormatBook | None)

## tools of no class
@call("m", tools=[])
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Response)

## tools of functions, models and classes together
@call("m", tools=[search, Book, FormatBook])
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy").tool, BaseTool | None)

## async tools of one class, async
@call("m", tools=[FormatBook])
async def ask(genre: str) -> str: return genre
assert_type((await ask("fantasy")).tool, FormatBook | None)

## tools of one class in a stream
@call("m", tools=[FormatBook], stream=True)
def ask(genre: str) -> str: return genre
stream = ask("fantasy")
for _, tool in stream:
    assert_type(tool, FormatBook | None)
assert_type(stream.tools, list[FormatBook] | None)
assert_type(stream.construct_call_response(), Response[FormatBook])

## async tools of one class in an async stream
@call("m", tools=[FormatBook], stream={"partial_tools": True})
async def ask(genre: str) -> str: return genre
stream = await ask("fantasy")
assert_type(stream, AsyncStream[FormatBook])
async for _, tool in stream:
    assert_type(tool, FormatBook | None)

## tools of one class beside a response model
@call("m", tools=[FormatBook], response_model=Book)
def ask(genre: str) -> str: return genre
answer = ask("fantasy")
if isinstance(answer, Response):
    assert_type(answer.tool, FormatBook | None)
else:
    assert_type(answer, Book)

## tools of one class by a client <- client: Client
@call("m", tools=[FormatBook], client=client)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy").tool, FormatBook | None)

## async tools of one class by an async client <- client: AsyncClient
@call("m", tools=[FormatBook], client=client, stream=True)
async def ask(genre: str) -> str: return genre
assert_type(await ask("fantasy"), AsyncStream[FormatBook])

## tools of one class in a method
class Library:
    @call("m", tools=[FormatBook])
    def ask(self, genre: str) -> str: return genre
assert_type(Library().ask("fantasy").tool, FormatBook | None)

## tools that a dynamic config may replace
@call("m", tools=[FormatBook])
def ask(genre: str) -> Config: return {"tools": [OwnTool]}
assert_type(ask("fantasy"), Response)

## async tools that a dynamic config may replace, async
@call("m", tools=[FormatBook], stream=True)
async def ask(genre: str) -> str | AsyncConfig: return {"tools": [OwnTool]} if genre else "A book."
assert_type(await ask("fantasy"), AsyncStream)

## tools of one class and a parser
@call("m", tools=[FormatBook], output_parser=lambda r: r.tool)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), BaseTool | None)

## a response of any tools, and a stream <- response: Response[FormatBook], stream: Stream[FormatBook]
def read(response: Response, stream: Stream) -> BaseTool | None:
    return response.tool or stream.construct_call_response().tool
assert_type(read(response, stream), BaseTool | None)

## the second turn of tools <- response: Response[FormatBook]
assert_type(response.tool_message_params([(tool, tool.call()) for tool in response.tools or []]), list[Message])
"""

MISUSED_TOOLS = """\
## an attribute that a tool's class lacks
@call("m", tools=[FormatBook])
def ask() -> str: return "A book."
if tool := ask().tool:
    tool.author  # E

## a tool's class that is not matched <- response: Response[FormatBook | OwnTool]
match response.tool:
    case FormatBook() | None:
        pass
    case _ as other:
        assert_never(other)  # E

## a response of other tools <- response: Response[FormatBook]
other: Response[OwnTool] = response  # E

## a stream of other tools <- stream: Stream[FormatBook]
for _, tool in stream:
    own: OwnTool | None = tool  # E

## a response of what is no tool
def read(response: Response[Book]) -> None:  # E
    pass

## tools of a dynamic config that are none
@call("m")
def ask() -> Config:
    return {"tools": [3]}  # E

## tools of a dynamic config that are no list
@call("m")
def ask() -> Config:
    return {"tools": search}  # E

## a client of a dynamic config that is none
@call("m")
def ask() -> Config:
    return {"client": "client"}  # E

## metadata of a dynamic config that is none
@call("m")
def ask() -> Config:
    return {"metadata": 3}  # E

## computed fields of a dynamic config that are none
@call("m")
def ask() -> Config:
    return {"computed_fields": ["year"]}  # E
"""
