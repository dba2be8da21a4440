"""Groq chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from groq.yaml. Do not edit: change the spec and run `callwright generate groq`.
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
from groq import AsyncGroq, Groq
from groq._types import SequenceNotStr
from groq.types import CompletionUsage
from groq.types.chat import (
    ChatCompletion,
    ChatCompletionAssistantMessageParam,
    ChatCompletionChunk,
    ChatCompletionMessageParam,
    ChatCompletionToolChoiceOptionParam,
    ChatCompletionToolParam,
)
from groq.types.chat.chat_completion_message import ExecutedTool
from groq.types.chat.completion_create_params import (
    CompoundCustom,
    Document,
    ResponseFormat,
    SearchSettings,
)
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncGroqDynamicConfig",
    "AsyncGroqStream",
    "GroqAnswer",
    "GroqCallParams",
    "GroqCallResponse",
    "GroqCallResponseChunk",
    "GroqDynamicConfig",
    "GroqMessageParam",
    "GroqNativeTool",
    "GroqServerTool",
    "GroqStream",
    "GroqTool",
    "GroqToolConfig",
    "call",
    "get_json_output",
    "groq_call",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]

class GroqCallParams(BaseCallParams, total=False):
    """Params of `chat.completions.create`, with the names and types of the SDK's `CompletionCreateParams`."""

    citation_options: Literal["enabled", "disabled"] | None
    compound_custom: CompoundCustom | None
    disable_tool_validation: bool
    documents: Iterable[Document] | None
    exclude_domains: SequenceNotStr[str] | None
    frequency_penalty: float | None
    include_domains: SequenceNotStr[str] | None
    include_reasoning: bool | None
    logit_bias: dict[str, int] | None
    logprobs: bool | None
    max_completion_tokens: int | None
    max_tokens: int | None
    metadata: dict[str, str] | None
    n: int | None
    parallel_tool_calls: bool | None
    presence_penalty: float | None
    reasoning_effort: Literal["none", "default", "low", "medium", "high"] | None
    reasoning_format: Literal["hidden", "raw", "parsed"] | None
    response_format: ResponseFormat | None
    search_settings: SearchSettings | None
    seed: int | None
    service_tier: Literal["auto", "on_demand", "flex", "performance"] | None
    stop: str | SequenceNotStr[str] | None
    store: bool | None
    temperature: float | None
    tool_choice: ChatCompletionToolChoiceOptionParam | None
    top_logprobs: int | None
    top_p: float | None
    user: str | None
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None

class GroqToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool

class GroqTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionToolParam`."""

    tool_config: ClassVar[GroqToolConfig]

GroqMessageParam: TypeAlias = ChatCompletionMessageParam
GroqServerTool: TypeAlias = ChatCompletionToolParam
GroqNativeTool: TypeAlias = GroqServerTool

class GroqDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | GroqMessageParam]
    call_params: GroqCallParams | CommonCallParams
    client: Groq

class AsyncGroqDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | GroqMessageParam]
    call_params: GroqCallParams | CommonCallParams
    client: AsyncGroq

class GroqCallResponse(BaseCallResponse[ChatCompletion, rt.CalledT_co, GroqMessageParam, GroqCallParams]):
    """Response of a call; `response` is the SDK's `ChatCompletion`."""

    __slots__ = ()

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def usage(self) -> CompletionUsage | None: ...
    @property
    def server_tools(self) -> list[ExecutedTool]:
        """Return the calls and results of tools that the provider ran."""

    @property
    def message_param(self) -> ChatCompletionAssistantMessageParam: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...

GroqAnswer: TypeAlias = Answer[rt.AnswerT, GroqCallResponse]

class GroqCallResponseChunk(BaseCallResponseChunk[ChatCompletionChunk]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatCompletionChunk`."""

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
    def usage(self) -> CompletionUsage | None: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...

class AsyncGroqStream(
    BaseAsyncStream[GroqCallResponse[rt.CalledT_co], GroqCallResponseChunk, rt.CalledT_co, GroqMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    call_response_type = GroqCallResponse

    @property
    def server_tools(self) -> list[ExecutedTool]:
        """Return the calls and results of tools that the provider ran."""

class GroqStream(BaseStream[GroqCallResponse[rt.CalledT_co], GroqCallResponseChunk, rt.CalledT_co, GroqMessageParam]):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    async_type = AsyncGroqStream
    call_response_type = GroqCallResponse

    @property
    def server_tools(self) -> list[ExecutedTool]:
        """Return the calls and results of tools that the provider ran."""

def handle_stream(
    stream: Iterable[ChatCompletionChunk],
    tool_types: Sequence[type[GroqTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[GroqCallResponseChunk, GroqTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[ChatCompletionChunk],
    tool_types: Sequence[type[GroqTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[GroqCallResponseChunk, GroqTool | None]]:
    """Async version of `handle_stream`."""

def setup_call(
    *,
    model: str,
    client: Groq | AsyncGroq | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: GroqCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[GroqMessageParam], Sequence[type[GroqTool]] | None, dict[str, Any]]:
    """Prepare a call of `chat.completions.create`: return the method and its arguments."""

def get_json_output(response: GroqCallResponse | GroqCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_K = TypeVar("_K", covariant=True)
_GroqClient = TypeVar("_GroqClient", bound=Groq | AsyncGroq | None, default=None)
_Parsed = TypeVar("_Parsed", default=GroqCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | GroqMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | GroqMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any] | GroqNativeTool]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = GroqCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | GroqDynamicConfig)
_AsyncPromptOrConfig = TypeVar("_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | AsyncGroqDynamicConfig])

class _Decorator(Generic[_K, _R, _AR, _C, _AC]):
    """Decorates a function that returns a prompt; a dynamic config may set other tools.

    `_K` is the type of the client: a sync client needs a function, an async client an `async def`, None takes both.
    """

    @overload
    def __call__(
        self: _Decorator[Groq | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Untyped], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncGroq | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPrompt], /
    ) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(
        self: _Decorator[Groq | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _Prompt], /
    ) -> Callable[_P, _R]: ...
    @overload
    def __call__(
        self: _Decorator[AsyncGroq | None, _R, _AR, _C, _AC], async_fn: Callable[_P, _AsyncPromptOrConfig], /
    ) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(
        self: _Decorator[Groq | None, _R, _AR, _C, _AC], sync_fn: Callable[_P, _PromptOrConfig], /
    ) -> Callable[_P, _C]: ...

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _GroqClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_GroqClient, GroqCallResponse[_Tool], GroqCallResponse[_Tool], GroqCallResponse, GroqCallResponse]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def groq_call(  # type: ignore[overload-overlap]
    model: str
    | Literal[
        "compound-beta",
        "compound-beta-mini",
        "gemma2-9b-it",
        "llama-3.1-8b-instant",
        "llama-3.3-70b-versatile",
        "meta-llama/llama-4-maverick-17b-128e-instruct",
        "meta-llama/llama-4-scout-17b-16e-instruct",
        "meta-llama/llama-guard-4-12b",
        "moonshotai/kimi-k2-instruct",
        "openai/gpt-oss-120b",
        "openai/gpt-oss-20b",
        "qwen/qwen3-32b",
        "qwen/qwen3.6-27b",
        "qwen/qwen3.8-27b",
    ],
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[GroqCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: _GroqClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_GroqClient, _Parsed, _Parsed]:
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
def groq_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _GroqClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_GroqClient, GroqStream[_Tool], AsyncGroqStream[_Tool], GroqStream, AsyncGroqStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _GroqClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_GroqClient, GroqStream, AsyncGroqStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _GroqClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_GroqClient, _T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def groq_call(
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
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: _GroqClient,
    call_params: _CallParams | None = None,
) -> _Decorator[_GroqClient, _O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: _GroqClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _GroqClient,
    _T | GroqCallResponse[_Tool],
    _T | GroqCallResponse[_Tool],
    _T | GroqCallResponse,
    _T | GroqCallResponse,
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: _GroqClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_GroqClient, _T | GroqCallResponse, _T | GroqCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _GroqClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_GroqClient, StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def groq_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _GroqClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_GroqClient, GroqCallResponse | GroqStream, GroqCallResponse | AsyncGroqStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def groq_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _GroqClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_GroqClient, _T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = groq_call
