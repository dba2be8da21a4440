"""OpenAI responses: `responses.create` as a decorator of typed functions.

Generated from openai_responses.yaml. Do not edit: change the spec and run `callwright generate openai_responses`.
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
from openai import AsyncOpenAI, OpenAI
from openai.types.responses import (
    ComputerToolParam,
    FileSearchToolParam,
    Response,
    ResponseApplyPatchToolCall,
    ResponseApplyPatchToolCallOutput,
    ResponseCodeInterpreterToolCall,
    ResponseCompactionItem,
    ResponseComputerToolCall,
    ResponseComputerToolCallOutputItem,
    ResponseCustomToolCall,
    ResponseCustomToolCallOutputItem,
    ResponseFileSearchToolCall,
    ResponseFunctionShellToolCall,
    ResponseFunctionShellToolCallOutput,
    ResponseFunctionToolCallOutputItem,
    ResponseFunctionWebSearch,
    ResponseIncludable,
    ResponseInputItemParam,
    ResponseInputParam,
    ResponsePromptParam,
    ResponseStreamEvent,
    ResponseTextConfigParam,
    ResponseToolSearchCall,
    ResponseToolSearchOutputItem,
    ResponseUsage,
    ServiceTier,
    WebSearchToolParam,
)
from openai.types.responses.response_create_params import (
    AccessPrograms,
    BackgroundOptions,
    ContextManagement,
    Conversation,
    Image,
    Moderation,
    PromptCacheOptions,
    StreamOptions,
    ToolChoice,
)
from openai.types.responses.response_output_item import (
    AdditionalTools,
    ImageGenerationCall,
    LocalShellCall,
    LocalShellCallOutput,
    McpApprovalRequest,
    McpApprovalResponse,
    McpCall,
    McpListTools,
    Program,
    ProgramOutput,
)
from openai.types.responses.response_output_text import Annotation
from openai.types.responses.tool_param import CodeInterpreter, ImageGeneration, Mcp
from openai.types.shared_params import Metadata, Reasoning, ResponsesModel
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncOpenAIResponsesDynamicConfig",
    "AsyncOpenAIResponsesStream",
    "OpenAIResponsesAnswer",
    "OpenAIResponsesCallParams",
    "OpenAIResponsesCallResponse",
    "OpenAIResponsesCallResponseChunk",
    "OpenAIResponsesCodeInterpreterTool",
    "OpenAIResponsesComputerTool",
    "OpenAIResponsesDynamicConfig",
    "OpenAIResponsesFileSearchTool",
    "OpenAIResponsesImageGenerationTool",
    "OpenAIResponsesMCPTool",
    "OpenAIResponsesMessageParam",
    "OpenAIResponsesNativeTool",
    "OpenAIResponsesStream",
    "OpenAIResponsesTool",
    "OpenAIResponsesToolConfig",
    "OpenAIResponsesWebSearchTool",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "openai_responses_call",
    "setup_call",
]

class OpenAIResponsesCallParams(BaseCallParams, total=False):
    """Params of `responses.create`, with the names and types of the SDK's `ResponseCreateParamsBase`."""

    access_programs: AccessPrograms
    background: bool | None
    background_options: BackgroundOptions
    context_management: Iterable[ContextManagement] | None
    conversation: Conversation | None
    image: Image
    include: list[ResponseIncludable] | None
    max_output_tokens: int | None
    max_tool_calls: int | None
    metadata: Metadata | None
    moderation: Moderation | None
    parallel_tool_calls: bool | None
    previous_response_id: str | None
    prompt: ResponsePromptParam | None
    prompt_cache_key: str | None
    prompt_cache_options: PromptCacheOptions
    prompt_cache_retention: Literal["in_memory", "24h"] | None
    reasoning: Reasoning | None
    safety_identifier: str | None
    service_tier: ServiceTier | None
    store: bool | None
    stream_options: StreamOptions | None
    temperature: float | None
    text: ResponseTextConfigParam
    tool_choice: ToolChoice
    top_logprobs: int | None
    top_p: float | None
    truncation: Literal["auto", "disabled"] | None
    user: str
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None
    max_tokens: int | None
    """A common call param, sent as `max_output_tokens`."""

class OpenAIResponsesToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool

class OpenAIResponsesTool(BaseTool):
    """A tool that the API receives as the SDK's `FunctionToolParam`."""

    tool_config: ClassVar[OpenAIResponsesToolConfig]

