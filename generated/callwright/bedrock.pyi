"""Amazon Bedrock Converse: `converse` as a decorator of typed functions.

Generated from bedrock.yaml. Do not edit: change the spec and run `callwright generate bedrock`.
"""

# pyright: reportInvalidTypeVarUse=false

from collections.abc import AsyncIterable, AsyncIterator, Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Generic, Literal, Never, ParamSpec, TypeAlias, overload

from callwright_runtime import (
    Answer,
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
    ToolTypeDef,
)
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncBedrockDynamicConfig",
    "AsyncBedrockStream",
    "BedrockAnswer",
    "BedrockCallParams",
    "BedrockCallResponse",
    "BedrockCallResponseChunk",
    "BedrockDynamicConfig",
    "BedrockMessageParam",
    "BedrockNativeTool",
    "BedrockStream",
    "BedrockSystemTool",
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
    additionalModelResponseFieldPaths: Sequence[str]
    guardrailConfig: GuardrailConfigurationTypeDef
    outputConfig: OutputConfigTypeDef
    performanceConfig: PerformanceConfigurationTypeDef
    promptVariables: Mapping[str, PromptVariableValuesTypeDef]
    requestMetadata: Mapping[str, str]
    serviceTier: ServiceTierTypeDef
    maxTokens: int
    stopSequences: Sequence[str]
    temperature: float
    topP: float
    max_tokens: int | None
    """A common call param, sent as `maxTokens`."""
    top_p: float | None
    """A common call param, sent as `topP`."""
    stop: str | Sequence[str] | None
    """A common call param, sent as `stopSequences`."""

class BedrockToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

class BedrockTool(BaseTool):
    """A tool that the API receives as the SDK's `ToolTypeDef`."""

    tool_config: ClassVar[BedrockToolConfig]

BedrockMessageParam: TypeAlias = MessageUnionTypeDef
BedrockSystemTool: TypeAlias = ToolTypeDef
BedrockNativeTool: TypeAlias = BedrockSystemTool

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

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def citations(self) -> list[CitationOutputTypeDef]:
        """Return the sources that the text cites."""

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> TokenUsageTypeDef | None: ...
    @property
    def message_param(self) -> MessageUnionTypeDef: ...

BedrockAnswer: TypeAlias = Answer[rt.AnswerT, BedrockCallResponse]

class BedrockCallResponseChunk(BaseCallResponseChunk[ConverseStreamOutputTypeDef]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ConverseStreamOutputTypeDef`."""

    __slots__ = ()

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def usage(self) -> TokenUsageTypeDef | None: ...

class AsyncBedrockStream(
    BaseAsyncStream[BedrockCallResponse[rt.CalledT_co], BedrockCallResponseChunk, rt.CalledT_co, BedrockMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `ConverseStreamOutputTypeDef`) and a tool or None."""

    call_response_type = BedrockCallResponse

    @property
    def citations(self) -> list[CitationOutputTypeDef]:
        """Return the sources that the text cites."""

class BedrockStream(
    BaseStream[BedrockCallResponse[rt.CalledT_co], BedrockCallResponseChunk, rt.CalledT_co, BedrockMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `ConverseStreamOutputTypeDef`) and a tool or None."""

    async_type = AsyncBedrockStream
    call_response_type = BedrockCallResponse

    @property
    def citations(self) -> list[CitationOutputTypeDef]:
        """Return the sources that the text cites."""

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
_K = TypeVar("_K", covariant=True)
_BedrockClient = TypeVar(
    "_BedrockClient", bound=BedrockRuntimeClient | AiobotocoreBedrockRuntimeClient | None, default=None
)
_Parsed = TypeVar("_Parsed", default=BedrockCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | BedrockMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | BedrockMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any] | BedrockNativeTool]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = BedrockCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | BedrockDynamicConfig)
_AsyncPromptOrConfig = TypeVar("_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | AsyncBedrockDynamicConfig])

class _Decorator(Generic[_K, _R, _AR, _C, _AC]):
    """Decorates a function that returns a prompt; a dynamic config may set other tools.

    `_K` is the type of the client: a sync client needs a function, an async client an `async def`, None takes both.
    """

    @overload
    def __call__(
        self: _Decorator[BedrockRuntimeClient | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Untyped], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AiobotocoreBedrockRuntimeClient | None, _R, _AR, _C, _AC],
        async_fn: Callable[_P, _AsyncPrompt],
        /,
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(
        self: _Decorator[BedrockRuntimeClient | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Prompt], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AiobotocoreBedrockRuntimeClient | None, _R, _AR, _C, _AC],
        async_fn: Callable[_P, _AsyncPromptOrConfig],
        /,
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(
        self: _Decorator[BedrockRuntimeClient | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _PromptOrConfig], /
    ) -> Callable[_P, _C]: ...

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _BedrockClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _BedrockClient, BedrockCallResponse[_Tool], BedrockCallResponse[_Tool], BedrockCallResponse, BedrockCallResponse
]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def bedrock_call(  # type: ignore[overload-overlap]
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[BedrockCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: _BedrockClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_BedrockClient, _Parsed, _Parsed]:
    """Turn the function into a call that returns the response, or the result of `output_parser(response)`.

    Parameters:
        model: The name of the model.
        stream: Whether to stream; a `StreamConfig` also streams tools whose arguments are incomplete.
        response_model: The type of a structured answer.
        tools: Tool classes, pydantic models and functions that the model may call.
        output_parser: Gets the response, or the instance of `response_model`; the call returns its result.
        json_mode: Whether a structured answer is JSON text instead of the arguments of a tool.
        client: A client of the SDK; without one, calls share a default client.
        call_params: The API's other parameters, by their own names or by the common ones.
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
    client: _BedrockClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_BedrockClient, BedrockStream[_Tool], AsyncBedrockStream[_Tool], BedrockStream, AsyncBedrockStream]:
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
    client: _BedrockClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_BedrockClient, BedrockStream, AsyncBedrockStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def bedrock_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _BedrockClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_BedrockClient, _T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

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
    call_params: _CallParams | None = None,
) -> _Decorator[None, _O, _O]:
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
    client: _BedrockClient,
    call_params: _CallParams | None = None,
) -> _Decorator[_BedrockClient, _O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
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
    client: _BedrockClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _BedrockClient,
    _T | BedrockCallResponse[_Tool],
    _T | BedrockCallResponse[_Tool],
    _T | BedrockCallResponse,
    _T | BedrockCallResponse,
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
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: _BedrockClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_BedrockClient, _T | BedrockCallResponse, _T | BedrockCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
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
    client: _BedrockClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_BedrockClient, StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
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
    client: _BedrockClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_BedrockClient, BedrockCallResponse | BedrockStream, BedrockCallResponse | AsyncBedrockStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def bedrock_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _BedrockClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_BedrockClient, _T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = bedrock_call
