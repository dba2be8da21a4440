"""Misuses that every checker must reject at a line marked `# E` and at no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.typing.answers import MISUSED_ANSWERS
from tests.typing.around import MISUSES as MISUSES_AROUND
from tests.typing.cases import MARK, Case, read_cases
from tests.typing.given import MISUSES as MISUSES_OF_GIVEN
from tests.typing.given import native_misuses
from tests.typing.matrix import MODES, Mode
from tests.typing.misuses import MISUSES
from tests.typing.neutral import MISUSED_SWITCHES
from tests.typing.prompts import MISUSED_PROMPTS
from tests.typing.retries_and_loops import MISUSED_RETRIES_AND_LOOPS
from tests.typing.tools import MISUSED_TOOLS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.typing.providers import Provider


def refused(provider: Provider) -> list[Case]:
    """Return every misuse for one provider."""
    cases = [
        *(() if provider.one_client else _clients(provider)),
        *_mistyped(provider),
        *(Case(f"call({text})", f"call({text})  {MARK}") for text in ARGUMENTS),
        *(() if provider.no_client else [Case("a client's class", f'call("m", client=Client)  {MARK}')]),
        *(Case(f"a body that gives {given}", _body(given, value), "answer: Response") for given, value in BODIES),
        *(Case(f"ask{text}", f"{PLAIN}\nask{text}  {MARK}") for text in CALLS),
        *(Case(f"response.{text}", f"response.{text}  {MARK}", "response: Response") for text in OF_RESPONSE),
        *(Case(f"chunk.{text}", f"chunk.{text}  {MARK}", "chunk: Chunk") for text in OF_CHUNK),
        *(case for case in read_cases(MISUSES) if not (provider.one_client and case.title in OF_TWO_WORLDS)),
        *read_cases(MISUSED_TOOLS),
        *read_cases(MISUSED_ANSWERS),
        *read_cases(MISUSED_PROMPTS),
        *(() if provider.neutral else (Case(text, f"{text}  {MARK}") for text in MISUSES_AROUND)),
        *(() if provider.neutral else read_cases(MISUSED_RETRIES_AND_LOOPS)),
        *(Case(text, f"{text}  {MARK}") for text in MISUSES_OF_GIVEN),
        *native_misuses(provider),
    ]
    if not provider.neutral:
        return cases
    return [*(case for case in cases if case.title not in OF_AN_SDK), *read_cases(MISUSED_SWITCHES)]


# Wrong only if sync and async have separate client classes, and so separate dynamic configs.
OF_TWO_WORLDS = {
    "an async client in a dynamic config",
    "a sync client in an async dynamic config",
    "an async config of a sync function",
    "a sync config of an async function",
}
# Accepted by `llm`, which does not know the types of SDKs.
OF_AN_SDK = {'call("m", client="client")', "response.response.answer", "chunk.chunk.foo"}
PLAIN = '@call("m")\ndef ask(genre: str, n: int = 1) -> str: return genre'


def _clients(provider: Provider) -> Iterator[Case]:
    """Pass an async client to a sync function and vice versa, in every mode, and each further class once."""
    other = {"def": provider.async_clients, "async def": provider.clients}
    for define, (usual, *further) in other.items():
        yield from (_wrong_client(define, usual, mode) for mode in MODES)
        yield from (_wrong_client(define, client, MODES[0]) for client in further)
        yield _wrong_client(define, f"{usual} | None", MODES[0])
        yield _wrong_client(define, "Client | AsyncClient", MODES[0])


def _wrong_client(define: str, client: str, mode: Mode) -> Case:
    arguments = ", ".join(filter(None, ('"m"', mode.arguments, "client=client")))
    code = f"@call({arguments})  {MARK}\n{define} ask(genre: str) -> str:  {MARK}\n    return genre"
    return Case(f"call({arguments}) of {define} by {client}", code, f"client: {client}")


def _mistyped(provider: Provider) -> Iterator[Case]:
    for params in (*provider.mistyped_params, *PARAMS):
        yield Case(f"call params {params}", f'call("m", call_params={params})  {MARK}')
        streamed = f'call("m", stream=True, response_model=Book, call_params={params})  {MARK}'
        yield Case(f"call params {params} of a structured stream", streamed)
        yield Case(f"call params {params} in a variable", f"params: Params = {params}  {MARK}")
        returned = f'return {{"messages": [], "call_params": {params}}}  {MARK}'
        yield Case(f"call params {params} in a dynamic config", f'@call("m")\ndef ask() -> Config:\n    {returned}')


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

# Parameters and return values of a decorated function.
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


# Calls of a function with the parameters `genre: str, n: int = 1` that returns a response.
CALLS = (
    "(1)",
    "()",
    '("fantasy", y=2)',
    '("fantasy", n="2")',
    '("fantasy", 1, 2)',
    "(n=2)",
    '("fantasy", genre="horror")',
)
OF_RESPONSE = ("contents", "text", "choice", "response.answer", "content.foo", "tool.args", "finish_reasons + 1")
OF_CHUNK = ("contents", "tool", "chunk.foo")