OpenAIResponsesMessageParam: TypeAlias = ResponseInputItemParam | ResponseInputParam
OpenAIResponsesWebSearchTool: TypeAlias = WebSearchToolParam
OpenAIResponsesFileSearchTool: TypeAlias = FileSearchToolParam
OpenAIResponsesCodeInterpreterTool: TypeAlias = CodeInterpreter
OpenAIResponsesImageGenerationTool: TypeAlias = ImageGeneration
OpenAIResponsesMCPTool: TypeAlias = Mcp
OpenAIResponsesComputerTool: TypeAlias = ComputerToolParam
OpenAIResponsesNativeTool: TypeAlias = (
    OpenAIResponsesWebSearchTool
    | OpenAIResponsesFileSearchTool
    | OpenAIResponsesCodeInterpreterTool
    | OpenAIResponsesImageGenerationTool
    | OpenAIResponsesMCPTool
    | OpenAIResponsesComputerTool
)

class OpenAIResponsesDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OpenAIResponsesMessageParam]
    call_params: OpenAIResponsesCallParams | CommonCallParams
    client: OpenAI

class AsyncOpenAIResponsesDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OpenAIResponsesMessageParam]
    call_params: OpenAIResponsesCallParams | CommonCallParams
    client: AsyncOpenAI

class OpenAIResponsesCallResponse(
    BaseCallResponse[Response, rt.CalledT_co, OpenAIResponsesMessageParam, OpenAIResponsesCallParams]
):
    """Response of a call; `response` is the SDK's `Response`."""

    __slots__ = ()

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""

    @property
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites."""

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> ResponseUsage | None: ...
    @property
    def server_tools(
        self,
    ) -> list[
        ResponseFileSearchToolCall
        | ResponseFunctionToolCallOutputItem
        | ResponseFunctionWebSearch
        | ResponseComputerToolCall
        | ResponseComputerToolCallOutputItem
        | Program
        | ProgramOutput
        | ResponseToolSearchCall
        | ResponseToolSearchOutputItem
        | AdditionalTools
        | ResponseCompactionItem
        | ImageGenerationCall
        | ResponseCodeInterpreterToolCall
        | LocalShellCall
        | LocalShellCallOutput
        | ResponseFunctionShellToolCall
        | ResponseFunctionShellToolCallOutput
        | ResponseApplyPatchToolCall
        | ResponseApplyPatchToolCallOutput
        | McpCall
        | McpListTools
        | McpApprovalRequest
        | McpApprovalResponse
        | ResponseCustomToolCall
        | ResponseCustomToolCallOutputItem
    ]:
        """Return the calls and results of tools that the provider ran."""

    @property
    def message_param(self) -> ResponseInputParam: ...

OpenAIResponsesAnswer: TypeAlias = Answer[rt.AnswerT, OpenAIResponsesCallResponse]

class OpenAIResponsesCallResponseChunk(BaseCallResponseChunk[ResponseStreamEvent]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ResponseStreamEvent`."""

    __slots__ = ()

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""

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
    def usage(self) -> ResponseUsage | None: ...

