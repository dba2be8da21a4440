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
    """What a tool may ask of the API, as its class variable `tool_config`."""

class BedrockTool(BaseTool):
    """A tool as the API takes it: the SDK's `ToolTypeDef`."""

    provider: ClassVar[str]
    tool_config: ClassVar[BedrockToolConfig]

BedrockMessageParam: TypeAlias = MessageUnionTypeDef

class BedrockDynamicConfig(BaseDynamicConfig, total=False):
    """What a sync function may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | BedrockMessageParam]
    call_params: BedrockCallParams | CommonCallParams
    client: BedrockRuntimeClient

class AsyncBedrockDynamicConfig(BaseDynamicConfig, total=False):
    """What an `async def` may return to decide about its own call."""

    messages: Sequence[BaseMessageParam | BedrockMessageParam]
    call_params: BedrockCallParams | CommonCallParams
    client: AiobotocoreBedrockRuntimeClient

class BedrockCallResponse(
    BaseCallResponse[ConverseResponseTypeDef, rt.CalledT_co, BedrockMessageParam, BedrockCallParams]
):
    """An answer; `response` is the SDK's own `ConverseResponseTypeDef`."""

    __slots__ = ()
    provider: ClassVar[str]
    takes_text: ClassVar[bool]
    unsupported_params: ClassVar[Mapping[str, str]]

    @property
    def content(self) -> str:
        """The text: `output?.message.content|texts`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text.

        Read from `output?.message.content[*].reasoningContent.reasoningText.text|join_or_null`.
        """

    @property
    def citations(self) -> list[CitationOutputTypeDef]:
        """The sources that the text cites: `output?.message.content[*].citationsContent.citations[*]`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `stopReason?|as_list`."""

    @property
    def model(self) -> str | None:
        """The model that answered: `$request.model`."""

    @property
    def id(self) -> str | None:
        """The id of the answer: `ResponseMetadata?.RequestId?`."""

    @property
    def usage(self) -> TokenUsageTypeDef | None:
        """The SDK's own token counts: `usage?`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt.

        Read from `usage?.inputTokens + usage?.cacheReadInputTokens + usage?.cacheWriteInputTokens`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `usage?.cacheReadInputTokens`."""

    @property
    def cache_write_tokens(self) -> int | None:
        """Prompt tokens that were written to a cache: `usage?.cacheWriteInputTokens`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `usage?.outputTokens`."""

    @property
    def message_param(self) -> MessageUnionTypeDef:
        """The answer as a message to append to a conversation, with everything that the API wants back."""

class BedrockCallResponseChunk(BaseCallResponseChunk[ConverseStreamOutputTypeDef]):
    """One event of a stream; `chunk` is the SDK's own `ConverseStreamOutputTypeDef`."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """The text: `contentBlockDelta.delta.text`."""

    @property
    def thinking(self) -> str | None:
        """What the model thought, as text: `contentBlockDelta.delta.reasoningContent.text`."""

    @property
    def arguments(self) -> str:
        """A fragment of a tool call's arguments: `contentBlockDelta.delta.toolUse.input`."""

    @property
    def finish_reasons(self) -> list[str]:
        """Why the model stopped, in the SDK's words: `messageStop.stopReason|as_list`."""

    @property
    def usage(self) -> TokenUsageTypeDef | None:
        """The SDK's own token counts: `metadata.usage`."""

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the whole prompt.

        Read from `metadata.usage.inputTokens + metadata.usage.cacheReadInputTokens +
        metadata.usage.cacheWriteInputTokens`.
        """

    @property
    def cached_tokens(self) -> int | None:
        """Prompt tokens that were read from a cache: `metadata.usage.cacheReadInputTokens`."""

    @property
    def cache_write_tokens(self) -> int | None:
        """Prompt tokens that were written to a cache: `metadata.usage.cacheWriteInputTokens`."""

    @property
    def output_tokens(self) -> int | None:
        """All tokens that the model generated: `metadata.usage.outputTokens`."""

class AsyncBedrockStream(
    BaseAsyncStream[BedrockCallResponse[rt.CalledT_co], BedrockCallResponseChunk, rt.CalledT_co, BedrockMessageParam]
):
    """A streamed answer, read with `async for`: pairs of a chunk (one `ConverseStreamOutputTypeDef`) and a
    tool.
    """

    call_response_type = BedrockCallResponse

    @property
    def citations(self) -> list[CitationOutputTypeDef]:
        """The sources that the text cites: `output?.message.content[*].citationsContent.citations[*]`."""

class BedrockStream(
    BaseStream[BedrockCallResponse[rt.CalledT_co], BedrockCallResponseChunk, rt.CalledT_co, BedrockMessageParam]
):
    """A streamed answer: pairs of a chunk (one `ConverseStreamOutputTypeDef`) and the tool that it completes,
    if any.
    """

    async_type = AsyncBedrockStream
    call_response_type = BedrockCallResponse

    @property
    def citations(self) -> list[CitationOutputTypeDef]:
        """The sources that the text cites: `output?.message.content[*].citationsContent.citations[*]`."""

def handle_stream(
    stream: Iterable[ConverseStreamOutputTypeDef],
    tool_types: Sequence[type[BedrockTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[BedrockCallResponseChunk, BedrockTool | None]]:
    """Give each event of the SDK as a chunk, and each tool with the chunk that completes it."""

def handle_stream_async(
    stream: AsyncIterable[ConverseStreamOutputTypeDef],
    tool_types: Sequence[type[BedrockTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[BedrockCallResponseChunk, BedrockTool | None]]:
    """Do what `handle_stream` does, for a stream that is read asynchronously."""

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
    """Prepare one call of `converse`: the method, and the arguments that it is called with."""

def get_json_output(response: BedrockCallResponse | BedrockCallResponseChunk, json_mode: bool) -> str:
    """Read the JSON text of a structured answer: the content in JSON mode, else the arguments of the forced tool."""

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
    """Make the function a call of the model: it returns the response."""

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
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

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
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

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
    """Make the function a call of the model: it returns the response."""

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
    """Make the function a call of the model: it returns the response. By a sync client, for a function."""

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
    """Make the function a call of the model: it returns the response. By an async client, for an `async def`."""

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
    """Make the function a call of the model: it returns what `output_parser` makes of the response."""

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
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By a sync
    client, for a function.
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
    """Make the function a call of the model: it returns what `output_parser` makes of the response. By an
    async client, for an `async def`.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive."""

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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By a sync
    client, for a function.
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
    """Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive. By an async
    client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`."""

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
    """Make the function a call that returns an instance of `response_model`. By a sync client, for a function."""

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
    """Make the function a call that returns an instance of `response_model`. By an async client, for an `async
    def`.
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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`."""

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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    a sync client, for a function.
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
    """Make the function a call that returns what `output_parser` makes of an instance of `response_model`. By
    an async client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By a sync client, for a function.
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
    """Make the function a call that returns an instance of `response_model`, or the response if tools are
    called. By an async client, for an `async def`.
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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated."""

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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By a
    sync client, for a function.
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
    """Make the function a streamed call: instances of `response_model` that grow, the last one validated. By
    an async client, for an `async def`.
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
    """Make the function a call, streamed or not: it returns the response or the stream."""

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
    """Make the function a call, streamed or not: it returns the response or the stream. By a sync client, for
    a function.
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
    """Make the function a call, streamed or not: it returns the response or the stream. By an async client,
    for an `async def`.
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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones."""

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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By a sync client, for a function.
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
    """Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.
    By an async client, for an `async def`.
    """

call = bedrock_call
