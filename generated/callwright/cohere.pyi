"""Cohere chat: `chat` as a decorator of typed functions.

Generated from cohere.yaml. Do not edit: change the spec and run `callwright generate cohere`.
"""

from collections.abc import AsyncIterable, AsyncIterator, Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal, ParamSpec, Protocol, TypeAlias, overload

from callwright_runtime import (
    AsyncStructuredStream,
    BaseAsyncStream,
    BaseCallParams,
    BaseCallResponse,
    BaseCallResponseChunk,
    BaseDynamicConfig,
    BaseMessageParam,
    BaseStream,
    BaseTool,
    CommonCallParams,
    Part,
    StreamConfig,
    StructuredStream,
    ToolConfig,
    ToolLike,
    codegen_v1 as rt,
)
from cohere import (
    AssistantChatMessageV2,
    AsyncClientV2,
    ChatMessageV2,
    Citation,
    CitationOptions,
    ClientV2,
    ResponseFormatV2,
    Thinking,
    Usage as CohereUsage,
    V2ChatRequestDocumentsItem,
    V2ChatRequestSafetyMode,
    V2ChatRequestToolChoice,
    V2ChatResponse,
    V2ChatStreamResponse,
)
from cohere.core import RequestOptions
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncCohereDynamicConfig",
    "AsyncCohereStream",
    "CohereCallParams",
    "CohereCallResponse",
    "CohereCallResponseChunk",
    "CohereDynamicConfig",
    "CohereMessageParam",
    "CohereStream",
    "CohereTool",
    "CohereToolConfig",
    "call",
    "cohere_call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]

class CohereCallParams(BaseCallParams, total=False):
    """Params of `chat`, with the names and types of the SDK's `V2Client.chat`."""

    citation_options: CitationOptions | None
    """See `V2Client.chat(citation_options=…)`."""
    documents: Sequence[V2ChatRequestDocumentsItem] | None
    """See `V2Client.chat(documents=…)`."""
    frequency_penalty: float | None
    """See `V2Client.chat(frequency_penalty=…)`."""
    k: int | None
    """See `V2Client.chat(k=…)`."""
    logprobs: bool | None
    """See `V2Client.chat(logprobs=…)`."""
    max_tokens: int | None
    """See `V2Client.chat(max_tokens=…)`."""
    p: float | None
    """See `V2Client.chat(p=…)`."""
    presence_penalty: float | None
    """See `V2Client.chat(presence_penalty=…)`."""
    priority: int | None
    """See `V2Client.chat(priority=…)`."""
    request_options: RequestOptions | None
    """See `V2Client.chat(request_options=…)`."""
    response_format: ResponseFormatV2 | None
    """See `V2Client.chat(response_format=…)`."""
    safety_mode: V2ChatRequestSafetyMode | None
    """See `V2Client.chat(safety_mode=…)`."""
    seed: int | None
    """See `V2Client.chat(seed=…)`."""
    stop_sequences: Sequence[str] | None
    """See `V2Client.chat(stop_sequences=…)`."""
    strict_tools: bool | None
    """See `V2Client.chat(strict_tools=…)`."""
    temperature: float | None
    """See `V2Client.chat(temperature=…)`."""
    thinking: Thinking | None
    """See `V2Client.chat(thinking=…)`."""
    tool_choice: V2ChatRequestToolChoice | None
    """See `V2Client.chat(tool_choice=…)`."""

class CohereToolConfig(ToolConfig, total=False):
    """What a tool may ask of the API, as its class variable `tool_config`."""

class CohereTool(BaseTool):
    """A tool as the API takes it: the SDK's `ToolV2`."""

    provider: ClassVar[str]
    tool_config: ClassVar[CohereToolConfig]

CohereMessageParam: TypeAlias = ChatMessageV2

class CohereDynamicConfig(BaseDynamicConfig, total=False):
    """What a sync function may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | CohereMessageParam]
    call_params: CohereCallParams | CommonCallParams
    client: ClientV2

class AsyncCohereDynamicConfig(BaseDynamicConfig, total=False):
    """What an `async def` may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | CohereMessageParam]
    call_params: CohereCallParams | CommonCallParams
    client: AsyncClientV2

