"""The response next to the value: `Answer` as a response model, and `with_response`."""

from __future__ import annotations

ANSWERS = """\
## an answer
@call("m", response_model=Answer[Book])
def ask(genre: str, n: int = 1) -> str: return genre
assert_type(ask("fantasy", n=2), Answer[Book])
assert_type(ask("fantasy").value.title, str)
assert_type(ask("fantasy").response, BaseCallResponse)
assert_type(ask("fantasy").response.content, str)

## async the provider's own answer
@call("m", response_model=OwnAnswer[Book])
async def ask(genre: str) -> str: return genre
answer = await ask("fantasy")
assert_type(answer, OwnAnswer[Book])
assert_type(answer.value, Book)
assert_type(answer.response, Response)

## answers of every kind of model
@call("m", response_model=Answer[list[Book]])
def books(genre: str) -> str: return genre
@call("m", response_model=Answer[Literal["a", "b"]])
def literal(genre: str) -> str: return genre
@call("m", response_model=Answer[Book | None])
def maybe(genre: str) -> str: return genre
@call("m", response_model=Answer[Annotated[int, Field(gt=3)]])
def annotated(genre: str) -> str: return genre
@call("m", response_model=Answer[Movie], json_mode=True)
def movie(genre: str) -> str: return genre
@call("m", response_model=Answer[Color])
def color(genre: str) -> str: return genre
assert_type(books("x").value, list[Book])
assert_type(literal("x").value, Literal["a", "b"])
assert_type(maybe("x").value, Book | None)
assert_type(annotated("x").value, int)
assert_type(movie("x").value, Movie)
assert_type(color("x").value, Color)

## an answer and a parser
@call("m", response_model=OwnAnswer[Book], output_parser=lambda a: (a.value.title, a.response.model))
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), tuple[str, str | None])

## an answer and tools
@call("m", response_model=OwnAnswer[Book], tools=[FormatBook])
def ask(genre: str) -> str: return genre
answer = ask("fantasy")
if isinstance(answer, Response):
    assert_type(answer.tool, FormatBook | None)
else:
    assert_type(answer.value, Book)

## answers of a stream
@call("m", response_model=Answer[Book], stream=True)
def ask(genre: str) -> str: return genre
for so_far in ask("fantasy"):
    assert_type(so_far.value, Book)
    assert_type(so_far.response.content, str)

## async answers of an async stream
@call("m", response_model=Answer[list[str]], stream=True)
async def ask(genre: str) -> str: return genre
async for so_far in await ask("fantasy"):
    assert_type(so_far.value, list[str])

## async an answer of a method by a client <- client: AsyncClient
class Library:
    @call("m", response_model=Answer[Book], client=client)
    async def ask(self, genre: str) -> str: return genre
assert_type((await Library().ask("fantasy")).value, Book)

## an answer of a model in a variable
def extract(model: type[ModelT], text: str) -> Answer[ModelT]:
    @call("m", response_model=answer_of(model))
    def ask(text: str) -> str: return text
    assert_type(ask(text).value, ModelT)
    return ask(text)
assert_type(extract(Book, "text").value, Book)

## an answer where one of any provider is wanted <- own: OwnAnswer[Book]
def read(answer: Answer[BaseModel]) -> BaseCallResponse:
    return answer.response
assert_type(read(own), BaseCallResponse)

## an answer that a test makes <- response: Response
assert_type(Answer(Book(title="Dune"), response).value, Book)

## with_response of a function
@call("m", response_model=Book)
def ask(genre: str, n: int = 1) -> str: return genre
assert_type(with_response(ask)("fantasy", n=2), Answer[Book])
assert_type(with_response(ask)("fantasy").response, BaseCallResponse)

## async with_response of an async function
@call("m", response_model=list[Book])
async def ask(genre: str) -> str: return genre
assert_type((await with_response(ask)("fantasy")).value, list[Book])

## async with_response of methods
class Library:
    @call("m", response_model=Book)
    def ask(self, genre: str) -> str: return genre
    @call("m", response_model=Book)
    async def later(self, genre: str) -> str: return genre
    @classmethod
    @call("m", response_model=int)
    def count(cls, genre: str) -> str: return genre
assert_type(with_response(Library().ask)("fantasy").value, Book)
assert_type((await with_response(Library().later)("fantasy")).value, Book)
assert_type(with_response(Library.count)("fantasy").value, int)

## a response where one of any provider is wanted <- response: Response, typed: Response[FormatBook]
def read(response: BaseCallResponse) -> str:
    return response.content
def read_book(response: BaseCallResponse[Any, FormatBook]) -> FormatBook | None:
    return response.tool
assert_type(read(response) + read(typed), str)
assert_type(read_book(typed), FormatBook | None)

## async streams where ones of any provider are wanted <- own: Stream, own_async: AsyncStream
def read(stream: BaseStream) -> str:
    return "".join(chunk.content for chunk, _ in stream)
async def read_async(stream: BaseAsyncStream) -> str:
    return "".join([chunk.content async for chunk, _ in stream])
assert_type(read(own), str)
assert_type(await read_async(own_async), str)
assert_type(own.provider, str)
"""

MISUSED_ANSWERS = """\
## an answer used as its value
@call("m", response_model=Answer[Book])
def ask(genre: str) -> str: return genre
ask("fantasy").title  # E

## an attribute of an answer's value
@call("m", response_model=Answer[Book])
def ask(genre: str) -> str: return genre
ask("fantasy").value.author  # E

## an attribute of an answer's response
@call("m", response_model=Answer[Book])
def ask(genre: str) -> str: return genre
ask("fantasy").response.contents  # E

## an answer changed <- answer: Answer[Book]
answer.value = Book(title="")  # E

## an instance of Answer as a response model <- response: Response
call("m", response_model=Answer(1, response))  # E

## a parser of the value of an answer
call("m", response_model=Answer[Book], output_parser=count_pages)  # E

## a lambda that takes an answer for its value
call("m", response_model=Answer[Book], output_parser=lambda a: a.title)  # E

## with_response called with a wrong argument
@call("m", response_model=Book)
def ask(genre: str) -> str: return genre
with_response(ask)(1)  # E

## the result of with_response used as the value
@call("m", response_model=Book)
def ask(genre: str) -> str: return genre
with_response(ask)("fantasy").title  # E

## with_response of no function
with_response(3)  # E

## async a forgotten await of with_response
@call("m", response_model=Book)
async def ask(genre: str) -> str: return genre
with_response(ask)("fantasy").value  # E
"""
