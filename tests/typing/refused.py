"""Misuses that every checker must refuse, at a line that is marked `# E` and at no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.typing.cases import MARK, MODES, Case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.typing.providers import Provider


def refused(provider: Provider) -> list[Case]:
    """Give every misuse for one provider."""
    return [
        *_clients(provider),
        *_mistyped(provider),
        *(Case(f"call({text})", f"call({text})  {MARK}") for text in ARGUMENTS),
        *(Case(f"a body that gives {declared}", _body(declared, value), "answer: Response") for declared, value in BODIES),
        *(Case(f"ask{text}", f"{PLAIN}\nask{text}  {MARK}") for text in CALLS),
        *(Case(f"response.{text}", f"response.{text}  {MARK}", "response: Response") for text in OF_RESPONSE),
        *(Case(f"chunk.{text}", f"chunk.{text}  {MARK}", "chunk: Chunk") for text in OF_CHUNK),
        *OTHERS,
    ]


PLAIN = '@call("m")\ndef ask(genre: str, n: int = 1) -> str: return genre'
LATER = '@call("m")\nasync def ask(genre: str, n: int = 1) -> str: return genre'


def _clients(provider: Provider) -> Iterator[Case]:
    """Give each client to a function of the other world, in every mode."""
    for mode in (MODES[0], *MODES[4:6], *MODES[8:9], *MODES[11:12], *MODES[13:17]):
        arguments = mode.arguments.replace("{{", "{").replace("}}", "}")
        decorator = f'@call("m", client=client{arguments and ", "}{arguments})  {MARK}'
        yield _wrong_client(decorator, "def", provider.async_clients[0])
        yield _wrong_client(decorator, "async def", provider.clients[0])
    for client in provider.async_clients[1:]:
        yield _wrong_client(f'@call("m", client=client)  {MARK}', "def", client)
    for client in provider.clients[1:]:
        yield _wrong_client(f'@call("m", client=client)  {MARK}', "async def", client)
    yield _wrong_client(f'@call("m", client=client)  {MARK}', "def", "AsyncClient | None")
    yield _wrong_client(f'@call("m", client=client)  {MARK}', "async def", "Client | None")
    yield _wrong_client(f'@call("m", client=client)  {MARK}', "def", "Client | AsyncClient")
    yield Case("a client's class for a client", f'call("m", client={provider.clients[0]})  {MARK}')
    for config, client in (("Config", "AsyncClient"), ("AsyncConfig", "Client")):
        body = f'@call("m")\n{"async " if config == "AsyncConfig" else ""}def ask() -> {config}:\n    return {{"messages": [], "client": client}}  {MARK}'
        yield Case(f"{client} in a {config}", body, f"client: {client}")
    yield Case("an async config of a sync function", f'@call("m")  {MARK}\ndef ask() -> AsyncConfig:  {MARK}\n    return {{"messages": []}}')
    yield Case("a sync config of an async function", f'@call("m")  {MARK}\nasync def ask() -> Config:  {MARK}\n    return {{"messages": []}}')


def _wrong_client(decorator: str, define: str, client: str) -> Case:
    return Case(
        f"{decorator} of {define} by {client}",
        f"{decorator}\n{define} ask(genre: str) -> str:  {MARK}\n    return genre",
        f"client: {client}",
    )


def _mistyped(provider: Provider) -> Iterator[Case]:
    for params in (*provider.mistyped_params, *PARAMS):
        yield Case(f"call params {params}", f'call("m", call_params={params})  {MARK}')
        yield Case(f"call params {params} in a variable", f"params: Params = {params}  {MARK}")
        yield Case(
            f"call params {params} in a dynamic config",
            f'@call("m")\ndef ask() -> Config:\n    return {{"messages": [], "call_params": {params}}}  {MARK}',
        )
    yield Case("call params of another mode", f'call("m", response_model=Book, stream=True, call_params={{"temprature": 1}})  {MARK}')


PARAMS = ('{"temprature": 0.5}', '{"max_tokens": "many"}', '{"max_tokens": 3, "sed": 1}')

# Arguments of the decorator.
ARGUMENTS = (
    '"m", stream=True, output_parser=parse',
    '"m", stream=True, output_parser=lambda r: 1',
    '"m", stream=True, response_model=Book, output_parser=count_pages',
    '"m", output_parser=count_pages',
    '"m", output_parser=parse_nothing',
    '"m", output_parser=3',
    '"m", response_model=Book, output_parser=parse',
    '"m", response_model=Book, output_parser=lambda b: b.author',
    '"m", output_parser=lambda r: r.author',
    '"m", response_model=3',
    '"m", response_model=Book(title="x")',
    '"m", tools=[3]',
    '"m", tools=["search"]',
    '"m", tools=search',
    '"m", tools="search"',
    '"m", tools=[FormatBook(title="x")]',
    '"m", tools={"search": search}',
    '"m", stream="yes"',
    '"m", stream=1',
    '"m", stream={"partial_tool": True}',
    '"m", stream={"partial_tools": "yes"}',
    '"m", temperture=1',
    '"m", temperature=1',
    '"m", json_mode="yes"',
    '"m", True',
    "",
    "3",
    '"m", call_params=3',
    '"m", call_params=[("max_tokens", 3)]',
    '"m", client="client"',
)

# What a decorated function declares and returns.
BODIES = (
    ("int", "1"),
    ("bytes", 'b"text"'),
    ("Book", 'Book(title="x")'),
    ("list[int]", "[1]"),
    ("dict[str, int]", '{"a": 1}'),
    ("Response", "answer"),
    ("Callable[[], str]", "str"),
    ("Iterator[str]", 'iter(["a"])'),
)


def _body(declared: str, value: str) -> str:
    return f'@call("m")  {MARK}\ndef ask(genre: str) -> {declared}:  {MARK}\n    return {value}'


# Calls of a function that takes `genre: str, n: int = 1` and gives a response.
CALLS = (
    "(1)",
    "()",
    '("fantasy", y=2)',
    '("fantasy", n="2")',
    '("fantasy", 1, 2)',
    '(n=2)',
    '("fantasy", genre="horror")',
)
OF_RESPONSE = ("contents", "text", "choice", "response.answer", "content.foo", "tool.args", "finish_reasons + 1")
OF_CHUNK = ("contents", "tool", "chunk.foo")

OTHERS = (
    Case("a needless await", f'{PLAIN}\nawait ask("fantasy")  {MARK}', asynchronous=True),
    Case("a forgotten await before an attribute", f'{LATER}\nask("fantasy").content  {MARK}', asynchronous=True),
    Case("a forgotten await in an assignment", f'{LATER}\nanswer: Response = ask("fantasy")  {MARK}', asynchronous=True),
    Case("a call of an async function that nobody awaits", f'{LATER}\nask("fantasy")  {MARK}', asynchronous=True),
    Case(
        "a forgotten await before a structured answer",
        f'@call("m", response_model=Book)\nasync def ask() -> str: return "A book."\nask().title  {MARK}',
        asynchronous=True,
    ),
    Case("for over an async stream", f"for chunk, tool in stream:  {MARK}\n    pass", "stream: AsyncStream", asynchronous=True),
    Case("async for over a sync stream", f"async for chunk, tool in stream:  {MARK}\n    pass", "stream: Stream", asynchronous=True),
    Case(
        "async for over an async call that is not awaited",
        f'@call("m", stream=True)\nasync def ask() -> str: return "A book."\nasync for chunk, tool in ask():  {MARK}\n    pass',
        asynchronous=True,
    ),
    Case(
        "for over an async structured stream",
        f'@call("m", stream=True, response_model=Book)\nasync def ask() -> str: return "A book."\nfor book in await ask():  {MARK}\n    pass',
        asynchronous=True,
    ),
    Case("with on an async stream", f"with stream:  {MARK}\n    pass", "stream: AsyncStream", asynchronous=True),
    Case("three of a pair", f"for chunk, tool, rest in stream:  {MARK}\n    pass", "stream: Stream"),
    Case("an attribute of a stream", f"stream.contents  {MARK}", "stream: Stream"),
    Case(
        "an attribute of a tool before it is known",
        f"response.tool.title  {MARK}",
        "response: Response",
    ),
    Case(
        "an attribute of a response model",
        f'@call("m", response_model=Book)\ndef ask() -> str: return "A book."\nask().author  {MARK}',
    ),
    Case(
        "an attribute of a structured stream's instances",
        f'@call("m", response_model=Book, stream=True)\ndef ask() -> str: return "A book."\nfor book in ask():\n    book.author  {MARK}',
    ),
    Case(
        "a response model that may be a response",
        f'@call("m", response_model=Book, tools=[search])\ndef ask() -> str: return "A book."\nask().title  {MARK}',
    ),
    Case(
        "stream: bool used as a response",
        f'@call("m", stream=stream)\ndef ask() -> str: return "A book."\nask().response.id  {MARK}\nask().construct_call_response()  {MARK}',
        "stream: bool",
    ),
    Case(
        "what a parser gives, used as the response",
        f'@call("m", output_parser=parse)\ndef ask() -> str: return "A book."\nask().content  {MARK}',
    ),
    Case("a misspelled key of a dynamic config", f'@call("m")\ndef ask() -> Config:\n    return {{"mesages": []}}  {MARK}'),
    Case("a mistyped key of a dynamic config", f'@call("m")\ndef ask() -> Config:\n    return {{"messages": 3}}  {MARK}'),
    Case("a message without content", f'@call("m")\ndef ask() -> list[Message]:\n    return [{{"role": "usr", "content": ""}}]  {MARK}'),
    Case("a tool of another's arguments", f"FormatBook(titel=3)  {MARK}"),
    Case("a method with a wrong argument", f'class Library:\n    @call("m")\n    def ask(self, genre: str) -> str: return genre\nLibrary().ask(3)  {MARK}'),
    Case("a method on the class", f'class Library:\n    @call("m")\n    def ask(self, genre: str) -> str: return genre\nLibrary.ask("fantasy")  {MARK}'),
    Case("a keyword-only argument by position", f'@call("m")\ndef ask(*, genre: str) -> str: return genre\nask("fantasy")  {MARK}'),
    Case("a partial with a wrong argument", f"{PLAIN}\nfunctools.partial(ask, 3)()  {MARK}"),
    Case("a decorated function as another Callable", f"{PLAIN}\nother: Callable[[int], Response] = ask  {MARK}"),
    Case("a decorator without its call", f"@call  {MARK}\ndef ask(genre: str) -> str:  {MARK}\n    return genre"),
    Case("a class decorated", f'@call("m")  {MARK}\nclass Ask:  {MARK}\n    pass'),
)
