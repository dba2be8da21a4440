"""xAI chat: `chat.create` as a decorator of typed functions.

Generated from xai.yaml. Do not edit: change the spec and run `callwright generate xai`.
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
from pydantic import BaseModel
from typing_extensions import TypeForm, TypeVar
from xai_sdk import AsyncClient, Client
from xai_sdk.chat import Chunk, Response
from xai_sdk.proto.v6.chat_pb2 import (
    AgentCount as ChatPb2AgentCount,
    Guideline as ChatPb2Guideline,
    IncludeOption as ChatPb2IncludeOption,
    Message,
    ReasoningEffort as ChatPb2ReasoningEffort,
    ResponseFormat as ChatPb2ResponseFormat,
    SearchParameters as ChatPb2SearchParameters,
    Tool,
    ToolCall,
    ToolChoice,
)
from xai_sdk.proto.v6.usage_pb2 import SamplingUsage, ServiceTier as UsagePb2ServiceTier
from xai_sdk.search import SearchParameters
from xai_sdk.types import (
    AgentCount,
    ChatModel,
    Guideline,
    IncludeOption,
    ReasoningEffort,
    ResponseFormat,
    ServiceTier,
    ToolMode,
)

__all__ = [
    "AsyncXAIDynamicConfig",
    "AsyncXAIStream",
    "XAIAnswer",
    "XAICallParams",
    "XAICallResponse",
    "XAICallResponseChunk",
    "XAIDynamicConfig",
    "XAIMessageParam",
    "XAINativeTool",
    "XAIServerTool",
    "XAIStream",
    "XAITool",
    "XAIToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
    "xai_call",
]

class XAICallParams(BaseCallParams, total=False):
    """Params of `chat.create`, with the names and types of the SDK's `BaseClient.create`."""

    agent_count: AgentCount | ChatPb2AgentCount | None
    frequency_penalty: float | None
    guidelines: Sequence[Guideline | ChatPb2Guideline] | None
    include: Sequence[IncludeOption | ChatPb2IncludeOption] | None
    logprobs: bool | None
    max_tokens: int | None
    max_turns: int | None
    parallel_tool_calls: bool | None
    presence_penalty: float | None
    previous_response_id: str | None
    reasoning_effort: ReasoningEffort | ChatPb2ReasoningEffort | None
    response_format: ResponseFormat | ChatPb2ResponseFormat | type[BaseModel] | None
    safety_identifier: str | None
    search_parameters: SearchParameters | ChatPb2SearchParameters | None
    seed: int | None
    service_tier: ServiceTier | UsagePb2ServiceTier | None
    stop: Sequence[str] | None
    store_messages: bool | None
    temperature: float | None
    tool_choice: ToolMode | ToolChoice | None
    top_logprobs: int | None
    top_p: float | None
    use_encrypted_content: bool | None
    user: str | None

class XAIToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

class XAITool(BaseTool):
    """A tool that the API receives as the SDK's `Tool`."""

    tool_config: ClassVar[XAIToolConfig]

XAIMessageParam: TypeAlias = Message
XAIServerTool: TypeAlias = Tool
XAINativeTool: TypeAlias = XAIServerTool

class XAIDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | XAIMessageParam]
    call_params: XAICallParams | CommonCallParams
    client: Client

class AsyncXAIDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | XAIMessageParam]
    call_params: XAICallParams | CommonCallParams
    client: AsyncClient

class XAICallResponse(BaseCallResponse[Response, rt.CalledT_co, XAIMessageParam, XAICallParams]):
    """Response of a call; `response` is the SDK's `Response`."""

    __slots__ = ()

    @property
    def citations(self) -> list[str]:
        """Return the sources that the text cites."""

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> SamplingUsage: ...
    @property
    def input_tokens(self) -> int | None: ...
    @property
    def cached_tokens(self) -> int | None: ...
    @property
    def output_tokens(self) -> int | None: ...
    @property
    def reasoning_tokens(self) -> int | None: ...
    @property
    def server_tools(self) -> list[ToolCall]:
        """Return the calls and results of tools that the provider ran."""

    @property
    def message_param(self) -> Message: ...
    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def model(self) -> str | None: ...

XAIAnswer: TypeAlias = Answer[rt.AnswerT, XAICallResponse]

