"""Anthropic messages: `messages.create` as a decorator of typed functions.

Generated from anthropic.yaml. Do not edit: change the spec and run `callwright generate anthropic`.
"""

from collections.abc import AsyncIterable, AsyncIterator, Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal, ParamSpec, Protocol, TypeAlias, overload

from anthropic import Anthropic, AsyncAnthropic
from anthropic._types import SequenceNotStr
from anthropic.lib.bedrock import AnthropicBedrock, AsyncAnthropicBedrock
from anthropic.lib.vertex import AnthropicVertex, AsyncAnthropicVertex
from anthropic.types import (
    AssistantMessageParam,
    CacheControlEphemeralParam,
    DiagnosticsParam,
    Message,
    MessageCreateParamsContainerParam,
    MessageParam,
    MetadataParam,
    ModelParam,
    OutputConfigParam,
    RawMessageStreamEvent,
    TextCitation,
    ThinkingConfigParam,
    ToolChoiceParam,
    Usage as TypesUsage,
)
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
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AnthropicCallParams",
    "AnthropicCallResponse",
    "AnthropicCallResponseChunk",
    "AnthropicDynamicConfig",
    "AnthropicMessageParam",
    "AnthropicStream",
    "AnthropicTool",
    "AnthropicToolConfig",
    "AsyncAnthropicDynamicConfig",
    "AsyncAnthropicStream",
    "anthropic_call",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]

class AnthropicCallParams(BaseCallParams, total=False):
    """Params of `messages.create`, with the names and types of the SDK's `MessageCreateParamsBase`."""

    cache_control: CacheControlEphemeralParam | None
    """See `MessageCreateParamsBase.cache_control`."""
    container: MessageCreateParamsContainerParam | None
    """See `MessageCreateParamsBase.container`."""
    diagnostics: DiagnosticsParam | None
    """See `MessageCreateParamsBase.diagnostics`."""
    inference_geo: str | None
    """See `MessageCreateParamsBase.inference_geo`."""
    max_tokens: int
    """See `MessageCreateParamsBase.max_tokens`."""
    metadata: MetadataParam
    """See `MessageCreateParamsBase.metadata`."""
    output_config: OutputConfigParam
    """See `MessageCreateParamsBase.output_config`."""
    service_tier: Literal["auto", "standard_only"]
    """See `MessageCreateParamsBase.service_tier`."""
    speed: Literal["standard", "fast"] | None
    """See `MessageCreateParamsBase.speed`."""
    stop_sequences: SequenceNotStr[str]
    """See `MessageCreateParamsBase.stop_sequences`."""
    thinking: ThinkingConfigParam
    """See `MessageCreateParamsBase.thinking`."""
    tool_choice: ToolChoiceParam
    """See `MessageCreateParamsBase.tool_choice`."""
    user_profile_id: str
    """See `MessageCreateParamsBase.user_profile_id`."""
    workspace_id: str
    """See `MessageCreateParamsBase.workspace_id`."""
    extra_headers: Mapping[str, object] | None
    """See `messages.create(extra_headers=…)`."""
    extra_query: Mapping[str, object] | None
    """See `messages.create(extra_query=…)`."""
    extra_body: Mapping[str, object] | None
    """See `messages.create(extra_body=…)`."""
    timeout: float | None
    """See `messages.create(timeout=…)`."""

class AnthropicToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool
    cache_control: CacheControlEphemeralParam

class AnthropicTool(BaseTool):
    """A tool that the API receives as the SDK's `ToolParam`."""

    provider: ClassVar[str]
    tool_config: ClassVar[AnthropicToolConfig]

AnthropicMessageParam: TypeAlias = MessageParam

class AnthropicDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | AnthropicMessageParam]
    call_params: AnthropicCallParams | CommonCallParams
    client: Anthropic | AnthropicBedrock | AnthropicVertex

class AsyncAnthropicDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | AnthropicMessageParam]
    call_params: AnthropicCallParams | CommonCallParams
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex

