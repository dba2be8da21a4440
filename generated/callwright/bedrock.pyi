"""Amazon Bedrock Converse: `converse` as a decorator of typed functions.

Generated from bedrock.yaml. Do not edit: change the spec and run `callwright generate bedrock`.
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
from types_aiobotocore_bedrock_runtime import BedrockRuntimeClient as AiobotocoreBedrockRuntimeClient
from types_boto3_bedrock_runtime import BedrockRuntimeClient
from types_boto3_bedrock_runtime.type_defs import (
    CitationOutputTypeDef,
    ConverseResponseTypeDef,
    ConverseStreamOutputTypeDef,
    GuardrailConfigurationTypeDef,
    MessageUnionTypeDef,
    OutputConfigTypeDef,
    PerformanceConfigurationTypeDef,
    PromptVariableValuesTypeDef,
    ServiceTierTypeDef,
    TokenUsageTypeDef,
)
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncBedrockDynamicConfig",
    "AsyncBedrockStream",
    "BedrockCallParams",
    "BedrockCallResponse",
    "BedrockCallResponseChunk",
    "BedrockDynamicConfig",
    "BedrockMessageParam",
    "BedrockStream",
    "BedrockTool",
    "BedrockToolConfig",
    "bedrock_call",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]

class BedrockCallParams(BaseCallParams, total=False):
    """Params of `converse`, with the names and types of the SDK's `ConverseRequestTypeDef`."""

    additionalModelRequestFields: Mapping[str, Any]
    """See `ConverseRequestTypeDef.additionalModelRequestFields`."""
    additionalModelResponseFieldPaths: Sequence[str]
    """See `ConverseRequestTypeDef.additionalModelResponseFieldPaths`."""
    guardrailConfig: GuardrailConfigurationTypeDef
    """See `ConverseRequestTypeDef.guardrailConfig`."""
    outputConfig: OutputConfigTypeDef
    """See `ConverseRequestTypeDef.outputConfig`."""
    performanceConfig: PerformanceConfigurationTypeDef
    """See `ConverseRequestTypeDef.performanceConfig`."""
    promptVariables: Mapping[str, PromptVariableValuesTypeDef]
    """See `ConverseRequestTypeDef.promptVariables`."""
    requestMetadata: Mapping[str, str]
    """See `ConverseRequestTypeDef.requestMetadata`."""
    serviceTier: ServiceTierTypeDef
    """See `ConverseRequestTypeDef.serviceTier`."""
    maxTokens: int
    """See `InferenceConfigurationTypeDef.maxTokens`."""
    stopSequences: Sequence[str]
    """See `InferenceConfigurationTypeDef.stopSequences`."""
    temperature: float
    """See `InferenceConfigurationTypeDef.temperature`."""
    topP: float
    """See `InferenceConfigurationTypeDef.topP`."""

class BedrockToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

class BedrockTool(BaseTool):
    """A tool that the API receives as the SDK's `ToolTypeDef`."""

    provider: ClassVar[str]
    tool_config: ClassVar[BedrockToolConfig]

BedrockMessageParam: TypeAlias = MessageUnionTypeDef

class BedrockDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | BedrockMessageParam]
    call_params: BedrockCallParams | CommonCallParams
    client: BedrockRuntimeClient

class AsyncBedrockDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | BedrockMessageParam]
    call_params: BedrockCallParams | CommonCallParams
    client: AiobotocoreBedrockRuntimeClient

class BedrockCallResponse(
    BaseCallResponse[ConverseResponseTypeDef, rt.CalledT_co, BedrockMessageParam, BedrockCallParams]
):
    """Response of a call; `response` is the SDK's `ConverseResponseTypeDef`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    pricing_provider: ClassVar[str | None]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """Return the text. Read from `output?.message.content|texts`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text.

        Read from `output?.message.content[*].reasoningContent.reasoningText.text|join_or_null`.
        """

    @property
    def citations(self) -> list[CitationOutputTypeDef]:
        """Return the sources that the text cites.

        Read from `output?.message.content[*].citationsContent.citations[*]`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them. Read from `stopReason?|as_list`."""

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded. Read from `$request.model`."""

    @property
    def id(self) -> str | None:
        """Return the id of the response. Read from `ResponseMetadata?.RequestId?`."""

    @property
    def usage(self) -> TokenUsageTypeDef | None:
        """Return the token usage, as the SDK reports it. Read from `usage?`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included.

        Read from `usage?.inputTokens + usage?.cacheReadInputTokens + usage?.cacheWriteInputTokens`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache. Read from `usage?.cacheReadInputTokens`."""

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache. Read from `usage?.cacheWriteInputTokens`."""

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included. Read from `usage?.outputTokens`."""

    @property
    def message_param(self) -> MessageUnionTypeDef:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""

