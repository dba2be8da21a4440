"""Perplexity Sonar chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from perplexity.yaml. Do not edit: change the spec and run `callwright generate perplexity`.
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
from openai._types import SequenceNotStr
from openai.types import ChatModel, CompletionUsage, ReasoningEffort
from openai.types.chat import (
    ChatCompletion,
    ChatCompletionAssistantMessageParam,
    ChatCompletionAudioParam,
    ChatCompletionChunk,
    ChatCompletionMessageParam,
    ChatCompletionPredictionContentParam,
    ChatCompletionStreamOptionsParam,
    ChatCompletionToolChoiceOptionParam,
)
from openai.types.chat.completion_create_params import (
    Moderation,
    PromptCacheOptions,
    ResponseFormat,
    WebSearchOptions,
)
from openai.types.shared_params import Metadata
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncPerplexityDynamicConfig",
    "AsyncPerplexityStream",
    "PerplexityAnswer",
    "PerplexityCallParams",
    "PerplexityCallResponse",
    "PerplexityCallResponseChunk",
    "PerplexityDynamicConfig",
    "PerplexityMessageParam",
    "PerplexityStream",
    "PerplexityTool",
    "PerplexityToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "perplexity_call",
    "setup_call",
]

class PerplexityCallParams(BaseCallParams, total=False):
    """Params of `chat.completions.create`, with the names and types of the SDK's `CompletionCreateParamsBase`."""

    audio: ChatCompletionAudioParam | None
    frequency_penalty: float | None
    logit_bias: dict[str, int] | None
    logprobs: bool | None
    max_completion_tokens: int | None
    max_tokens: int | None
    metadata: Metadata | None
    modalities: list[Literal["text", "audio"]] | None
    moderation: Moderation | None
    n: int | None
    parallel_tool_calls: bool
    prediction: ChatCompletionPredictionContentParam | None
    presence_penalty: float | None
    prompt_cache_key: str | None
    prompt_cache_options: PromptCacheOptions
    prompt_cache_retention: Literal["in_memory", "24h"] | None
    reasoning_effort: ReasoningEffort | None
    response_format: ResponseFormat
    safety_identifier: str | None
    seed: int | None
    service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None
    stop: str | SequenceNotStr[str] | None
    store: bool | None
    stream_options: ChatCompletionStreamOptionsParam | None
    temperature: float | None
    tool_choice: ChatCompletionToolChoiceOptionParam
    top_logprobs: int | None
    top_p: float | None
    user: str
    verbosity: Literal["low", "medium", "high"] | None
    web_search_options: WebSearchOptions
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None
    search_mode: str | None
    search_domain_filter: Sequence[object] | None
    search_recency_filter: str | None
    search_after_date_filter: str | None
    search_before_date_filter: str | None
    return_images: bool | None
    return_related_questions: bool | None
    disable_search: bool | None
    top_k: int | None

class PerplexityToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

class PerplexityTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionFunctionToolParam`."""

    tool_config: ClassVar[PerplexityToolConfig]

PerplexityMessageParam: TypeAlias = ChatCompletionMessageParam

class PerplexityDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | PerplexityMessageParam]
    call_params: PerplexityCallParams | CommonCallParams
    client: OpenAI

class AsyncPerplexityDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | PerplexityMessageParam]
    call_params: PerplexityCallParams | CommonCallParams
    client: AsyncOpenAI

class PerplexityCallResponse(
    BaseCallResponse[ChatCompletion, rt.CalledT_co, PerplexityMessageParam, PerplexityCallParams]
):
    """Response of a call; `response` is the SDK's `ChatCompletion`."""

    __slots__ = ()

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def citations(self) -> list[object]:
        """Return the sources that the text cites."""

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def reasoning_tokens(self) -> int | None: ...
    @property
    def message_param(self) -> ChatCompletionAssistantMessageParam: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> CompletionUsage | None: ...

PerplexityAnswer: TypeAlias = Answer[rt.AnswerT, PerplexityCallResponse]

class PerplexityCallResponseChunk(BaseCallResponseChunk[ChatCompletionChunk]):
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
    def reasoning_tokens(self) -> int | None: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> CompletionUsage | None: ...

class AsyncPerplexityStream(
    BaseAsyncStream[
        PerplexityCallResponse[rt.CalledT_co], PerplexityCallResponseChunk, rt.CalledT_co, PerplexityMessageParam
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    call_response_type = PerplexityCallResponse

    @property
    def citations(self) -> list[object]:
        """Return the sources that the text cites."""

class PerplexityStream(
    BaseStream[
        PerplexityCallResponse[rt.CalledT_co], PerplexityCallResponseChunk, rt.CalledT_co, PerplexityMessageParam
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    async_type = AsyncPerplexityStream
    call_response_type = PerplexityCallResponse

    @property
    def citations(self) -> list[object]:
        """Return the sources that the text cites."""

def handle_stream(
    stream: Iterable[ChatCompletionChunk],
    tool_types: Sequence[type[PerplexityTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[PerplexityCallResponseChunk, PerplexityTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[ChatCompletionChunk],
    tool_types: Sequence[type[PerplexityTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[PerplexityCallResponseChunk, PerplexityTool | None]]:
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
    call_params: PerplexityCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[PerplexityMessageParam], Sequence[type[PerplexityTool]] | None, dict[str, Any]
]:
    """Prepare a call of `chat.completions.create`: return the method and its arguments."""

def get_json_output(response: PerplexityCallResponse | PerplexityCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_K = TypeVar("_K", covariant=True)
_PerplexityClient = TypeVar("_PerplexityClient", bound=OpenAI | AsyncOpenAI | None, default=None)
_Parsed = TypeVar("_Parsed", default=PerplexityCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | PerplexityMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | PerplexityMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any]]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = PerplexityCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | PerplexityDynamicConfig)
_AsyncPromptOrConfig = TypeVar(
    "_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | AsyncPerplexityDynamicConfig]
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
def perplexity_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _PerplexityClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _PerplexityClient,
    PerplexityCallResponse[_Tool],
    PerplexityCallResponse[_Tool],
    PerplexityCallResponse,
    PerplexityCallResponse,
]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def perplexity_call(  # type: ignore[overload-overlap]
    model: str | ChatModel,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[PerplexityCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: _PerplexityClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_PerplexityClient, _Parsed, _Parsed]:
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
def perplexity_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _PerplexityClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _PerplexityClient, PerplexityStream[_Tool], AsyncPerplexityStream[_Tool], PerplexityStream, AsyncPerplexityStream
]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def perplexity_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _PerplexityClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_PerplexityClient, PerplexityStream, AsyncPerplexityStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def perplexity_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _PerplexityClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_PerplexityClient, _T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def perplexity_call(
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
def perplexity_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: _PerplexityClient,
    call_params: _CallParams | None = None,
) -> _Decorator[_PerplexityClient, _O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def perplexity_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: _PerplexityClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _PerplexityClient,
    _T | PerplexityCallResponse[_Tool],
    _T | PerplexityCallResponse[_Tool],
    _T | PerplexityCallResponse,
    _T | PerplexityCallResponse,
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def perplexity_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: _PerplexityClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_PerplexityClient, _T | PerplexityCallResponse, _T | PerplexityCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def perplexity_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _PerplexityClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_PerplexityClient, StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def perplexity_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _PerplexityClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _PerplexityClient, PerplexityCallResponse | PerplexityStream, PerplexityCallResponse | AsyncPerplexityStream
]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def perplexity_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _PerplexityClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_PerplexityClient, _T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = perplexity_call
