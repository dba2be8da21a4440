"""Cohere chat: `chat` as a decorator of typed functions.

Generated from cohere.yaml. Do not edit: change the spec and run `callwright generate cohere`.
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
    "CohereAnswer",
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
    documents: Sequence[V2ChatRequestDocumentsItem] | None
    frequency_penalty: float | None
    k: int | None
    logprobs: bool | None
    max_tokens: int | None
    p: float | None
    presence_penalty: float | None
    priority: int | None
    request_options: RequestOptions | None
    response_format: ResponseFormatV2 | None
    safety_mode: V2ChatRequestSafetyMode | None
    seed: int | None
    stop_sequences: Sequence[str] | None
    strict_tools: bool | None
    temperature: float | None
    thinking: Thinking | None
    tool_choice: V2ChatRequestToolChoice | None
    top_p: float | None
    """A common call param, sent as `p`."""
    stop: str | Sequence[str] | None
    """A common call param, sent as `stop_sequences`."""

class CohereToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

class CohereTool(BaseTool):
    """A tool that the API receives as the SDK's `ToolV2`."""

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

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> CohereUsage | None: ...
    @property
    def message_param(self) -> AssistantChatMessageV2: ...

CohereAnswer: TypeAlias = Answer[rt.AnswerT, CohereCallResponse]

class CohereCallResponseChunk(BaseCallResponseChunk[V2ChatStreamResponse]):
    """Chunk of a stream; `chunk` is the SDK's event, a `V2ChatStreamResponse`."""

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
    def id(self) -> str | None: ...
    @property
    def usage(self) -> CohereUsage | None: ...

class AsyncCohereStream(
    BaseAsyncStream[CohereCallResponse[rt.CalledT_co], CohereCallResponseChunk, rt.CalledT_co, CohereMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `V2ChatStreamResponse`) and a tool or None."""

    call_response_type = CohereCallResponse

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""

class CohereStream(
    BaseStream[CohereCallResponse[rt.CalledT_co], CohereCallResponseChunk, rt.CalledT_co, CohereMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `V2ChatStreamResponse`) and a tool or None."""

    async_type = AsyncCohereStream
    call_response_type = CohereCallResponse

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""

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
_K = TypeVar("_K", covariant=True)
_CohereClient = TypeVar("_CohereClient", bound=ClientV2 | AsyncClientV2 | None, default=None)
_Parsed = TypeVar("_Parsed", default=CohereCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | CohereMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | CohereMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any]]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = CohereCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | CohereDynamicConfig)
_AsyncPromptOrConfig = TypeVar("_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | AsyncCohereDynamicConfig])

class _Decorator(Generic[_K, _R, _AR, _C, _AC]):
    """Decorates a function that returns a prompt; a dynamic config may set other tools.

    `_K` is the type of the client: a sync client needs a function, an async client an `async def`, None takes both.
    """

    @overload
    def __call__(
        self: _Decorator[ClientV2 | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Untyped], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncClientV2 | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPrompt], /
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(
        self: _Decorator[ClientV2 | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Prompt], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncClientV2 | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPromptOrConfig], /
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(
        self: _Decorator[ClientV2 | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _PromptOrConfig], /
    ) -> Callable[_P, _C]: ...

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _CohereClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _CohereClient, CohereCallResponse[_Tool], CohereCallResponse[_Tool], CohereCallResponse, CohereCallResponse
]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def cohere_call(  # type: ignore[overload-overlap]
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[CohereCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: _CohereClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CohereClient, _Parsed, _Parsed]:
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
def cohere_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _CohereClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CohereClient, CohereStream[_Tool], AsyncCohereStream[_Tool], CohereStream, AsyncCohereStream]:
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
    client: _CohereClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CohereClient, CohereStream, AsyncCohereStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def cohere_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _CohereClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CohereClient, _T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

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
    call_params: _CallParams | None = None,
) -> _Decorator[None, _O, _O]:
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
    client: _CohereClient,
    call_params: _CallParams | None = None,
) -> _Decorator[_CohereClient, _O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
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
    client: _CohereClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _CohereClient,
    _T | CohereCallResponse[_Tool],
    _T | CohereCallResponse[_Tool],
    _T | CohereCallResponse,
    _T | CohereCallResponse,
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
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: _CohereClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CohereClient, _T | CohereCallResponse, _T | CohereCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
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
    client: _CohereClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CohereClient, StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
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
    client: _CohereClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CohereClient, CohereCallResponse | CohereStream, CohereCallResponse | AsyncCohereStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def cohere_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _CohereClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CohereClient, _T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = cohere_call
