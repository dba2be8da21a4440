"""OpenRouter chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from openrouter.yaml. Do not edit: change the spec and run `callwright generate openrouter`.
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
from openai.types.chat.chat_completion_message import Annotation
from openai.types.chat.completion_create_params import (
    Moderation,
    PromptCacheOptions,
    ResponseFormat,
    WebSearchOptions,
)
from openai.types.shared_params import Metadata
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncOpenRouterDynamicConfig",
    "AsyncOpenRouterStream",
    "OpenRouterAnswer",
    "OpenRouterCallParams",
    "OpenRouterCallResponse",
    "OpenRouterCallResponseChunk",
    "OpenRouterDynamicConfig",
    "OpenRouterMessageParam",
    "OpenRouterStream",
    "OpenRouterTool",
    "OpenRouterToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "openrouter_call",
    "setup_call",
]

class OpenRouterCallParams(BaseCallParams, total=False):
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
    provider: Mapping[str, object] | None
    models: Sequence[object] | None
    reasoning: Mapping[str, object] | None
    plugins: Sequence[object] | None
    transforms: Sequence[object] | None
    preset: str | None
    usage: Mapping[str, object] | None
    top_k: int | None
    min_p: float | None
    top_a: float | None
    repetition_penalty: float | None

class OpenRouterToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool

class OpenRouterTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionFunctionToolParam`."""

    tool_config: ClassVar[OpenRouterToolConfig]

OpenRouterMessageParam: TypeAlias = ChatCompletionMessageParam

class OpenRouterDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OpenRouterMessageParam]
    call_params: OpenRouterCallParams | CommonCallParams
    client: OpenAI

class AsyncOpenRouterDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OpenRouterMessageParam]
    call_params: OpenRouterCallParams | CommonCallParams
    client: AsyncOpenAI

class OpenRouterCallResponse(
    BaseCallResponse[ChatCompletion, rt.CalledT_co, OpenRouterMessageParam, OpenRouterCallParams]
):
    """Response of a call; `response` is the SDK's `ChatCompletion`."""

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
    def message_param(self) -> ChatCompletionAssistantMessageParam: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def usage(self) -> CompletionUsage | None: ...

OpenRouterAnswer: TypeAlias = Answer[rt.AnswerT, OpenRouterCallResponse]

class OpenRouterCallResponseChunk(BaseCallResponseChunk[ChatCompletionChunk]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatCompletionChunk`."""

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
    def usage(self) -> CompletionUsage | None: ...

class AsyncOpenRouterStream(
    BaseAsyncStream[
        OpenRouterCallResponse[rt.CalledT_co], OpenRouterCallResponseChunk, rt.CalledT_co, OpenRouterMessageParam
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    call_response_type = OpenRouterCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""

    @property
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites."""

class OpenRouterStream(
    BaseStream[
        OpenRouterCallResponse[rt.CalledT_co], OpenRouterCallResponseChunk, rt.CalledT_co, OpenRouterMessageParam
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    async_type = AsyncOpenRouterStream
    call_response_type = OpenRouterCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""

    @property
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites."""

def handle_stream(
    stream: Iterable[ChatCompletionChunk],
    tool_types: Sequence[type[OpenRouterTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[OpenRouterCallResponseChunk, OpenRouterTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[ChatCompletionChunk],
    tool_types: Sequence[type[OpenRouterTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[OpenRouterCallResponseChunk, OpenRouterTool | None]]:
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
    call_params: OpenRouterCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[OpenRouterMessageParam], Sequence[type[OpenRouterTool]] | None, dict[str, Any]
]:
    """Prepare a call of `chat.completions.create`: return the method and its arguments."""

def get_json_output(response: OpenRouterCallResponse | OpenRouterCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_K = TypeVar("_K", covariant=True)
_OpenRouterClient = TypeVar("_OpenRouterClient", bound=OpenAI | AsyncOpenAI | None, default=None)
_Parsed = TypeVar("_Parsed", default=OpenRouterCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | OpenRouterMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | OpenRouterMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any]]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = OpenRouterCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | OpenRouterDynamicConfig)
_AsyncPromptOrConfig = TypeVar(
    "_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | AsyncOpenRouterDynamicConfig]
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
def openrouter_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenRouterClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _OpenRouterClient,
    OpenRouterCallResponse[_Tool],
    OpenRouterCallResponse[_Tool],
    OpenRouterCallResponse,
    OpenRouterCallResponse,
]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def openrouter_call(  # type: ignore[overload-overlap]
    model: str | ChatModel,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[OpenRouterCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: _OpenRouterClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OpenRouterClient, _Parsed, _Parsed]:
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
def openrouter_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenRouterClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _OpenRouterClient, OpenRouterStream[_Tool], AsyncOpenRouterStream[_Tool], OpenRouterStream, AsyncOpenRouterStream
]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def openrouter_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenRouterClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OpenRouterClient, OpenRouterStream, AsyncOpenRouterStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def openrouter_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenRouterClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OpenRouterClient, _T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def openrouter_call(
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
def openrouter_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: _OpenRouterClient,
    call_params: _CallParams | None = None,
) -> _Decorator[_OpenRouterClient, _O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def openrouter_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenRouterClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _OpenRouterClient,
    _T | OpenRouterCallResponse[_Tool],
    _T | OpenRouterCallResponse[_Tool],
    _T | OpenRouterCallResponse,
    _T | OpenRouterCallResponse,
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def openrouter_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenRouterClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OpenRouterClient, _T | OpenRouterCallResponse, _T | OpenRouterCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def openrouter_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenRouterClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OpenRouterClient, StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def openrouter_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenRouterClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _OpenRouterClient, OpenRouterCallResponse | OpenRouterStream, OpenRouterCallResponse | AsyncOpenRouterStream
]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def openrouter_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: _OpenRouterClient = ...,
    call_params: _CallParams | None = None,
) -> _Decorator[_OpenRouterClient, _T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = openrouter_call
