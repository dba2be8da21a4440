"""Anthropic messages: `messages.create` as a decorator of typed functions.

Generated from anthropic.yaml. Do not edit: change the spec and run `callwright generate anthropic`.
"""

# pyright: reportInvalidTypeVarUse=false

from collections.abc import AsyncIterable, AsyncIterator, Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Generic, Literal, Never, ParamSpec, TypeAlias, overload

from anthropic import Anthropic, AsyncAnthropic
from anthropic._types import SequenceNotStr
from anthropic.lib.bedrock import AnthropicBedrock, AsyncAnthropicBedrock
from anthropic.lib.vertex import AnthropicVertex, AsyncAnthropicVertex
from anthropic.types import (
    AssistantMessageParam,
    BashCodeExecutionToolResultBlock,
    CacheControlEphemeralParam,
    CodeExecutionTool20260521Param,
    CodeExecutionToolResultBlock,
    ContainerUploadBlock,
    DiagnosticsParam,
    MemoryTool20250818Param,
    Message,
    MessageCreateParamsContainerParam,
    MessageDeltaUsage,
    MessageParam,
    MetadataParam,
    ModelParam,
    OutputConfigParam,
    RawMessageStreamEvent,
    ServerToolUseBlock,
    TextCitation,
    TextEditorCodeExecutionToolResultBlock,
    ThinkingConfigParam,
    ToolBash20250124Param,
    ToolChoiceParam,
    ToolSearchToolBm25_20251119Param,
    ToolSearchToolResultBlock,
    ToolTextEditor20250728Param,
    Usage as TypesUsage,
    WebFetchTool20260318Param,
    WebFetchToolResultBlock,
    WebSearchTool20260318Param,
    WebSearchToolResultBlock,
)
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
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AnthropicAnswer",
    "AnthropicBashTool",
    "AnthropicCallParams",
    "AnthropicCallResponse",
    "AnthropicCallResponseChunk",
    "AnthropicCodeExecutionTool",
    "AnthropicDynamicConfig",
    "AnthropicMemoryTool",
    "AnthropicMessageParam",
    "AnthropicNativeTool",
    "AnthropicStream",
    "AnthropicTextEditorTool",
    "AnthropicTool",
    "AnthropicToolConfig",
    "AnthropicToolSearchTool",
    "AnthropicWebFetchTool",
    "AnthropicWebSearchTool",
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
    container: MessageCreateParamsContainerParam | None
    diagnostics: DiagnosticsParam | None
    inference_geo: str | None
    max_tokens: int
    metadata: MetadataParam
    output_config: OutputConfigParam
    service_tier: Literal["auto", "standard_only"]
    speed: Literal["standard", "fast"] | None
    stop_sequences: SequenceNotStr[str]
    thinking: ThinkingConfigParam
    tool_choice: ToolChoiceParam
    user_profile_id: str
    workspace_id: str
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None
    temperature: float | None
    """A common call param, sent as `extra_body.temperature`."""
    top_p: float | None
    """A common call param, sent as `extra_body.top_p`."""
    stop: str | Sequence[str] | None
    """A common call param, sent as `stop_sequences`."""

class AnthropicToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool
    cache_control: CacheControlEphemeralParam

class AnthropicTool(BaseTool):
    """A tool that the API receives as the SDK's `ToolParam`."""

    tool_config: ClassVar[AnthropicToolConfig]

AnthropicMessageParam: TypeAlias = MessageParam
AnthropicWebSearchTool: TypeAlias = WebSearchTool20260318Param
AnthropicWebFetchTool: TypeAlias = WebFetchTool20260318Param
AnthropicCodeExecutionTool: TypeAlias = CodeExecutionTool20260521Param
AnthropicMemoryTool: TypeAlias = MemoryTool20250818Param
AnthropicBashTool: TypeAlias = ToolBash20250124Param
AnthropicTextEditorTool: TypeAlias = ToolTextEditor20250728Param
AnthropicToolSearchTool: TypeAlias = ToolSearchToolBm25_20251119Param
AnthropicNativeTool: TypeAlias = (
    AnthropicWebSearchTool
    | AnthropicWebFetchTool
    | AnthropicCodeExecutionTool
    | AnthropicMemoryTool
    | AnthropicBashTool
    | AnthropicTextEditorTool
    | AnthropicToolSearchTool
)

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

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def citations(self) -> list[TextCitation]:
        """Return the sources that the text cites."""

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> TypesUsage | None: ...
    @property
    def server_tools(
        self,
    ) -> list[
        ServerToolUseBlock
        | WebSearchToolResultBlock
        | WebFetchToolResultBlock
        | CodeExecutionToolResultBlock
        | BashCodeExecutionToolResultBlock
        | TextEditorCodeExecutionToolResultBlock
        | ToolSearchToolResultBlock
        | ContainerUploadBlock
    ]:
        """Return the calls and results of tools that the provider ran."""

    @property
    def message_param(self) -> AssistantMessageParam: ...

AnthropicAnswer: TypeAlias = Answer[rt.AnswerT, AnthropicCallResponse]