class XAICallResponseChunk(BaseCallResponseChunk[Chunk]):
    """Chunk of a stream; `chunk` is the SDK's event, a `Chunk`."""

    __slots__ = ()

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def id(self) -> str | None: ...
    @property
    def input_tokens(self) -> int | None: ...
    @property
    def cached_tokens(self) -> int | None: ...
    @property
    def output_tokens(self) -> int | None: ...
    @property
    def reasoning_tokens(self) -> int | None: ...
    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def model(self) -> str | None: ...

class AsyncXAIStream(
    BaseAsyncStream[XAICallResponse[rt.CalledT_co], XAICallResponseChunk, rt.CalledT_co, XAIMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `Chunk`) and a tool or None."""

    call_response_type = XAICallResponse

    @property
    def citations(self) -> list[str]:
        """Return the sources that the text cites."""

    @property
    def server_tools(self) -> list[ToolCall]:
        """Return the calls and results of tools that the provider ran."""

class XAIStream(BaseStream[XAICallResponse[rt.CalledT_co], XAICallResponseChunk, rt.CalledT_co, XAIMessageParam]):
    """Stream of a call: yields pairs of a chunk (one `Chunk`) and a tool or None."""

    async_type = AsyncXAIStream
    call_response_type = XAICallResponse

    @property
    def citations(self) -> list[str]:
        """Return the sources that the text cites."""

    @property
    def server_tools(self) -> list[ToolCall]:
        """Return the calls and results of tools that the provider ran."""

def handle_stream(
    stream: Iterable[tuple[Response, Chunk]],
    tool_types: Sequence[type[XAITool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[XAICallResponseChunk, XAITool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[tuple[Response, Chunk]],
    tool_types: Sequence[type[XAITool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[XAICallResponseChunk, XAITool | None]]:
    """Async version of `handle_stream`."""

def setup_call(
    *,
    model: str,
    client: Client | AsyncClient | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: XAICallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[XAIMessageParam], Sequence[type[XAITool]] | None, dict[str, Any]]:
    """Prepare a call of `chat.create`: return the method and its arguments."""

def get_json_output(response: XAICallResponse | XAICallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_K = TypeVar("_K", covariant=True)
_XAIClient = TypeVar("_XAIClient", bound=Client | AsyncClient | None, default=None)
_Parsed = TypeVar("_Parsed", default=XAICallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | XAIMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | XAIMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any] | XAINativeTool]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = XAICallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | XAIDynamicConfig)
_AsyncPromptOrConfig = TypeVar("_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | AsyncXAIDynamicConfig])

class _Decorator(Generic[_K, _R, _AR, _C, _AC]):
    """Decorates a function that returns a prompt; a dynamic config may set other tools.

    `_K` is the type of the client: a sync client needs a function, an async client an `async def`, None takes both.
    """

    @overload
    def __call__(
        self: _Decorator[Client | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Untyped], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncClient | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPrompt], /
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(
        self: _Decorator[Client | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Prompt], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncClient | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPromptOrConfig], /
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(
        self: _Decorator[Client | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _PromptOrConfig], /
    ) -> Callable[_P, _C]: ...

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _XAIClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_XAIClient, XAICallResponse[_Tool], XAICallResponse[_Tool], XAICallResponse, XAICallResponse]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def xai_call(  # type: ignore[overload-overlap]
    model: ChatModel | str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[XAICallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: _XAIClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_XAIClient, _Parsed, _Parsed]:
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
def xai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _XAIClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_XAIClient, XAIStream[_Tool], AsyncXAIStream[_Tool], XAIStream, AsyncXAIStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _XAIClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_XAIClient, XAIStream, AsyncXAIStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _XAIClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_XAIClient, _T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def xai_call(
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
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: _XAIClient,
    call_params: _CallParams | None = None,
) -> _Decorator[_XAIClient, _O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: _XAIClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _XAIClient, _T | XAICallResponse[_Tool], _T | XAICallResponse[_Tool], _T | XAICallResponse, _T | XAICallResponse
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: _XAIClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_XAIClient, _T | XAICallResponse, _T | XAICallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _XAIClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_XAIClient, StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def xai_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _XAIClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_XAIClient, XAICallResponse | XAIStream, XAICallResponse | AsyncXAIStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def xai_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _XAIClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_XAIClient, _T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = xai_call