class AsyncOpenAIResponsesStream(
    BaseAsyncStream[
        OpenAIResponsesCallResponse[rt.CalledT_co],
        OpenAIResponsesCallResponseChunk,
        rt.CalledT_co,
        OpenAIResponsesMessageParam,
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ResponseStreamEvent`) and a tool or None."""

    call_response_type = OpenAIResponsesCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""

    @property
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites."""

    @property
    def server_tools(
        self,
    ) -> list[
        ResponseFileSearchToolCall
        | ResponseFunctionToolCallOutputItem
        | ResponseFunctionWebSearch
        | ResponseComputerToolCall
        | ResponseComputerToolCallOutputItem
        | Program
        | ProgramOutput
        | ResponseToolSearchCall
        | ResponseToolSearchOutputItem
        | AdditionalTools
        | ResponseCompactionItem
        | ImageGenerationCall
        | ResponseCodeInterpreterToolCall
        | LocalShellCall
        | LocalShellCallOutput
        | ResponseFunctionShellToolCall
        | ResponseFunctionShellToolCallOutput
        | ResponseApplyPatchToolCall
        | ResponseApplyPatchToolCallOutput
        | McpCall
        | McpListTools
        | McpApprovalRequest
        | McpApprovalResponse
        | ResponseCustomToolCall
        | ResponseCustomToolCallOutputItem
    ]:
        """Return the calls and results of tools that the provider ran."""

class OpenAIResponsesStream(
    BaseStream[
        OpenAIResponsesCallResponse[rt.CalledT_co],
        OpenAIResponsesCallResponseChunk,
        rt.CalledT_co,
        OpenAIResponsesMessageParam,
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ResponseStreamEvent`) and a tool or None."""

    async_type = AsyncOpenAIResponsesStream
    call_response_type = OpenAIResponsesCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""

    @property
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites."""

    @property
    def server_tools(
        self,
    ) -> list[
        ResponseFileSearchToolCall
        | ResponseFunctionToolCallOutputItem
        | ResponseFunctionWebSearch
        | ResponseComputerToolCall
        | ResponseComputerToolCallOutputItem
        | Program
        | ProgramOutput
        | ResponseToolSearchCall
        | ResponseToolSearchOutputItem
        | AdditionalTools
        | ResponseCompactionItem
        | ImageGenerationCall
        | ResponseCodeInterpreterToolCall
        | LocalShellCall
        | LocalShellCallOutput
        | ResponseFunctionShellToolCall
        | ResponseFunctionShellToolCallOutput
        | ResponseApplyPatchToolCall
        | ResponseApplyPatchToolCallOutput
        | McpCall
        | McpListTools
        | McpApprovalRequest
        | McpApprovalResponse
        | ResponseCustomToolCall
        | ResponseCustomToolCallOutputItem
    ]:
        """Return the calls and results of tools that the provider ran."""

def handle_stream(
    stream: Iterable[ResponseStreamEvent],
    tool_types: Sequence[type[OpenAIResponsesTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[OpenAIResponsesCallResponseChunk, OpenAIResponsesTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[ResponseStreamEvent],
    tool_types: Sequence[type[OpenAIResponsesTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[OpenAIResponsesCallResponseChunk, OpenAIResponsesTool | None]]:
    """Async version of `handle_stream`."""

def setup_call(
    *,
    model: str,
    client: OpenAI | AsyncOpenAI | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any],
    str | None,
    list[OpenAIResponsesMessageParam],
    Sequence[type[OpenAIResponsesTool]] | None,
    dict[str, Any],
]:
    """Prepare a call of `responses.create`: return the method and its arguments."""

def get_json_output(response: OpenAIResponsesCallResponse | OpenAIResponsesCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_K = TypeVar("_K", covariant=True)
_OpenAIResponsesClient = TypeVar("_OpenAIResponsesClient", bound=OpenAI | AsyncOpenAI | None, default=None)
_Parsed = TypeVar("_Parsed", default=OpenAIResponsesCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | OpenAIResponsesMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | OpenAIResponsesMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any] | OpenAIResponsesNativeTool]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = OpenAIResponsesCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | OpenAIResponsesDynamicConfig)
_AsyncPromptOrConfig = TypeVar(
    "_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | AsyncOpenAIResponsesDynamicConfig]
)

class _Decorator(Generic[_K, _R, _AR, _C, _AC]):
    """Decorates a function that returns a prompt; a dynamic config may set other tools.

    `_K` is the type of the client: a sync client needs a function, an async client an `async def`, None takes both.
    """

    @overload
    def __call__(
        self: _Decorator[OpenAI | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Untyped], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncOpenAI | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPrompt], /
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(
        self: _Decorator[OpenAI | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Prompt], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncOpenAI | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPromptOrConfig], /
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(
        self: _Decorator[OpenAI | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _PromptOrConfig], /
    ) -> Callable[_P, _C]: ...

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenAIResponsesClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _OpenAIResponsesClient,
    OpenAIResponsesCallResponse[_Tool],
    OpenAIResponsesCallResponse[_Tool],
    OpenAIResponsesCallResponse,
    OpenAIResponsesCallResponse,
]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def openai_responses_call(  # type: ignore[overload-overlap]
    model: ResponsesModel,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[OpenAIResponsesCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: _OpenAIResponsesClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OpenAIResponsesClient, _Parsed, _Parsed]:
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
def openai_responses_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenAIResponsesClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _OpenAIResponsesClient,
    OpenAIResponsesStream[_Tool],
    AsyncOpenAIResponsesStream[_Tool],
    OpenAIResponsesStream,
    AsyncOpenAIResponsesStream,
]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenAIResponsesClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OpenAIResponsesClient, OpenAIResponsesStream, AsyncOpenAIResponsesStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenAIResponsesClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OpenAIResponsesClient, _T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def openai_responses_call(
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
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: _OpenAIResponsesClient,
    call_params: _CallParams | None = None,
) -> _Decorator[_OpenAIResponsesClient, _O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenAIResponsesClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _OpenAIResponsesClient,
    _T | OpenAIResponsesCallResponse[_Tool],
    _T | OpenAIResponsesCallResponse[_Tool],
    _T | OpenAIResponsesCallResponse,
    _T | OpenAIResponsesCallResponse,
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenAIResponsesClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OpenAIResponsesClient, _T | OpenAIResponsesCallResponse, _T | OpenAIResponsesCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenAIResponsesClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OpenAIResponsesClient, StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def openai_responses_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenAIResponsesClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _OpenAIResponsesClient,
    OpenAIResponsesCallResponse | OpenAIResponsesStream,
    OpenAIResponsesCallResponse | AsyncOpenAIResponsesStream,
]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def openai_responses_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenAIResponsesClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OpenAIResponsesClient, _T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = openai_responses_call