class AnthropicCallResponseChunk(BaseCallResponseChunk[RawMessageStreamEvent]):
    """Chunk of a stream; `chunk` is the SDK's event, a `RawMessageStreamEvent`."""

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
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> TypesUsage | MessageDeltaUsage | None: ...

class AsyncAnthropicStream(
    BaseAsyncStream[
        AnthropicCallResponse[rt.CalledT_co], AnthropicCallResponseChunk, rt.CalledT_co, AnthropicMessageParam
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `RawMessageStreamEvent`) and a tool or None."""

    call_response_type = AnthropicCallResponse

    @property
    def citations(self) -> list[TextCitation]:
        """Return the sources that the text cites."""

    @property
    def server_tools(
        self,
    ) -> list[
        ServerToolUseBlock
        | WebSearchToolResultBlock
        | WebFetchToolResultBlock
        | CodeExecutionToolResultBlock
        | BashCodeExecutionToolResultBlock
        | TextEditorCodeExecutionToolResultBlock
        | ToolSearchToolResultBlock
        | ContainerUploadBlock
    ]:
        """Return the calls and results of tools that the provider ran."""

class AnthropicStream(
    BaseStream[AnthropicCallResponse[rt.CalledT_co], AnthropicCallResponseChunk, rt.CalledT_co, AnthropicMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `RawMessageStreamEvent`) and a tool or None."""

    async_type = AsyncAnthropicStream
    call_response_type = AnthropicCallResponse

    @property
    def citations(self) -> list[TextCitation]:
        """Return the sources that the text cites."""

    @property
    def server_tools(
        self,
    ) -> list[
        ServerToolUseBlock
        | WebSearchToolResultBlock
        | WebFetchToolResultBlock
        | CodeExecutionToolResultBlock
        | BashCodeExecutionToolResultBlock
        | TextEditorCodeExecutionToolResultBlock
        | ToolSearchToolResultBlock
        | ContainerUploadBlock
    ]:
        """Return the calls and results of tools that the provider ran."""

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
_K = TypeVar("_K", covariant=True)
_AnthropicClient = TypeVar(
    "_AnthropicClient",
    bound=Anthropic
    | AnthropicBedrock
    | AnthropicVertex
    | AsyncAnthropic
    | AsyncAnthropicBedrock
    | AsyncAnthropicVertex
    | None,
    default=None,
)
_Parsed = TypeVar("_Parsed", default=AnthropicCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | AnthropicMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | AnthropicMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any] | AnthropicNativeTool]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = AnthropicCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | AnthropicDynamicConfig)
_AsyncPromptOrConfig = TypeVar(
    "_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | AsyncAnthropicDynamicConfig]
)

class _Decorator(Generic[_K, _R, _AR, _C, _AC]):
    """Decorates a function that returns a prompt; a dynamic config may set other tools.

    `_K` is the type of the client: a sync client needs a function, an async client an `async def`, None takes both.
    """

    @overload
    def __call__(
        self: _Decorator[Anthropic | AnthropicBedrock | AnthropicVertex | None, _R, _AR, _C, _AC],
        sync_fn: Callable[_P, _Untyped],
        /,
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex | None, _R, _AR, _C, _AC],
        async_fn: Callable[_P, _AsyncPrompt],
        /,
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(
        self: _Decorator[Anthropic | AnthropicBedrock | AnthropicVertex | None, _R, _AR, _C, _AC],
        sync_fn: Callable[_P, _Prompt],
        /,
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex | None, _R, _AR, _C, _AC],
        async_fn: Callable[_P, _AsyncPromptOrConfig],
        /,
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(
        self: _Decorator[Anthropic | AnthropicBedrock | AnthropicVertex | None, _R, _AR, _C, _AC],
        sync_fn: Callable[_P, _PromptOrConfig],
        /,
    ) -> Callable[_P, _C]: ...

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _AnthropicClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _AnthropicClient,
    AnthropicCallResponse[_Tool],
    AnthropicCallResponse[_Tool],
    AnthropicCallResponse,
    AnthropicCallResponse,
]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def anthropic_call(  # type: ignore[overload-overlap]
    model: ModelParam,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[AnthropicCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: _AnthropicClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AnthropicClient, _Parsed, _Parsed]:
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
def anthropic_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _AnthropicClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _AnthropicClient, AnthropicStream[_Tool], AsyncAnthropicStream[_Tool], AnthropicStream, AsyncAnthropicStream
]:
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
    client: _AnthropicClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AnthropicClient, AnthropicStream, AsyncAnthropicStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def anthropic_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _AnthropicClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AnthropicClient, _T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

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
    call_params: _CallParams | None = None,
) -> _Decorator[None, _O, _O]:
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
    client: _AnthropicClient,
    call_params: _CallParams | None = None,
) -> _Decorator[_AnthropicClient, _O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
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
    client: _AnthropicClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _AnthropicClient,
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
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: _AnthropicClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AnthropicClient, _T | AnthropicCallResponse, _T | AnthropicCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
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
    client: _AnthropicClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AnthropicClient, StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
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
    client: _AnthropicClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _AnthropicClient, AnthropicCallResponse | AnthropicStream, AnthropicCallResponse | AsyncAnthropicStream
]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def anthropic_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _AnthropicClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_AnthropicClient, _T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = anthropic_call
