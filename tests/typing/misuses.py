"""Misuses of results, of awaiting and of decorating; `# E` marks where a checker may report one."""

from __future__ import annotations

MISUSES = """\
## async a needless await
@call("m")
def ask(genre: str, n: int = 1) -> str: return genre
await ask("fantasy")  # E

## async a forgotten await before an attribute
@call("m")
async def ask(genre: str, n: int = 1) -> str: return genre
ask("fantasy").content  # E

## async a forgotten await in an assignment
@call("m")
async def ask(genre: str, n: int = 1) -> str: return genre
answer: Response = ask("fantasy")  # E

## async a call of an async function that nobody awaits
@call("m")
async def ask(genre: str, n: int = 1) -> str: return genre
ask("fantasy")  # E

## async a forgotten await before a structured answer
@call("m", response_model=Book)
async def ask() -> str: return "A book."
ask().title  # E

## async for over an async stream <- stream: AsyncStream
for chunk, tool in stream:  # E
    pass

## async async for over a sync stream <- stream: Stream
async for chunk, tool in stream:  # E
    pass

## async async for over an async call that is not awaited
@call("m", stream=True)
async def ask() -> str: return "A book."
async for chunk, tool in ask():  # E
    pass

## async for over an async structured stream
@call("m", stream=True, response_model=Book)
async def ask() -> str: return "A book."
for book in await ask():  # E
    pass

## async with on an async stream <- stream: AsyncStream
with stream:  # E
    pass

## three of a pair <- stream: Stream
for chunk, tool, rest in stream:  # E
    pass

## an attribute of a stream <- stream: Stream
stream.contents  # E

## an attribute of a tool before it is known <- response: Response
response.tool.title  # E

## an attribute of a response model
@call("m", response_model=Book)
def ask() -> str: return "A book."
ask().author  # E

## an attribute of a structured stream's instances
@call("m", response_model=Book, stream=True)
def ask() -> str: return "A book."
for book in ask():
    book.author  # E

## what has arrived, used as if it were there
@call("m", response_model=Book, stream=True)
def ask() -> str: return "A book."
for book in ask():
    partial_get(book, lambda book: book.title).upper()  # E

## what has arrived of a field that there is not
@call("m", response_model=Book, stream=True)
def ask() -> str: return "A book."
for book in ask():
    partial_get(book, lambda book: book.author)  # E

## what has arrived of a tool, used as if it were there <- stream: Stream[FormatBook]
for _, tool in stream:
    if tool is not None:
        partial_get(tool, lambda tool: tool.title).upper()  # E

## a response model that may be a response
@call("m", response_model=Book, tools=[search])
def ask() -> str: return "A book."
ask().title  # E

## stream: bool used as a response <- stream: bool
@call("m", stream=stream)
def ask() -> str: return "A book."
ask().response.id  # E
ask().construct_call_response()  # E

## what a parser gives, used as the response
@call("m", output_parser=parse)
def ask() -> str: return "A book."
ask().content  # E

## a misspelled key of a dynamic config
@call("m")
def ask() -> Config:
    return {"mesages": []}  # E

## a mistyped key of a dynamic config
@call("m")
def ask() -> Config:
    return {"messages": 3}  # E

## a message without content
@call("m")
def ask() -> list[Message]:
    return [{"role": "usr", "content": ""}]  # E

## a tool of another's arguments
FormatBook(titel=3)  # E

## a method with a wrong argument
class Library:
    @call("m")
    def ask(self, genre: str) -> str: return genre
Library().ask(3)  # E

## a method on the class
class Library:
    @call("m")
    def ask(self, genre: str) -> str: return genre
Library.ask("fantasy")  # E

## a keyword-only argument by position
@call("m")
def ask(*, genre: str) -> str: return genre
ask("fantasy")  # E

## a partial with a wrong argument
@call("m")
def ask(genre: str, n: int = 1) -> str: return genre
functools.partial(ask, 3)()  # E

## a decorated function as another Callable
@call("m")
def ask(genre: str, n: int = 1) -> str: return genre
other: Callable[[int], Response] = ask  # E

## a decorator without its call
@call  # E
def ask(genre: str) -> str:  # E
    return genre

## a class decorated
@call("m")  # E
class Ask:  # E
    pass

## an async client in a dynamic config <- client: AsyncClient
@call("m")
def ask() -> Config:
    return {"messages": [], "client": client}  # E

## a sync client in an async dynamic config <- client: Client
@call("m")
async def ask() -> AsyncConfig:
    return {"messages": [], "client": client}  # E

## an async config of a sync function
@call("m")  # E
def ask() -> AsyncConfig:  # E
    return {"messages": []}

## a sync config of an async function
@call("m")  # E
async def ask() -> Config:  # E
    return {"messages": []}
"""
