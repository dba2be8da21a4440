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
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

class CohereTool(BaseTool):
    """A tool that the API receives as the SDK's `ToolV2`."""

    provider: ClassVar[str]
    tool_config: ClassVar[CohereToolConfig]

CohereMessageParam: TypeAlias = ChatMessageV2

class CohereDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | CohereMessageParam]
    call_params: CohereCallParams | CommonCallParams
    client: ClientV2

class AsyncCohereDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | CohereMessageParam]
    call_params: CohereCallParams | CommonCallParams
    client: AsyncClientV2

class CohereCallResponse(BaseCallResponse[V2ChatResponse, rt.CalledT_co, CohereMessageParam, CohereCallParams]):
    """Response of a call; `response` is the SDK's `V2ChatResponse`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    pricing_provider: ClassVar[str | None]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """Return the text. Read from `message.content[*]{type=text}.text|join`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text.

        Read from `message.tool_plan ?? message.content[*]{type=thinking}.thinking|join_or_null`.
        """

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites. Read from `message.citations[*]`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them. Read from `finish_reason|as_list`."""

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `$request.model`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `id`."""

    @property
    def usage(self) -> CohereUsage | None:
        """Return the token usage, as the SDK reports it. Read from `usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included. Read from `usage.tokens.input_tokens|int`."""

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache. Read from `usage.cached_tokens|int`."""

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included. Read from `usage.tokens.output_tokens|int`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `usage.tokens.reasoning_tokens!|int`.
        """

    @property
    def message_param(self) -> AssistantChatMessageV2:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""

class CohereCallResponseChunk(BaseCallResponseChunk[V2ChatStreamResponse]):
    """Chunk of a stream; `chunk` is the SDK's event, a `V2ChatStreamResponse`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """Return the text. Read from `{type=content-delta}.delta.message.content.text`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text.

        Read from `{type=content-delta}.delta.message.content.thinking ?? {type=tool-plan-
        delta}.delta.message.tool_plan`.
        """

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments.

        Read from `{type=tool-call-delta}.delta.message.tool_calls.function.arguments`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them.

        Read from `{type=message-end}.delta.finish_reason|as_list`.
        """

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `{type=message-start}.id`."""

    @property
    def usage(self) -> CohereUsage | None:
        """Return the token usage, as the SDK reports it. Read from `{type=message-end}.delta.usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included.

        Read from `{type=message-end}.delta.usage.tokens.input_tokens|int`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache.

        Read from `{type=message-end}.delta.usage.cached_tokens|int`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included.

        Read from `{type=message-end}.delta.usage.tokens.output_tokens|int`.
        """

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `{type=message-end}.delta.usage.tokens.reasoning_tokens!|int`.
        """

class AsyncCohereStream(
    BaseAsyncStream[CohereCallResponse[rt.CalledT_co], CohereCallResponseChunk, rt.CalledT_co, CohereMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `V2ChatStreamResponse`) and a tool or None."""

    call_response_type = CohereCallResponse

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites. Read from `message.citations[*]`."""

class CohereStream(
    BaseStream[CohereCallResponse[rt.CalledT_co], CohereCallResponseChunk, rt.CalledT_co, CohereMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `V2ChatStreamResponse`) and a tool or None."""

    async_type = AsyncCohereStream
    call_response_type = CohereCallResponse

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites. Read from `message.citations[*]`."""

def handle_stream(
    stream: Iterable[V2ChatStreamResponse],
    tool_types: Sequence[type[CohereTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[CohereCallResponseChunk, CohereTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[V2ChatStreamResponse],
    tool_types: Sequence[type[CohereTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[CohereCallResponseChunk, CohereTool | None]]:
    """Async version of `handle_stream`."""

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
    """Prepare a call of `chat`: return the method and its arguments."""

def get_json_output(response: CohereCallResponse | CohereCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

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
    """Decorates a function that returns a prompt; a dynamic config may set other tools."""

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
    """Decorates a function; the client is sync."""

    @overload
    def __call__(self, sync_fn: Callable[_P, _Content], /) -> Callable[_P, _R]: ...
    @overload
    def __call__(self, sync_fn: Callable[_P, _Prompt], /) -> Callable[_P, _C]: ...

class _AsyncClientDecorator(Protocol[_AR, _AC]):
    """Decorates an `async def`; the client is async."""

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
    """Turn the function into a call that returns the response."""

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
    """Turn the function into a call that returns the response. For a function, with a sync client."""

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
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

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
    """Turn the function into a call that returns the response."""

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
    """Turn the function into a call that returns the response. For a function, with a sync client."""

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
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

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
    """Turn the function into a call that returns the result of `output_parser(response)`."""

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
    """Turn the function into a call that returns the result of `output_parser(response)`. For a function, with
    a sync client.
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
    """Turn the function into a call that returns the result of `output_parser(response)`. For an `async def`,
    with an async client.
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
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

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
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
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
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
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
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

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
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
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
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
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
    """Turn the function into a call that returns an instance of `response_model`."""

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
    """Turn the function into a call that returns an instance of `response_model`. For a function, with a sync
    client.
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
    client: AsyncClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T]:
    """Turn the function into a call that returns an instance of `response_model`. For an `async def`, with an
    async client.
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
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
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
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For a function, with a sync client.
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
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For an `async def`, with an async client.
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
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
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
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
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
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
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
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
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
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
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
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
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
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
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
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[StructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For a function, with a sync client.
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
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For an `async def`, with an async client.
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
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

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
    """Turn the function into a call, streamed or not, that returns the response or the stream. For a function,
    with a sync client.
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
    """Turn the function into a call, streamed or not, that returns the response or the stream. For an `async
    def`, with an async client.
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
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
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
    client: ClientV2,
    call_params: CohereCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | StructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For a function, with a sync client.
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
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For an `async def`, with an async client.
    """

call = cohere_call
