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
    """What a tool may ask of the API, as its class variable `tool_config`."""

    strict: bool
    cache_control: CacheControlEphemeralParam

class AnthropicTool(BaseTool):
    """A tool as the API takes it: the SDK's `ToolParam`."""

    provider: ClassVar[str]
    tool_config: ClassVar[AnthropicToolConfig]

AnthropicMessageParam: TypeAlias = MessageParam

class AnthropicDynamicConfig(BaseDynamicConfig, total=False):
    """What a sync function may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | AnthropicMessageParam]
    call_params: AnthropicCallParams | CommonCallParams
    client: Anthropic | AnthropicBedrock | AnthropicVertex

class AsyncAnthropicDynamicConfig(BaseDynamicConfig, total=False):
    """What an `async def` may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | AnthropicMessageParam]
    call_params: AnthropicCallParams | CommonCallParams
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex

class AnthropicCallResponse(BaseCallResponse[Message, rt.CalledT_co, AnthropicMessageParam, AnthropicCallParams]):
    """An answer; `response` is the SDK's own `Message`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """The text: `content[*]{type=text}.text|join`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text: `content[*]{type=thinking}.thinking|join_or_null`."""

    @property
    def citations(self) -> list[TextCitation]:
        """The sources that the text cites: `content[*]{type=text}.citations[*]`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `stop_reason|as_list`."""

    @property
    def model(self) -> str | None:
        """The model that answered: `model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `id`."""

    @property
    def usage(self) -> TypesUsage:
        """The SDK's own token counts: `usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt.

        Read from `usage.input_tokens + usage.cache_read_input_tokens + usage.cache_creation_input_tokens`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `usage.cache_read_input_tokens`."""

    @property
    def cache_write_tokens(self) -> int | None:
        """Prompt tokens that were written to a cache: `usage.cache_creation_input_tokens`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage.output_tokens`."""

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking: `usage.output_tokens_details.thinking_tokens`."""

    @property
    def message_param(self) -> AssistantMessageParam:
        """The answer as a message to append to a conversation, with everything that the API wants back."""

class AnthropicCallResponseChunk(BaseCallResponseChunk[RawMessageStreamEvent]):
    """One event of a stream; `chunk` is the SDK's own `RawMessageStreamEvent`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """The text: `{type=content_block_delta}.delta{type=text_delta}.text`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text: `{type=content_block_delta}.delta{type=thinking_delta}.thinking`."""

    @property
    def arguments(self) -> str:
        """A fragment of a tool call's arguments.

        Read from `{type=content_block_delta}.delta{type=input_json_delta}.partial_json`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `{type=message_delta}.delta.stop_reason|as_list`."""

    @property
    def model(self) -> str | None:
        """The model that answered: `{type=message_start}.message.model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `{type=message_start}.message.id`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt.

        Read from `({type=message_start}.message.usage.input_tokens ?? {type=message_delta}.usage.input_tokens)
        + ({type=message_start}.message.usage.cache_read_input_tokens ??
        {type=message_delta}.usage.cache_read_input_tokens) +
        ({type=message_start}.message.usage.cache_creation_input_tokens ??
        {type=message_delta}.usage.cache_creation_input_tokens)`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache.

        Read from `{type=message_start}.message.usage.cache_read_input_tokens ??
        {type=message_delta}.usage.cache_read_input_tokens`.
        """

    @property
    def cache_write_tokens(self) -> int | None:
        """Prompt tokens that were written to a cache.

        Read from `{type=message_start}.message.usage.cache_creation_input_tokens ??
        {type=message_delta}.usage.cache_creation_input_tokens`.
        """

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated.

        Read from `{type=message_start}.message.usage.output_tokens ??
        {type=message_delta}.usage.output_tokens`.
        """

    @property
    def reasoning_tokens(self) -> int | None:
        """Generated tokens that were thinking.

        Read from `{type=message_delta}.usage.output_tokens_details.thinking_tokens`.
        """

class AsyncAnthropicStream(
    BaseAsyncStream[
        AnthropicCallResponse[rt.CalledT_co], AnthropicCallResponseChunk, rt.CalledT_co, AnthropicMessageParam
    ]
):
    """A streamed answer, read with `async for`: pairs of a chunk (one `RawMessageStreamEvent`) and a tool."""

    call_response_type = AnthropicCallResponse

    @property
    def citations(self) -> list[TextCitation]:
        """The sources that the text cites: `content[*]{type=text}.citations[*]`."""

class AnthropicStream(
    BaseStream[AnthropicCallResponse[rt.CalledT_co], AnthropicCallResponseChunk, rt.CalledT_co, AnthropicMessageParam]
):
    """A streamed answer: pairs of a chunk (one `RawMessageStreamEvent`) and the tool that it completes, if
    any.
    """

    async_type = AsyncAnthropicStream
    call_response_type = AnthropicCallResponse

    @property
    def citations(self) -> list[TextCitation]:
        """The sources that the text cites: `content[*]{type=text}.citations[*]`."""

def handle_stream(
    stream: Iterable[RawMessageStreamEvent],
    tool_types: Sequence[type[AnthropicTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[AnthropicCallResponseChunk, AnthropicTool | None]]:
    """Give each event of the SDK as a chunk, and each tool with the chunk that completes it."""

def handle_stream_async(
    stream: AsyncIterable[RawMessageStreamEvent],
    tool_types: Sequence[type[AnthropicTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[AnthropicCallResponseChunk, AnthropicTool | None]]:
    """Do what `handle_stream` does, for a stream that is read asynchronously."""

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
    """Prepare one call of `messages.create`: the method, and the arguments that it is called with."""

def get_json_output(response: AnthropicCallResponse | AnthropicCallResponseChunk, json_mode: bool) -> str:
    """Read the JSON text of a structured answer: the content in JSON mode, else the arguments of the forced tool."""

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
    """Make the function a call of the model: it returns the response."""

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
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

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
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

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
    """Make the function a call of the model: it returns the response."""

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
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

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
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

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
    """Make the function a call of the model: it returns what `output_parser` makes of the response."""

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
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By a sync
    client, for a function.
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
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By an
    async client, for an `async def`.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`."""

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
    """Make the function a call that returns an instance of `response_model`. By a sync client, for a function."""

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
    """Make the function a call that returns an instance of `response_model`. By an async client, for an `async
    def`.
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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`."""

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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    a sync client, for a function.
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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    an async client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated."""

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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By a
    sync client, for a function.
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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By
    an async client, for an `async def`.
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
    """Make the function a call, streamed or not: it returns the response or the stream."""

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
    """Make the function a call, streamed or not: it returns the response or the stream. By a sync client, for
    a function.
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
    """Make the function a call, streamed or not: it returns the response or the stream. By an async client,
    for an `async def`.
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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones."""

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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By a sync client, for a function.
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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By an async client, for an `async def`.
    """

call = anthropic_call
