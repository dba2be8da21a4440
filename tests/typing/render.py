"""Write the files that the checkers read, and record which lines belong to which case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.typing.cases import MARK, Case

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.typing.providers import Provider

HEAD = """\
# pyright: reportMissingTypeStubs=false
# pyright: reportUnusedImport=false, reportUnusedExpression=false, reportUnusedFunction=false
import asyncio
import functools
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal, TypeAlias, TypedDict, TypeVar

from pydantic import BaseModel, Field
from typing_extensions import TypeVar as DefaultTypeVar, assert_never, assert_type, override

from callwright import (
    Answer, AsyncStructuredStream, BaseAsyncStream, BaseCallResponse, BaseCallResponseChunk, BaseMessageParam,
    BasePrompt, BaseStream, BaseTool, CommonCallParams, FinishReason, ImageURLPart, Messages, Part, RowError,
    StreamConfig, StructuredStream, TextPart, ToolCallPart, Usage, answer_of, budget, cost, llm, map_calls,
    messages_from_json, messages_to_json, metadata, on_call, partial_get, plan, prompt_template, with_response,
    CallFailure, RateLimited, ToolResult, ToolTurn, backoff, classify, fallback, loop, matching, reask, retry,
    run_tools, run_tools_async, BaseToolKit, FromCallArgs, Tracing, tool, toolkit_tool, trace_calls,
)
{imports}
{own}

Client: TypeAlias = {client}
AsyncClient: TypeAlias = {async_client}
AnyClient: TypeAlias = {clients}
AnyAsyncClient: TypeAlias = {async_clients}
T = TypeVar("T")
ModelT = TypeVar("ModelT", bound=BaseModel)


class Book(BaseModel):
    title: str
    pages: int = 0


class Color(Enum):
    RED = "red"


class Movie(TypedDict):
    title: str


@dataclass
class Point:
    x: int


class FormatBook(BaseTool):
    title: str

    @override
    def call(self) -> str:
        return self.title


class OwnTool(Tool):
    title: str

    @override
    def call(self) -> str:
        return self.title


class Library:
    def find(self, title: str) -> str:
        return title


def search(query: str) -> str:
    return query


def parse(response: Response) -> int:
    return len(response.content)


def parse_nothing() -> int:
    return 0


def count_pages(book: Book) -> int:
    return book.pages

"""

OWN = """\
from callwright.{name} import (
    {async_config} as AsyncConfig, Async{prefix}Stream as AsyncStream, {prefix}Answer as OwnAnswer,
    {prefix}CallParams as Params, {prefix}CallResponse as Response, {prefix}CallResponseChunk as Chunk,
    {prefix}DynamicConfig as Config, {prefix}MessageParam as Message, {prefix}Stream as Stream, {prefix}Tool as Tool,
    {name}_call as call,
)
"""
NEUTRAL_OWN = """\
from callwright import (
    Answer as OwnAnswer, BaseCallResponseChunk as Chunk, BaseMessageParam as Message, BaseTool as Tool,
    CommonCallParams as Params,
)
from callwright.llm import DynamicConfig as AsyncConfig, DynamicConfig as Config, call

_Tool = DefaultTypeVar("_Tool", bound=BaseTool, default=BaseTool)
Response: TypeAlias = BaseCallResponse[Any, _Tool]
Stream: TypeAlias = BaseStream[BaseCallResponse[Any, _Tool], BaseCallResponseChunk, _Tool]
AsyncStream: TypeAlias = BaseAsyncStream[BaseCallResponse[Any, _Tool], BaseCallResponseChunk, _Tool]
"""


@dataclass(frozen=True)
class Placed:
    """A case in a file: its line numbers, counted from 1, and the marked ones."""

    case: Case
    lines: range
    marked: frozenset[int]


@dataclass(frozen=True)
class Rendered:
    """One file for the checkers."""

    text: str
    placed: tuple[Placed, ...]


def render(provider: Provider, cases: Iterable[Case]) -> Rendered:
    """Write each case as a function, after the definitions that cases share."""
    lines = _head(provider).splitlines()
    placed: list[Placed] = []
    for number, case in enumerate(cases):
        lines += ["", ""]
        start = len(lines) + 1
        define = "async def" if case.asynchronous else "def"
        lines += [
            f"{define} case_{number}({case.params}) -> None:",
            *(f"    {line}" for line in case.code.splitlines()),
        ]
        own = range(start, len(lines) + 1)
        placed.append(Placed(case, own, frozenset(each for each in own if lines[each - 1].endswith(MARK))))
    return Rendered("\n".join(lines) + "\n", tuple(placed))


def _head(provider: Provider) -> str:
    names = {
        "name": provider.name,
        "prefix": provider.prefix,
        "async_config": f"{'' if provider.one_client else 'Async'}{provider.prefix}DynamicConfig",
    }
    return HEAD.format(
        imports="\n".join(provider.imports),
        own=NEUTRAL_OWN if provider.neutral else OWN.format(**names),
        client=provider.clients[0],
        async_client=provider.async_clients[0],
        clients=" | ".join(provider.clients),
        async_clients=" | ".join(provider.async_clients),
    )
