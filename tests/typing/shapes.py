"""Forms of decorated functions, and arguments of the decorator held in variables."""

from __future__ import annotations

SHAPES = """\
## a method
class Library:
    @call("m")
    def ask(self, genre: str) -> str: return genre
assert_type(Library().ask("fantasy"), Response)

## async an async method, called on self
class Library:
    @call("m", response_model=Book)
    async def ask(self, genre: str) -> str: return genre
    async def ask_twice(self) -> list[Book]:
        return [await self.ask("fantasy"), await self.ask("horror")]
assert_type(await Library().ask("fantasy"), Book)

## a static method
class Library:
    @staticmethod
    @call("m", response_model=list[str])
    def ask(genre: str) -> str: return genre
assert_type(Library.ask("fantasy"), list[str])
assert_type(Library().ask("fantasy"), list[str])

## a class method
class Library:
    @classmethod
    @call("m", stream=True)
    def ask(cls, genre: str) -> str: return genre
assert_type(Library.ask("fantasy"), Stream)
assert_type(Library().ask("fantasy"), Stream)

## keyword-only arguments
@call("m")
def ask(*, genre: str, n: int = 1) -> str: return genre
assert_type(ask(genre="fantasy"), Response)
assert_type(ask(n=2, genre="fantasy"), Response)

## defaults
@call("m")
def ask(genre: str = "fantasy") -> str: return genre
assert_type(ask(), Response)
assert_type(ask("horror"), Response)

## *args and **kwargs
@call("m")
def ask(*genres: str, **weights: float) -> str: return genres[0]
assert_type(ask("fantasy", "horror", fantasy=0.5), Response)

## no arguments
@call("m")
def ask() -> str: return "A book."
assert_type(ask(), Response)

## a generic function
@call("m")
def ask(first: T, others: Sequence[T]) -> str: return str(first)
assert_type(ask(1, [2]), Response)
assert_type(ask("a", others=["b"]), Response)

## a response model that comes as an argument
def extract(model: type[ModelT], text: str) -> ModelT:
    @call("m", response_model=model)
    def ask(text: str) -> str: return text
    return ask(text)
assert_type(extract(Book, "text"), Book)

## async a decorator kept in a variable and used twice
decorate = call("m", response_model=Book)
@decorate
def ask(genre: str) -> str: return genre
@decorate
async def ask_later(genre: str, n: int) -> str: return genre
assert_type(ask("fantasy"), Book)
assert_type(await ask_later("fantasy", 1), Book)

## a decorator applied as a function
def write(genre: str) -> str: return genre
ask = call("m")(write)
stream = call("m", stream=True)(write)
assert_type(ask("fantasy"), Response)
assert_type(stream("fantasy"), Stream)

## a decorated function as a Callable
@call("m")
def ask(genre: str) -> str: return genre
as_callable: Callable[[str], Response] = ask
assert_type(list(map(ask, ["fantasy"])), list[Response])
assert_type(as_callable("fantasy"), Response)

## async an async function as a Callable that gives a coroutine
@call("m")
async def ask(genre: str) -> str: return genre
as_callable: Callable[[str], Coroutine[Any, Any, Response]] = ask
assert_type(await as_callable("fantasy"), Response)

## async asyncio.gather
@call("m", response_model=Book)
async def ask(genre: str) -> str: return genre
first, second = await asyncio.gather(ask("fantasy"), ask("horror"))
assert_type(first, Book)
assert_type(second, Book)

## functools.partial of a decorated function
@call("m")
def ask(genre: str, n: int = 1) -> str: return genre
fantasy = functools.partial(ask, "fantasy")
assert_type(fantasy(), Response)
assert_type(fantasy(n=2), Response)

## async functools.partial of an async function
@call("m", response_model=Book)
async def ask(genre: str, n: int = 1) -> str: return genre
twice = functools.partial(ask, n=2)
assert_type(await twice("fantasy"), Book)

## another decorator above
@functools.lru_cache
@call("m")
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Response)

## metadata below
@call("m")
@metadata({"tags": {"v1"}})
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Response)

## a call that is made of another's answer
@call("m", response_model=Book)
def find(genre: str) -> str: return genre
@call("m")
def review(book: Book) -> str: return book.title
assert_type(review(find("fantasy")), Response)
"""

VARIABLES = """\
## stream: bool <- stream: bool
@call("m", stream=stream)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Response | Stream)

## async stream: bool, async <- stream: bool
@call("m", stream=stream, tools=[search])
async def ask(genre: str) -> str: return genre
assert_type(await ask("fantasy"), Response | AsyncStream)

## stream: bool with a response model <- stream: bool
@call("m", stream=stream, response_model=Book)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Book | StructuredStream[Book])

## async stream: bool with a response model, async <- stream: bool
@call("m", stream=stream, response_model=Book)
async def ask(genre: str) -> str: return genre
assert_type(await ask("fantasy"), Book | AsyncStructuredStream[Book])

## stream: bool and a client <- stream: bool, client: Client
@call("m", stream=stream, client=client)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Response | Stream)

## stream: bool narrowed by isinstance <- stream: bool
@call("m", stream=stream)
def ask(genre: str) -> str: return genre
answer = ask("fantasy")
if isinstance(answer, Stream):
    assert_type(answer.construct_call_response(), Response)
else:
    assert_type(answer.content, str)

## stream: StreamConfig <- stream: StreamConfig
@call("m", stream=stream)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Stream)

## a sync client or None <- client: Client | None = None
@call("m", client=client)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Response)

## async an async client or None <- client: AsyncClient | None = None
@call("m", client=client, response_model=Book)
async def ask(genre: str) -> str: return genre
assert_type(await ask("fantasy"), Book)

## any of the sync clients <- client: AnyClient
@call("m", client=client, stream=True)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Stream)

## async any of the async clients <- client: AnyAsyncClient
@call("m", client=client, stream=True)
async def ask(genre: str) -> str: return genre
assert_type(await ask("fantasy"), AsyncStream)

## tools or None <- tools: list[type[BaseTool]] | None
@call("m", tools=tools)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Response)

## tools of every form
@call("m", tools=[FormatBook, Book, Point, search, Library().find, functools.partial(search, "x")])
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Response)

## json_mode: bool <- json_mode: bool
@call("m", json_mode=json_mode, response_model=Book)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Book)

## model: str <- model: str
@call(model)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Response)

## a parser held in a variable <- parser: Callable[[Response], Book]
@call("m", output_parser=parser)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Book)
"""