class AnthropicCallResponse(BaseCallResponse[Message, rt.CalledT_co, AnthropicMessageParam, AnthropicCallParams]):
    """Response of a call; `response` is the SDK's `Message`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    pricing_provider: ClassVar[str | None]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """Return the text. Read from `content[*]{type=text}.text|join`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text. Read from `content[*]{type=thinking}.thinking|join_or_null`."""

    @property
    def citations(self) -> list[TextCitation]:
        """Return the sources that the text cites. Read from `content[*]{type=text}.citations[*]`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them. Read from `stop_reason|as_list`."""

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `model`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `id`."""

    @property
    def usage(self) -> TypesUsage:
        """Return the token usage, as the SDK reports it. Read from `usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included.

        Read from `usage.input_tokens + usage.cache_read_input_tokens + usage.cache_creation_input_tokens`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache. Read from `usage.cache_read_input_tokens`."""

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache. Read from `usage.cache_creation_input_tokens`."""

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included. Read from `usage.output_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `usage.output_tokens_details.thinking_tokens`.
        """

    @property
    def message_param(self) -> AssistantMessageParam:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""

class AnthropicCallResponseChunk(BaseCallResponseChunk[RawMessageStreamEvent]):
    """Chunk of a stream; `chunk` is the SDK's event, a `RawMessageStreamEvent`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """Return the text. Read from `{type=content_block_delta}.delta{type=text_delta}.text`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text.

        Read from `{type=content_block_delta}.delta{type=thinking_delta}.thinking`.
        """

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments.

        Read from `{type=content_block_delta}.delta{type=input_json_delta}.partial_json`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them.

        Read from `{type=message_delta}.delta.stop_reason|as_list`.
        """

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `{type=message_start}.message.model`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `{type=message_start}.message.id`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included.

        Read from `({type=message_start}.message.usage.input_tokens ?? {type=message_delta}.usage.input_tokens)
        + ({type=message_start}.message.usage.cache_read_input_tokens ??
        {type=message_delta}.usage.cache_read_input_tokens) +
        ({type=message_start}.message.usage.cache_creation_input_tokens ??
        {type=message_delta}.usage.cache_creation_input_tokens)`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache.

        Read from `{type=message_start}.message.usage.cache_read_input_tokens ??
        {type=message_delta}.usage.cache_read_input_tokens`.
        """

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache.

        Read from `{type=message_start}.message.usage.cache_creation_input_tokens ??
        {type=message_delta}.usage.cache_creation_input_tokens`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included.

        Read from `{type=message_start}.message.usage.output_tokens ??
        {type=message_delta}.usage.output_tokens`.
        """

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning.

        Read from `{type=message_delta}.usage.output_tokens_details.thinking_tokens`.
        """

class AsyncAnthropicStream(
    BaseAsyncStream[
        AnthropicCallResponse[rt.CalledT_co], AnthropicCallResponseChunk, rt.CalledT_co, AnthropicMessageParam
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `RawMessageStreamEvent`) and a tool or None."""

    call_response_type = AnthropicCallResponse

    @property
    def citations(self) -> list[TextCitation]:
        """Return the sources that the text cites. Read from `content[*]{type=text}.citations[*]`."""