class CohereCallResponse(BaseCallResponse[V2ChatResponse, rt.CalledT_co, CohereMessageParam, CohereCallParams]):
    """An answer; `response` is the SDK's own `V2ChatResponse`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """The text: `message.content[*]{type=text}.text|join`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text.

        Read from `message.tool_plan ?? message.content[*]{type=thinking}.thinking|join_or_null`.
        """

    @property
    def citations(self) -> list[Citation]:
        """The sources that the text cites: `message.citations[*]`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `finish_reason|as_list`."""

    @property
    def model(self) -> str | None:
        """The model that answered: `$request.model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `id`."""

    @property
    def usage(self) -> CohereUsage | None:
        """The SDK's own token counts: `usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt: `usage.tokens.input_tokens|int`."""

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `usage.cached_tokens|int`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage.tokens.output_tokens|int`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `usage.tokens.reasoning_tokens!|int`."""

    @property
    def message_param(self) -> AssistantChatMessageV2:
        """The answer as a message to append to a conversation, with everything that the API wants back."""

class CohereCallResponseChunk(BaseCallResponseChunk[V2ChatStreamResponse]):
    """One event of a stream; `chunk` is the SDK's own `V2ChatStreamResponse`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """The text: `{type=content-delta}.delta.message.content.text`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text.

        Read from `{type=content-delta}.delta.message.content.thinking ?? {type=tool-plan-
        delta}.delta.message.tool_plan`.
        """

    @property
    def arguments(self) -> str:
        """A fragment of a tool call's arguments.

        Read from `{type=tool-call-delta}.delta.message.tool_calls.function.arguments`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `{type=message-end}.delta.finish_reason|as_list`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `{type=message-start}.id`."""

    @property
    def usage(self) -> CohereUsage | None:
        """The SDK's own token counts: `{type=message-end}.delta.usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt: `{type=message-end}.delta.usage.tokens.input_tokens|int`."""

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `{type=message-end}.delta.usage.cached_tokens|int`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `{type=message-end}.delta.usage.tokens.output_tokens|int`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `{type=message-end}.delta.usage.tokens.reasoning_tokens!|int`."""

class AsyncCohereStream(
    BaseAsyncStream[CohereCallResponse[rt.CalledT_co], CohereCallResponseChunk, rt.CalledT_co, CohereMessageParam]
):
    """A streamed answer, read with `async for`: pairs of a chunk (one `V2ChatStreamResponse`) and a tool."""

    call_response_type = CohereCallResponse

    @property
    def citations(self) -> list[Citation]:
        """The sources that the text cites: `message.citations[*]`."""

class CohereStream(
    BaseStream[CohereCallResponse[rt.CalledT_co], CohereCallResponseChunk, rt.CalledT_co, CohereMessageParam]
):
    """A streamed answer: pairs of a chunk (one `V2ChatStreamResponse`) and the tool that it completes, if any."""

    async_type = AsyncCohereStream
    call_response_type = CohereCallResponse

    @property
    def citations(self) -> list[Citation]:
        """The sources that the text cites: `message.citations[*]`."""

def handle_stream(
    stream: Iterable[V2ChatStreamResponse],
    tool_types: Sequence[type[CohereTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[CohereCallResponseChunk, CohereTool | None]]:
    """Give each event of the SDK as a chunk, and each tool with the chunk that completes it."""

def handle_stream_async(
    stream: AsyncIterable[V2ChatStreamResponse],
    tool_types: Sequence[type[CohereTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[CohereCallResponseChunk, CohereTool | None]]:
    """Do what `handle_stream` does, for a stream that is read asynchronously."""

def setup_call(
    *,
    model: str,
    client: ClientV2 | AsyncClientV2 | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: CohereCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[CohereMessageParam], Sequence[type[CohereTool]] | None, dict[str, Any]]:
    """Prepare one call of `chat`: the method, and the arguments that it is called with."""

def get_json_output(response: CohereCallResponse | CohereCallResponseChunk, json_mode: bool) -> str:
    """Read the JSON text of a structured answer: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | CohereMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | CohereMessageParam | None
_Prompt: TypeAlias = _Content | CohereDynamicConfig
_AsyncPrompt: TypeAlias = _Content | AsyncCohereDynamicConfig
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any]]