class BedrockCallResponseChunk(BaseCallResponseChunk[ConverseStreamOutputTypeDef]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ConverseStreamOutputTypeDef`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """Return the text. Read from `contentBlockDelta.delta.text`."""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text. Read from `contentBlockDelta.delta.reasoningContent.text`."""

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments.

        Read from `contentBlockDelta.delta.toolUse.input`.
        """

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them. Read from `messageStop.stopReason|as_list`."""

    @property
    def usage(self) -> TokenUsageTypeDef | None:
        """Return the token usage, as the SDK reports it. Read from `metadata.usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included.

        Read from `metadata.usage.inputTokens + metadata.usage.cacheReadInputTokens +
        metadata.usage.cacheWriteInputTokens`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache.

        Read from `metadata.usage.cacheReadInputTokens`.
        """

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache.

        Read from `metadata.usage.cacheWriteInputTokens`.
        """

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included. Read from `metadata.usage.outputTokens`."""

class AsyncBedrockStream(
    BaseAsyncStream[BedrockCallResponse[rt.CalledT_co], BedrockCallResponseChunk, rt.CalledT_co, BedrockMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `ConverseStreamOutputTypeDef`) and a tool or None."""

    call_response_type = BedrockCallResponse

    @property
    def citations(self) -> list[CitationOutputTypeDef]:
        """Return the sources that the text cites.

        Read from `output?.message.content[*].citationsContent.citations[*]`.
        """

class BedrockStream(
    BaseStream[BedrockCallResponse[rt.CalledT_co], BedrockCallResponseChunk, rt.CalledT_co, BedrockMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `ConverseStreamOutputTypeDef`) and a tool or None."""

    async_type = AsyncBedrockStream
    call_response_type = BedrockCallResponse

    @property
    def citations(self) -> list[CitationOutputTypeDef]:
        """Return the sources that the text cites.

        Read from `output?.message.content[*].citationsContent.citations[*]`.
        """

def handle_stream(
    stream: Iterable[ConverseStreamOutputTypeDef],
    tool_types: Sequence[type[BedrockTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[BedrockCallResponseChunk, BedrockTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[ConverseStreamOutputTypeDef],
    tool_types: Sequence[type[BedrockTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[BedrockCallResponseChunk, BedrockTool | None]]:
    """Async version of `handle_stream`."""

def setup_call(
    *,
    model: str,
    client: BedrockRuntimeClient | AiobotocoreBedrockRuntimeClient | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: BedrockCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[BedrockMessageParam], Sequence[type[BedrockTool]] | None, dict[str, Any]
]:
    """Prepare a call of `converse`: return the method and its arguments."""

def get_json_output(response: BedrockCallResponse | BedrockCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | BedrockMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | BedrockMessageParam | None
_Prompt: TypeAlias = _Content | BedrockDynamicConfig
_AsyncPrompt: TypeAlias = _Content | AsyncBedrockDynamicConfig
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
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _Decorator[BedrockCallResponse[_Tool], BedrockCallResponse[_Tool], BedrockCallResponse, BedrockCallResponse]:
    """Turn the function into a call that returns the response."""

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: BedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[BedrockCallResponse[_Tool], BedrockCallResponse]:
    """Turn the function into a call that returns the response. For a function, with a sync client."""

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AiobotocoreBedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[BedrockCallResponse[_Tool], BedrockCallResponse]:
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _Decorator[BedrockCallResponse, BedrockCallResponse]:
    """Turn the function into a call that returns the response."""

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: BedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[BedrockCallResponse]:
    """Turn the function into a call that returns the response. For a function, with a sync client."""

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AiobotocoreBedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[BedrockCallResponse]:
    """Turn the function into a call that returns the response. For an `async def`, with an async client."""

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[BedrockCallResponse], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser(response)`."""

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[BedrockCallResponse], _O],
    json_mode: bool = False,
    client: BedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser(response)`. For a function, with
    a sync client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[BedrockCallResponse], _O],
    json_mode: bool = False,
    client: AiobotocoreBedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser(response)`. For an `async def`,
    with an async client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _Decorator[BedrockStream[_Tool], AsyncBedrockStream[_Tool], BedrockStream, AsyncBedrockStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: BedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[BedrockStream[_Tool], BedrockStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AiobotocoreBedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncBedrockStream[_Tool], AsyncBedrockStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _Decorator[BedrockStream, AsyncBedrockStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: BedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[BedrockStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For a function, with a
    sync client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AiobotocoreBedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncBedrockStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool. For an `async def`,
    with an async client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _Decorator[_T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: BedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T]:
    """Turn the function into a call that returns an instance of `response_model`. For a function, with a sync
    client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AiobotocoreBedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T]:
    """Turn the function into a call that returns an instance of `response_model`. For an `async def`, with an
    async client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: BedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For a function, with a sync client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: AiobotocoreBedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance. For an `async def`, with an async client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _Decorator[
    _T | BedrockCallResponse[_Tool], _T | BedrockCallResponse[_Tool], _T | BedrockCallResponse, _T | BedrockCallResponse
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: BedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | BedrockCallResponse[_Tool], _T | BedrockCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: AiobotocoreBedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | BedrockCallResponse[_Tool], _T | BedrockCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | BedrockCallResponse, _T | BedrockCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: BedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | BedrockCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For a function, with a sync client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: AiobotocoreBedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | BedrockCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called. For an `async def`, with an async client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _Decorator[StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: BedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[StructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For a function, with a sync client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AiobotocoreBedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated. For an `async def`, with an async client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _Decorator[BedrockCallResponse | BedrockStream, BedrockCallResponse | AsyncBedrockStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def bedrock_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: BedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[BedrockCallResponse | BedrockStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream. For a function,
    with a sync client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AiobotocoreBedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[BedrockCallResponse | AsyncBedrockStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream. For an `async
    def`, with an async client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: BedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _SyncClientDecorator[_T | StructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For a function, with a sync client.
    """

@overload
def bedrock_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: AiobotocoreBedrockRuntimeClient,
    call_params: BedrockCallParams | CommonCallParams | None = None,
) -> _AsyncClientDecorator[_T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones. For an `async def`, with an async client.
    """

call = bedrock_call
