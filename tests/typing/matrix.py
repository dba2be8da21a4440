"""Every mode of the decorator, sync and async, with every client class and every kind of response model."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from tests.typing.cases import Case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.typing.providers import Provider


@dataclass(frozen=True)
class Flavour:
    """The sync or async form of a decorated function: `def` or `async def`."""

    name: str
    define: str
    wait: str
    stream: str
    structured: str

    @property
    def asynchronous(self) -> bool:
        """Whether its calls are awaited."""
        return bool(self.wait)


SYNC = Flavour("sync", "def", "", "Stream", "StructuredStream")
ASYNC = Flavour("async", "async def", "await ", "AsyncStream", "AsyncStructuredStream")
FLAVOURS = (SYNC, ASYNC)


@dataclass(frozen=True)
class Mode:
    """Decorator arguments and the result type of a call; `{stream}` and `{structured}` depend on sync or async."""

    arguments: str
    result: str

    def given(self, flavour: Flavour) -> str:
        """Return the result type of a call."""
        return self.result.format(stream=flavour.stream, structured=flavour.structured)


PLAIN_MODES = (
    Mode("", "Response"),
    Mode("stream=False", "Response"),
    Mode("tools=[FormatBook, search]", "Response"),
    Mode("tools=[FormatBook]", "Response[FormatBook]"),
    Mode("json_mode=True", "Response"),
    Mode("stream=True", "{stream}"),
    Mode("stream=True, tools=[FormatBook, search]", "{stream}"),
    Mode("stream=True, tools=[FormatBook]", "{stream}[FormatBook]"),
    Mode('stream={"partial_tools": True}, tools=[search]', "{stream}"),
    Mode("stream=True, json_mode=True", "{stream}"),
    Mode("output_parser=parse", "int"),
    Mode("output_parser=lambda r: r.content", "str"),
    Mode("output_parser=parse, tools=[search]", "int"),
)
MODEL_MODES = (
    Mode("response_model=Book", "Book"),
    Mode("response_model=Book, json_mode=True", "Book"),
    Mode("response_model=Book, output_parser=count_pages", "int"),
    Mode("response_model=Book, output_parser=lambda b: b.title", "str"),
    Mode("response_model=Book, tools=[search]", "Book | Response"),
    Mode("response_model=Book, tools=[FormatBook]", "Book | Response[FormatBook]"),
    Mode("response_model=Book, stream=True", "{structured}[Book]"),
    Mode("response_model=Book, stream=True, tools=[search]", "{structured}[Book]"),
    Mode('response_model=Book, stream={"partial_tools": True}', "{structured}[Book]"),
)
MODES = (*PLAIN_MODES, *MODEL_MODES)

# Response models, and the result type of a call.
KINDS = {
    "int": "int",
    "str": "str",
    "list[str]": "list[str]",
    "list[Book]": "list[Book]",
    "dict[str, int]": "dict[str, int]",
    "tuple[str, int]": "tuple[str, int]",
    "Color": "Color",
    'Literal["a", "b"]': 'Literal["a", "b"]',
    "Book | int": "Book | int",
    "Book | None": "Book | None",
    "Annotated[int, Field(gt=3)]": "int",
    "Movie": "Movie",
    "Point": "Point",
}
KIND_MODES = (
    Mode("response_model={kind}", "{type}"),
    Mode("response_model={kind}, json_mode=True", "{type}"),
    Mode("response_model={kind}, stream=True", "{{structured}}[{type}]"),
    Mode("response_model={kind}, tools=[search]", "{type} | Response"),
    Mode("response_model={kind}, output_parser=str", "str"),
)


def use(flavour: Flavour, mode: Mode, client: str = "") -> Case:
    """Write one decorated function, its call and the expected result type; a client is a parameter."""
    arguments = ", ".join(filter(None, ('"m"', mode.arguments, client and "client=client")))
    code = (
        f"@call({arguments})\n"
        f"{flavour.define} ask(genre: str, n: int = 1) -> str: return genre\n"
        f'assert_type({flavour.wait}ask("fantasy", n=2), {mode.given(flavour)})'
    )
    title = f"{flavour.name}: call({arguments}){client and f' by {client}'}"
    return Case(title, code, client and f"client: {client}", flavour.asynchronous)


def matrix(provider: Provider) -> Iterator[Case]:
    """Write every mode without a client and with each client class, then every kind of response model."""
    clients = {SYNC: ("", *provider.clients), ASYNC: ("", *provider.async_clients)}
    for flavour in FLAVOURS:
        yield from (use(flavour, mode, client) for client, mode in product(clients[flavour], MODES))
    for flavour, (kind, given), mode in product(FLAVOURS, KINDS.items(), KIND_MODES):
        arguments = mode.arguments.format(kind=kind)
        yield use(flavour, Mode(arguments, mode.result.format(type=given)))