class _Decorator(Protocol[_R, _AR, _C, _AC]):
    """Decorates a function or an `async def` that gives a prompt; one by a dynamic config may have other tools."""

    @overload
    def __call__(
        self, async_fn: Callable[_P, Coroutine[Any, Any, _Content]], /
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(self, fn: Callable[_P, _Content], /) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self, async_fn: Callable[_P, Coroutine[Any, Any, _AsyncPrompt]], /
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(self, fn: Callable[_P, _Prompt], /) -> Callable[_P, _C]: ...

class _SyncClientDecorator(Protocol[_R, _C]):
    """Decorates a function, for its client is a sync one."""

    @overload
    def __call__(self, sync_fn: Callable[_P, _Content], /) -> Callable[_P, _R]: ...
    @overload
    def __call__(self, sync_fn: Callable[_P, _Prompt], /) -> Callable[_P, _C]: ...

class _AsyncClientDecorator(Protocol[_AR, _AC]):
    """Decorates an `async def`, for its client is an async one."""

    @overload
    def __call__(
        self, async_fn: Callable[_P, Coroutine[Any, Any, _Content]], /
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(
        self, async_fn: Callable[_P, Coroutine[Any, Any, _AsyncPrompt]], /
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _Decorator[CohereCallResponse[_Tool], CohereCallResponse[_Tool], CohereCallResponse, CohereCallResponse]:
    """Make the function a call of the model: it returns the response."""

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[CohereCallResponse[_Tool], CohereCallResponse]:
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[CohereCallResponse[_Tool], CohereCallResponse]:
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _Decorator[CohereCallResponse, CohereCallResponse]:
    """Make the function a call of the model: it returns the response."""

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[CohereCallResponse]:
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[CohereCallResponse]:
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[CohereCallResponse], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Make the function a call of the model: it returns what `output_parser` makes of the response."""

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[CohereCallResponse], _O],
    json_mode: bool = False,
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By a sync
    client, for a function.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[CohereCallResponse], _O],
    json_mode: bool = False,
    client: AsyncClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By an
    async client, for an `async def`.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _Decorator[CohereStream[_Tool], AsyncCohereStream[_Tool], CohereStream, AsyncCohereStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[CohereStream[_Tool], CohereStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncCohereStream[_Tool], AsyncCohereStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _Decorator[CohereStream, AsyncCohereStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[CohereStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncCohereStream]:
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _Decorator[_T, _T]:
    """Make the function a call that returns an instance of `response_model`."""

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T]:
    """Make the function a call that returns an instance of `response_model`. By a sync client, for a function."""

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T]:
    """Make the function a call that returns an instance of `response_model`. By an async client, for an `async
    def`.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`."""

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    a sync client, for a function.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: AsyncClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    an async client, for an `async def`.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _Decorator[
    _T | CohereCallResponse[_Tool], _T | CohereCallResponse[_Tool], _T | CohereCallResponse, _T | CohereCallResponse
]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | CohereCallResponse[_Tool], _T | CohereCallResponse]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | CohereCallResponse[_Tool], _T | CohereCallResponse]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | CohereCallResponse, _T | CohereCallResponse]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | CohereCallResponse]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | CohereCallResponse]:
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _Decorator[StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated."""

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[StructuredStream[_T]]:
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By a
    sync client, for a function.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncStructuredStream[_T]]:
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By
    an async client, for an `async def`.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _Decorator[CohereCallResponse | CohereStream, CohereCallResponse | AsyncCohereStream]:
    """Make the function a call, streamed or not: it returns the response or the stream."""

@overload
def cohere_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[CohereCallResponse | CohereStream]:
    """Make the function a call, streamed or not: it returns the response or the stream. By a sync client, for
    a function.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[CohereCallResponse | AsyncCohereStream]:
    """Make the function a call, streamed or not: it returns the response or the stream. By an async client,
    for an `async def`.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones."""

@overload
def cohere_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | StructuredStream[_T]]:
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By a sync client, for a function.
    """

@overload
def cohere_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | AsyncStructuredStream[_T]]:
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By an async client, for an `async def`.
    """

call = cohere_call
