"""Uses that every checker must accept, with the exact type of what they give, besides the matrix of modes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.typing.cases import WORLDS, Case, matrix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.typing.providers import Provider


def accepted(provider: Provider) -> list[Case]:
    """Give every use that must be accepted for one provider."""
    return [*matrix(provider), *SHAPES, *VARIABLES, *_prompts(), *_params(provider), *_fields(provider)]


SHAPES = (
    Case(
        "a method",
        "class Library:\n"
        '    @call("m")\n'
        "    def ask(self, genre: str) -> str: return genre\n"
        'assert_type(Library().ask("fantasy"), Response)',
    ),
    Case(
        "an async method, called on self",
        "class Library:\n"
        '    @call("m", response_model=Book)\n'
        "    async def ask(self, genre: str) -> str: return genre\n"
        "    async def ask_twice(self) -> list[Book]:\n"
        '        return [await self.ask("fantasy"), await self.ask("horror")]\n'
        'assert_type(await Library().ask("fantasy"), Book)',
        asynchronous=True,
    ),
    Case(
        "a static method",
        "class Library:\n"
        "    @staticmethod\n"
        '    @call("m", response_model=list[str])\n'
        "    def ask(genre: str) -> str: return genre\n"
        'assert_type(Library.ask("fantasy"), list[str])\n'
        'assert_type(Library().ask("fantasy"), list[str])',
    ),
    Case(
        "a class method",
        "class Library:\n"
        "    @classmethod\n"
        '    @call("m", stream=True)\n'
        "    def ask(cls, genre: str) -> str: return genre\n"
        'assert_type(Library.ask("fantasy"), Stream)\n'
        'assert_type(Library().ask("fantasy"), Stream)',
    ),
    Case(
        "keyword-only arguments",
        '@call("m")\n'
        "def ask(*, genre: str, n: int = 1) -> str: return genre\n"
        'assert_type(ask(genre="fantasy"), Response)\n'
        'assert_type(ask(n=2, genre="fantasy"), Response)',
    ),
    Case(
        "defaults",
        '@call("m")\n'
        'def ask(genre: str = "fantasy") -> str: return genre\n'
        "assert_type(ask(), Response)\n"
        'assert_type(ask("horror"), Response)',
    ),
    Case(
        "*args and **kwargs",
        '@call("m")\n'
        "def ask(*genres: str, **weights: float) -> str: return genres[0]\n"
        'assert_type(ask("fantasy", "horror", fantasy=0.5), Response)',
    ),
    Case("no arguments", '@call("m")\ndef ask() -> str: return "A book."\nassert_type(ask(), Response)'),
    Case(
        "a generic function",
        '@call("m")\n'
        "def ask(first: T, others: Sequence[T]) -> str: return str(first)\n"
        "assert_type(ask(1, [2]), Response)\n"
        'assert_type(ask("a", others=["b"]), Response)',
    ),
    Case(
        "a response model that comes as an argument",
        "def extract(model: type[ModelT], text: str) -> ModelT:\n"
        '    @call("m", response_model=model)\n'
        "    def ask(text: str) -> str: return text\n"
        "    return ask(text)\n"
        'assert_type(extract(Book, "text"), Book)',
    ),
    Case(
        "a decorator kept in a variable and used twice",
        'decorate = call("m", response_model=Book)\n'
        "@decorate\n"
        "def ask(genre: str) -> str: return genre\n"
        "@decorate\n"
        "async def ask_later(genre: str, n: int) -> str: return genre\n"
        'assert_type(ask("fantasy"), Book)\n'
        'assert_type(await ask_later("fantasy", 1), Book)',
        asynchronous=True,
    ),
    Case(
        "a decorator applied as a function",
        "def write(genre: str) -> str: return genre\n"
        'ask = call("m")(write)\n'
        'stream = call("m", stream=True)(write)\n'
        'assert_type(ask("fantasy"), Response)\n'
        'assert_type(stream("fantasy"), Stream)',
    ),
    Case(
        "a decorated function as a Callable",
        '@call("m")\n'
        "def ask(genre: str) -> str: return genre\n"
        "as_callable: Callable[[str], Response] = ask\n"
        'assert_type(list(map(ask, ["fantasy"])), list[Response])\n'
        'assert_type(as_callable("fantasy"), Response)',
    ),
    Case(
        "an async function as a Callable that gives a coroutine",
        '@call("m")\n'
        "async def ask(genre: str) -> str: return genre\n"
        "as_callable: Callable[[str], Coroutine[Any, Any, Response]] = ask\n"
        'assert_type(await as_callable("fantasy"), Response)',
        asynchronous=True,
    ),
    Case(
        "asyncio.gather",
        '@call("m", response_model=Book)\n'
        "async def ask(genre: str) -> str: return genre\n"
        'first, second = await asyncio.gather(ask("fantasy"), ask("horror"))\n'
        "assert_type(first, Book)\n"
        "assert_type(second, Book)",
        asynchronous=True,
    ),
    Case(
        "functools.partial of a decorated function",
        '@call("m")\n'
        "def ask(genre: str, n: int = 1) -> str: return genre\n"
        'fantasy = functools.partial(ask, "fantasy")\n'
        "assert_type(fantasy(), Response)\n"
        "assert_type(fantasy(n=2), Response)",
    ),
    Case(
        "functools.partial of an async function",
        '@call("m", response_model=Book)\n'
        "async def ask(genre: str, n: int = 1) -> str: return genre\n"
        "twice = functools.partial(ask, n=2)\n"
        'assert_type(await twice("fantasy"), Book)',
        asynchronous=True,
    ),
    Case(
        "another decorator above",
        '@functools.lru_cache\n@call("m")\ndef ask(genre: str) -> str: return genre\nassert_type(ask("fantasy"), Response)',
    ),
    Case(
        "metadata below",
        '@call("m")\n@metadata({"tags": {"v1"}})\ndef ask(genre: str) -> str: return genre\nassert_type(ask("fantasy"), Response)',
    ),
    Case(
        "a call that is made of another's answer",
        '@call("m", response_model=Book)\n'
        "def find(genre: str) -> str: return genre\n"
        '@call("m")\n'
        "def review(book: Book) -> str: return book.title\n"
        'assert_type(review(find("fantasy")), Response)',
    ),
)

VARIABLES = (
    Case(
        "stream: bool",
        '@call("m", stream=stream)\ndef ask(genre: str) -> str: return genre\nassert_type(ask("fantasy"), Response | Stream)',
        "stream: bool",
    ),
    Case(
        "stream: bool, async",
        '@call("m", stream=stream, tools=[search])\n'
        "async def ask(genre: str) -> str: return genre\n"
        'assert_type(await ask("fantasy"), Response | AsyncStream)',
        "stream: bool",
        asynchronous=True,
    ),
    Case(
        "stream: bool with a response model",
        '@call("m", stream=stream, response_model=Book)\n'
        "def ask(genre: str) -> str: return genre\n"
        'assert_type(ask("fantasy"), Book | StructuredStream[Book])',
        "stream: bool",
    ),
    Case(
        "stream: bool narrowed by isinstance",
        '@call("m", stream=stream)\n'
        "def ask(genre: str) -> str: return genre\n"
        'answer = ask("fantasy")\n'
        "if isinstance(answer, Stream):\n"
        "    assert_type(answer.construct_call_response(), Response)\n"
        "else:\n"
        "    assert_type(answer, Response)",
        "stream: bool",
    ),
    Case(
        "stream: StreamConfig",
        '@call("m", stream=stream)\ndef ask(genre: str) -> str: return genre\nassert_type(ask("fantasy"), Stream)',
        "stream: StreamConfig",
    ),
    Case(
        "a sync client or None",
        '@call("m", client=client)\ndef ask(genre: str) -> str: return genre\nassert_type(ask("fantasy"), Response)',
        "client: Client | None = None",
    ),
    Case(
        "an async client or None",
        '@call("m", client=client, response_model=Book)\n'
        "async def ask(genre: str) -> str: return genre\n"
        'assert_type(await ask("fantasy"), Book)',
        "client: AsyncClient | None = None",
        asynchronous=True,
    ),
    Case(
        "any of the sync clients",
        '@call("m", client=client, stream=True)\n'
        "def ask(genre: str) -> str: return genre\n"
        'assert_type(ask("fantasy"), Stream)',
        "client: AnyClient",
    ),
    Case(
        "any of the async clients",
        '@call("m", client=client, stream=True)\n'
        "async def ask(genre: str) -> str: return genre\n"
        'assert_type(await ask("fantasy"), AsyncStream)',
        "client: AnyAsyncClient",
        asynchronous=True,
    ),
    Case(
        "tools or None",
        '@call("m", tools=tools)\ndef ask(genre: str) -> str: return genre\nassert_type(ask("fantasy"), Response)',
        "tools: list[type[BaseTool]] | None",
    ),
    Case(
        "tools of every form",
        '@call("m", tools=[FormatBook, Book, Point, search, Library().find, functools.partial(search, "x")])\n'
        "def ask(genre: str) -> str: return genre\n"
        'assert_type(ask("fantasy"), Response)',
    ),
    Case(
        "json_mode: bool",
        '@call("m", json_mode=json_mode, response_model=Book)\n'
        "def ask(genre: str) -> str: return genre\n"
        'assert_type(ask("fantasy"), Book)',
        "json_mode: bool",
    ),
    Case(
        "model: str",
        '@call(model)\ndef ask(genre: str) -> str: return genre\nassert_type(ask("fantasy"), Response)',
        "model: str",
    ),
    Case(
        "a parser held in a variable",
        '@call("m", output_parser=parser)\ndef ask(genre: str) -> str: return genre\nassert_type(ask("fantasy"), Book)',
        "parser: Callable[[Response], Book]",
    ),
)

# The body of a function that may be decorated: the type it declares, and what it returns.
PROMPTS = {
    "str": '"Recommend a book."',
    "BaseMessageParam": 'Messages.User("Recommend a book.")',
    "list[BaseMessageParam]": '[Messages.System("You are a librarian."), Messages.User("Recommend a book.")]',
    "list[Message]": '[{"role": "user", "content": "Recommend a book."}]',
    "Message": '{"role": "user", "content": "Recommend a book."}',
    "Sequence[BaseMessageParam | Message]": '[Messages.System("Short."), {"role": "user", "content": "A book?"}]',
    "Part": 'ImageURLPart("https://example.com/cover.png")',
    "TextPart": 'TextPart("Recommend a book.")',
    "list[Part]": '[TextPart("What is this?"), ImageURLPart("https://example.com/cover.png")]',
    "list[str]": '["Recommend", "a book."]',
    "list[str | Part]": '["What is this?", ImageURLPart("https://example.com/cover.png")]',
    "tuple[str, ImageURLPart]": '("What is this?", ImageURLPart("https://example.com/cover.png"))',
    "str | list[BaseMessageParam]": '[Messages.User("Recommend a book.")] if genre else "Recommend a book."',
}
CONFIGS = (
    '{"messages": [{"role": "user", "content": "Recommend a book."}]}',
    '{"messages": [Messages.User("Recommend a book.")], "call_params": {"max_tokens": 100}}',
    '{"tools": [FormatBook, search], "metadata": {"tags": {"v1"}}, "messages": [Messages.User(genre)]}',
)


def _prompts() -> Iterator[Case]:
    for world in WORLDS:
        check = f'assert_type({world.wait}ask("fantasy"), Response)'
        for declared, value in PROMPTS.items():
            code = f'@call("m")\n{world.define} ask(genre: str) -> {declared}:\n    return {value}\n{check}'
            yield Case(f"{world.name}: a prompt that is {declared}", code, asynchronous=world.asynchronous)
        config = "AsyncConfig" if world.asynchronous else "Config"
        client = "AsyncClient" if world.asynchronous else "Client"
        for value in (*CONFIGS, '{"messages": [Messages.User(genre)], "client": client}'):
            code = f'@call("m")\n{world.define} ask(genre: str) -> {config}:\n    return {value}\n{check}'
            yield Case(f"{world.name}: dynamic config {value}", code, f"client: {client}", world.asynchronous)
        template = f'@call("m")\n@prompt_template("A {{genre}} book.")\n{world.define} ask(genre: str) -> None: ...\n'
        yield Case(f"{world.name}: a prompt template", template + check, asynchronous=world.asynchronous)
        with_config = (
            f'@call("m")\n@prompt_template("A {{genre}} book of {{year}}.")\n'
            f"{world.define} ask(genre: str) -> {config}:\n"
            f'    return {{"computed_fields": {{"year": 1999}}}}\n'
        )
        yield Case(f"{world.name}: a template with computed fields", with_config + check, asynchronous=world.asynchronous)


def _params(provider: Provider) -> Iterator[Case]:
    rest = 'def ask(genre: str) -> str: return genre\nassert_type(ask("fantasy"), Response)'
    kinds = {
        "Params": provider.own_params,
        "CommonCallParams": ('{"temperature": 0.5, "max_tokens": 100, "stop": "END"}', '{"seed": None}', "{}"),
    }
    for kind, texts in kinds.items():
        for params in texts:
            yield Case(f"{kind} {params}", f'@call("m", call_params={params})\n{rest}')
            in_variable = f'params: {kind} = {params}\n@call("m", call_params=params)\n{rest}'
            yield Case(f"{kind} {params} in a variable", in_variable)
        yield Case(f"{kind} or None", f'@call("m", call_params=params)\n{rest}', f"params: {kind} | None = None")
    yield Case("either kind of params", f'@call("m", call_params=params)\n{rest}', "params: Params | CommonCallParams")
    made = '@call("m", call_params=CommonCallParams(temperature=0.5), stream=True)\n'
    yield Case("call params made by their class", made + rest.replace("Response", "Stream"))


def _fields(provider: Provider) -> Iterator[Case]:
    for name, given in {**READ, "finish_reasons": "list[str]"}.items():
        yield Case(f"response.{name}", f"assert_type(response.{name}, {given})", "response: Response")
        yield Case(f"chunk.{name}", f"assert_type(chunk.{name}, {given})", "chunk: Chunk")
        yield Case(f"stream.{name}", f"assert_type(stream.{name}, {given})", "stream: Stream")
        yield Case(f"async stream.{name}", f"assert_type(stream.{name}, {given})", "stream: AsyncStream")
    own = {"response": provider.response, "usage": provider.usage, "message_param": provider.message_param}
    for name, given in {**OF_RESPONSE, **own}.items():
        yield Case(f"response.{name}", f"assert_type(response.{name}, {given})", "response: Response, tool: Tool")
    yield Case("chunk.chunk", f"assert_type(chunk.chunk, {provider.chunk})", "chunk: Chunk")
    yield from READS


READ = {
    "content": "str",
    "model": "str | None",
    "id": "str | None",
    "input_tokens": "int | None",
    "cached_tokens": "int | None",
    "output_tokens": "int | None",
    "reasoning_tokens": "int | None",
    "thinking": "str | None",
    "common_finish_reasons": "list[FinishReason]",
    "common_usage": "Usage | None",
    "__str__()": "str",
}
OF_RESPONSE = {
    "tools": "list[Tool] | None",
    "tool": "Tool | None",
    "tool_types": "Sequence[type[Tool]] | None",
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
READS = (
    Case(
        "the pairs of a stream",
        "for chunk, tool in stream:\n"
        "    assert_type(chunk, Chunk)\n"
        "    assert_type(tool, Tool | None)",
        "stream: Stream",
    ),
    Case(
        "the pairs of an async stream",
        "async for chunk, tool in stream:\n"
        "    assert_type(chunk, Chunk)\n"
        "    assert_type(tool, Tool | None)",
        "stream: AsyncStream",
        asynchronous=True,
    ),
    Case(
        "a stream in a with",
        "with stream as opened:\n"
        "    assert_type(opened, Stream)\n"
        "    assert_type([chunk.content for chunk, _ in opened], list[str])\n"
        "assert_type(stream.construct_call_response(), Response)\n"
        "assert_type(stream.tools, list[Tool] | None)",
        "stream: Stream",
    ),
    Case(
        "an async stream in an async with",
        "async with stream as opened:\n"
        "    assert_type(opened, AsyncStream)\n"
        "    assert_type([chunk.content async for chunk, _ in opened], list[str])\n"
        "assert_type(stream.construct_call_response(), Response)\n"
        "assert_type(stream.tools, list[Tool] | None)",
        "stream: AsyncStream",
        asynchronous=True,
    ),
    Case(
        "the instances of a structured stream",
        '@call("m", response_model=list[Book], stream=True)\n'
        "def ask(genre: str) -> str: return genre\n"
        'books = ask("fantasy")\n'
        "for so_far in books:\n"
        "    assert_type(so_far, list[Book])\n"
        "assert_type(books.constructed_response_model, list[Book])",
    ),
    Case(
        "the instances of an async structured stream",
        '@call("m", response_model=list[Book], stream=True)\n'
        "async def ask(genre: str) -> str: return genre\n"
        'books = await ask("fantasy")\n'
        "async for so_far in books:\n"
        "    assert_type(so_far, list[Book])\n"
        "assert_type(books.constructed_response_model, list[Book])",
        asynchronous=True,
    ),
    Case(
        "a structured answer or a response, narrowed",
        '@call("m", response_model=Book, tools=[search])\n'
        "def ask(genre: str) -> str: return genre\n"
        'answer = ask("fantasy")\n'
        "if isinstance(answer, Response):\n"
        "    assert_type(answer.tool, Tool | None)\n"
        "else:\n"
        "    assert_type(answer.title, str)",
    ),
    Case(
        "a tool narrowed to the class that was given",
        "tool = response.tool\n"
        "if isinstance(tool, FormatBook):\n"
        "    assert_type(tool.title, str)\n"
        "    assert_type(tool.call(), str)",
        "response: Response",
    ),
    Case(
        "a tool of either class by match",
        "match response.tool:\n"
        "    case FormatBook() as book:\n"
        "        assert_type(book.title, str)\n"
        "    case Tool() as other:\n"
        "        assert_type(other.args, dict[str, Any])\n"
        "    case None:\n"
        "        pass",
        "response: Response",
    ),
    Case(
        "a tool's own call",
        "tool = FormatBook(title=title)\nassert_type(tool.title, str)\nassert_type(tool.call(), str)",
        "title: str",
    ),
    Case(
        "the second turn",
        "history = [*response.messages, response.message_param]\n"
        "if response.tool:\n"
        '    history += response.tool_message_params([(response.tool, "out")])\n'
        '@call("m")\n'
        "def ask() -> list[Message]:\n"
        "    return history\n"
        "assert_type(ask(), Response)",
        "response: Response",
    ),
)