class AnthropicStream(
    BaseStream[AnthropicCallResponse[rt.CalledT_co], AnthropicCallResponseChunk, rt.CalledT_co, AnthropicMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `RawMessageStreamEvent`) and a tool or None."""

    async_type = AsyncAnthropicStream
    call_response_type = AnthropicCallResponse

    @property
    def citations(self) -> list[TextCitation]:
        """Return the sources that the text cites. Read from `content[*]{type=text}.citations[*]`."""

def handle_stream(
    stream: Iterable[RawMessageStreamEvent],
    tool_types: Sequence[type[AnthropicTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[AnthropicCallResponseChunk, AnthropicTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[RawMessageStreamEvent],
    tool_types: Sequence[type[AnthropicTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[AnthropicCallResponseChunk, AnthropicTool | None]]:
    """Async version of `handle_stream`."""

def setup_call(
    *,
    model: str,
    client: Anthropic
    | AnthropicBedrock
    | AnthropicVertex
    | AsyncAnthropic
    | AsyncAnthropicBedrock
    | AsyncAnthropicVertex
    | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: AnthropicCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[AnthropicMessageParam], Sequence[type[AnthropicTool]] | None, dict[str, Any]
]:
    """Prepare a call of `messages.create`: return the method and its arguments."""

def get_json_output(response: AnthropicCallResponse | AnthropicCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | AnthropicMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | AnthropicMessageParam | None
_Prompt: TypeAlias = _Content | AnthropicDynamicConfig
_AsyncPrompt: TypeAlias = _Content | AsyncAnthropicDynamicConfig
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
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _Decorator[
    AnthropicCallResponse[_Tool], AnthropicCallResponse[_Tool], AnthropicCallResponse, AnthropicCallResponse
]:
    """Turn the function into a call that returns the response."""

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Anthropic | AnthropicBedrock | AnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[AnthropicCallResponse[_Tool], AnthropicCallResponse]:
    """Turn the function into a call that returns the response. For a function, with a sync client."""

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AnthropicCallResponse[_Tool], AnthropicCallResponse]:
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

@overload
def anthropic_call(
    model: ModelParam,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _Decorator[AnthropicCallResponse, AnthropicCallResponse]:
    """Turn the function into a call that returns the response."""

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Anthropic | AnthropicBedrock | AnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[AnthropicCallResponse]:
    """Turn the function into a call that returns the response. For a function, with a sync client."""

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AnthropicCallResponse]:
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[AnthropicCallResponse], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser(response)`."""

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[AnthropicCallResponse], _O],
    json_mode: bool = False,
    client: Anthropic | AnthropicBedrock | AnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser(response)`. For a function, with
    a sync client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[AnthropicCallResponse], _O],
    json_mode: bool = False,
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser(response)`. For an `async def`,
    with an async client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _Decorator[AnthropicStream[_Tool], AsyncAnthropicStream[_Tool], AnthropicStream, AsyncAnthropicStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Anthropic | AnthropicBedrock | AnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[AnthropicStream[_Tool], AnthropicStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncAnthropicStream[_Tool], AsyncAnthropicStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _Decorator[AnthropicStream, AsyncAnthropicStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Anthropic | AnthropicBedrock | AnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[AnthropicStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncAnthropicStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _Decorator[_T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Anthropic | AnthropicBedrock | AnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T]:
    """Turn the function into a call that returns an instance of `response_model`. For a function, with a sync
    client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T]:
    """Turn the function into a call that returns an instance of `response_model`. For an `async def`, with an
    async client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: Anthropic | AnthropicBedrock | AnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For a function, with a sync client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For an `async def`, with an async client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _Decorator[
    _T | AnthropicCallResponse[_Tool],
    _T | AnthropicCallResponse[_Tool],
    _T | AnthropicCallResponse,
    _T | AnthropicCallResponse,
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: Anthropic | AnthropicBedrock | AnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | AnthropicCallResponse[_Tool], _T | AnthropicCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | AnthropicCallResponse[_Tool], _T | AnthropicCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | AnthropicCallResponse, _T | AnthropicCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: Anthropic | AnthropicBedrock | AnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | AnthropicCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | AnthropicCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _Decorator[StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Anthropic | AnthropicBedrock | AnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[StructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For a function, with a sync client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For an `async def`, with an async client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _Decorator[AnthropicCallResponse | AnthropicStream, AnthropicCallResponse | AsyncAnthropicStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def anthropic_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Anthropic | AnthropicBedrock | AnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[AnthropicCallResponse | AnthropicStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream. For a function,
    with a sync client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AnthropicCallResponse | AsyncAnthropicStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream. For an `async
    def`, with an async client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: Anthropic | AnthropicBedrock | AnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | StructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For a function, with a sync client.
    """

@overload
def anthropic_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex,
    call_params: AnthropicCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For an `async def`, with an async client.
    """

call = anthropic_call
