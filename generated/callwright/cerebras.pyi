"""Cerebras chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from cerebras.yaml. Do not edit: change the spec and run `callwright generate cerebras`.
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
from cerebras.cloud.sdk import AsyncCerebras, Cerebras
from cerebras.cloud.sdk._types import SequenceNotStr
from cerebras.cloud.sdk.types.chat.chat_completion import (
    ChatChunkResponse,
    ChatChunkResponseUsage,
    ChatCompletionResponse,
    ChatCompletionResponseUsage,
)
from cerebras.cloud.sdk.types.chat.completion_create_params import (
    Message,
    MessageAssistantMessageRequest,
    Prediction,
    ResponseFormat,
    StreamOptions,
    ToolChoice,
)
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncCerebrasDynamicConfig",
    "AsyncCerebrasStream",
    "CerebrasAnswer",
    "CerebrasCallParams",
    "CerebrasCallResponse",
    "CerebrasCallResponseChunk",
    "CerebrasDynamicConfig",
    "CerebrasMessageParam",
    "CerebrasStream",
    "CerebrasTool",
    "CerebrasToolConfig",
    "call",
    "cerebras_call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]

class CerebrasCallParams(BaseCallParams, total=False):
    """Params of `chat.completions.create`, with the names and types of the SDK's `CompletionCreateParams`."""

    clear_thinking: bool | None
    disable_reasoning: bool | None
    frequency_penalty: float | None
    logit_bias: dict[str, float] | None
    logprobs: bool | None
    max_completion_tokens: int | None
    max_tokens: int | None
    min_completion_tokens: int | None
    min_tokens: int | None
    model_parameters: dict[str, object] | None
    n: int | None
    parallel_tool_calls: bool | None
    prediction: Prediction | None
    presence_penalty: float | None
    prompt_cache_key: str | None
    reasoning_effort: Literal["none", "low", "medium", "high"] | None
    reasoning_format: Literal["none", "parsed", "text_parsed", "raw", "hidden"]
    response_format: ResponseFormat | None
    seed: int | None
    service_tier: Literal["auto", "default", "flex", "priority"] | None
    stop: str | SequenceNotStr[str] | None
    stream_options: StreamOptions | None
    temperature: float | None
    tool_choice: ToolChoice | None
    top_logprobs: int | None
    top_p: float | None
    user: str | None
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None

class CerebrasToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool

class CerebrasTool(BaseTool):
    """A tool that the API receives as the SDK's `Tool`."""

    tool_config: ClassVar[CerebrasToolConfig]

CerebrasMessageParam: TypeAlias = Message

class CerebrasDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | CerebrasMessageParam]
    call_params: CerebrasCallParams | CommonCallParams
    client: Cerebras

class AsyncCerebrasDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | CerebrasMessageParam]
    call_params: CerebrasCallParams | CommonCallParams
    client: AsyncCerebras

class CerebrasCallResponse(
    BaseCallResponse[ChatCompletionResponse, rt.CalledT_co, CerebrasMessageParam, CerebrasCallParams]
):
    """Response of a call; `response` is the SDK's `ChatCompletionResponse`."""

    __slots__ = ()

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def usage(self) -> ChatCompletionResponseUsage | None: ...
    @property
    def message_param(self) -> MessageAssistantMessageRequest: ...
    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...

CerebrasAnswer: TypeAlias = Answer[rt.AnswerT, CerebrasCallResponse]

class CerebrasCallResponseChunk(BaseCallResponseChunk[ChatChunkResponse]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatChunkResponse`."""

    __slots__ = ()

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""

    @property
    def usage(self) -> ChatChunkResponseUsage | None: ...
    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...

class AsyncCerebrasStream(
    BaseAsyncStream[CerebrasCallResponse[rt.CalledT_co], CerebrasCallResponseChunk, rt.CalledT_co, CerebrasMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatChunkResponse`) and a tool or None."""

    call_response_type = CerebrasCallResponse

class CerebrasStream(
    BaseStream[CerebrasCallResponse[rt.CalledT_co], CerebrasCallResponseChunk, rt.CalledT_co, CerebrasMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `ChatChunkResponse`) and a tool or None."""

    async_type = AsyncCerebrasStream
    call_response_type = CerebrasCallResponse

def handle_stream(
    stream: Iterable[ChatChunkResponse],
    tool_types: Sequence[type[CerebrasTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[CerebrasCallResponseChunk, CerebrasTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[ChatChunkResponse],
    tool_types: Sequence[type[CerebrasTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[CerebrasCallResponseChunk, CerebrasTool | None]]:
    """Async version of `handle_stream`."""

def setup_call(
    *,
    model: str,
    client: Cerebras | AsyncCerebras | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: CerebrasCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[CerebrasMessageParam], Sequence[type[CerebrasTool]] | None, dict[str, Any]
]:
    """Prepare a call of `chat.completions.create`: return the method and its arguments."""

def get_json_output(response: CerebrasCallResponse | CerebrasCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_K = TypeVar("_K", covariant=True)
_CerebrasClient = TypeVar("_CerebrasClient", bound=Cerebras | AsyncCerebras | None, default=None)
_Parsed = TypeVar("_Parsed", default=CerebrasCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | CerebrasMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | CerebrasMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any]]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = CerebrasCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | CerebrasDynamicConfig)
_AsyncPromptOrConfig = TypeVar("_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | AsyncCerebrasDynamicConfig])

class _Decorator(Generic[_K, _R, _AR, _C, _AC]):
    """Decorates a function that returns a prompt; a dynamic config may set other tools.

    `_K` is the type of the client: a sync client needs a function, an async client an `async def`, None takes both.
    """

    @overload
    def __call__(
        self: _Decorator[Cerebras | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Untyped], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncCerebras | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPrompt], /
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(
        self: _Decorator[Cerebras | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Prompt], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncCerebras | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPromptOrConfig], /
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(
        self: _Decorator[Cerebras | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _PromptOrConfig], /
    ) -> Callable[_P, _C]: ...

@overload
def cerebras_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _CerebrasClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _CerebrasClient,
    CerebrasCallResponse[_Tool],
    CerebrasCallResponse[_Tool],
    CerebrasCallResponse,
    CerebrasCallResponse,
]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def cerebras_call(  # type: ignore[overload-overlap]
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[CerebrasCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: _CerebrasClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CerebrasClient, _Parsed, _Parsed]:
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
def cerebras_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _CerebrasClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _CerebrasClient, CerebrasStream[_Tool], AsyncCerebrasStream[_Tool], CerebrasStream, AsyncCerebrasStream
]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def cerebras_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _CerebrasClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CerebrasClient, CerebrasStream, AsyncCerebrasStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def cerebras_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _CerebrasClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CerebrasClient, _T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def cerebras_call(
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
def cerebras_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: _CerebrasClient,
    call_params: _CallParams | None = None,
) -> _Decorator[_CerebrasClient, _O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def cerebras_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: _CerebrasClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _CerebrasClient,
    _T | CerebrasCallResponse[_Tool],
    _T | CerebrasCallResponse[_Tool],
    _T | CerebrasCallResponse,
    _T | CerebrasCallResponse,
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def cerebras_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: _CerebrasClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CerebrasClient, _T | CerebrasCallResponse, _T | CerebrasCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def cerebras_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _CerebrasClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CerebrasClient, StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def cerebras_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _CerebrasClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CerebrasClient, CerebrasCallResponse | CerebrasStream, CerebrasCallResponse | AsyncCerebrasStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def cerebras_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _CerebrasClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_CerebrasClient, _T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = cerebras_call
