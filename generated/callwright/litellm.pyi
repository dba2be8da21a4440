"""LiteLLM completions: `completion` as a decorator of typed functions.

Generated from litellm.yaml. Do not edit: change the spec and run `callwright generate litellm`.
"""

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
from httpx import Timeout as HttpxTimeout
from litellm import AnthropicThinkingParam, ModelResponse, ModelResponseStream, OpenAIWebSearchOptions
from openai import Timeout as OpenaiTimeout
from openai.types.chat import (
    ChatCompletionAssistantMessageParam,
    ChatCompletionMessageParam,
)
from openai.types.chat.chat_completion_audio_param import ChatCompletionAudioParam
from openai.types.chat.chat_completion_modality import ChatCompletionModality
from openai.types.chat.chat_completion_prediction_content_param import ChatCompletionPredictionContentParam
from pydantic import BaseModel
from typing_extensions import TypeForm, TypeVar

__all__ = [
    "AsyncLiteLLMStream",
    "LiteLLMAnswer",
    "LiteLLMCallParams",
    "LiteLLMCallResponse",
    "LiteLLMCallResponseChunk",
    "LiteLLMDynamicConfig",
    "LiteLLMMessageParam",
    "LiteLLMStream",
    "LiteLLMTool",
    "LiteLLMToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "litellm_call",
    "setup_call",
]

class LiteLLMCallParams(BaseCallParams, total=False):
    """Params of `completion`, with the names and types of the SDK's `completion`."""

    api_key: str | None
    api_version: str | None
    audio: ChatCompletionAudioParam | None
    base_url: str | None
    deployment_id: object
    enable_json_schema_validation: bool | None
    extra_headers: dict[Any, Any] | None
    frequency_penalty: float | None
    include_server_side_tool_invocations: bool | None
    logit_bias: dict[Any, Any] | None
    logprobs: bool | None
    max_completion_tokens: int | None
    max_tokens: int | None
    modalities: list[ChatCompletionModality] | None
    model_list: list[Any] | None
    n: int | None
    parallel_tool_calls: bool | None
    prediction: ChatCompletionPredictionContentParam | None
    presence_penalty: float | None
    prompt_cache_key: str | None
    prompt_cache_retention: str | None
    reasoning_effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max", "default"] | None
    response_format: dict[Any, Any] | type[BaseModel] | None
    safety_identifier: str | None
    seed: int | None
    service_tier: str | None
    stop: object
    store: bool | None
    stream_options: dict[Any, Any] | None
    temperature: float | None
    thinking: AnthropicThinkingParam | None
    timeout: float | str | HttpxTimeout | OpenaiTimeout | None
    tool_choice: str | dict[Any, Any] | None
    top_logprobs: int | None
    top_p: float | None
    user: str | None
    verbosity: Literal["low", "medium", "high"] | None
    web_search_options: OpenAIWebSearchOptions | None
    extra_body: Mapping[str, object] | None
    metadata: Mapping[str, object] | None
    num_retries: int | None
    drop_params: bool | None

class LiteLLMToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool

class LiteLLMTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionFunctionToolParam`."""

    tool_config: ClassVar[LiteLLMToolConfig]

LiteLLMMessageParam: TypeAlias = ChatCompletionMessageParam

class LiteLLMDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | LiteLLMMessageParam]
    call_params: LiteLLMCallParams | CommonCallParams

class LiteLLMCallResponse(BaseCallResponse[ModelResponse, rt.CalledT_co, LiteLLMMessageParam, LiteLLMCallParams]):
    """Response of a call; `response` is the SDK's `ModelResponse`."""

    __slots__ = ()

    @property
    def content(self) -> str: ...
    @property
    def thinking(self) -> str | None: ...
    @property
    def audio(self) -> bytes | None:
        """Return the spoken response, as bytes."""

    @property
    def audio_transcript(self) -> str | None:
        """Return the transcript of the spoken response."""

    @property
    def finish_reasons(self) -> list[str]: ...
    @property
    def usage(self) -> object | None: ...
    @property
    def cache_write_tokens(self) -> int | None: ...
    @property
    def message_param(self) -> ChatCompletionAssistantMessageParam: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...

LiteLLMAnswer: TypeAlias = Answer[rt.AnswerT, LiteLLMCallResponse]

class LiteLLMCallResponseChunk(BaseCallResponseChunk[ModelResponseStream]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ModelResponseStream`."""

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
    def usage(self) -> object | None: ...
    @property
    def cache_write_tokens(self) -> int | None: ...
    @property
    def model(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...

class AsyncLiteLLMStream(
    BaseAsyncStream[LiteLLMCallResponse[rt.CalledT_co], LiteLLMCallResponseChunk, rt.CalledT_co, LiteLLMMessageParam]
):
    """Stream of an async call: yields pairs of a chunk (one `ModelResponseStream`) and a tool or None."""

    call_response_type = LiteLLMCallResponse

    @property
    def audio(self) -> bytes | None:
        """Return the spoken response, as bytes."""

    @property
    def audio_transcript(self) -> str | None:
        """Return the transcript of the spoken response."""

class LiteLLMStream(
    BaseStream[LiteLLMCallResponse[rt.CalledT_co], LiteLLMCallResponseChunk, rt.CalledT_co, LiteLLMMessageParam]
):
    """Stream of a call: yields pairs of a chunk (one `ModelResponseStream`) and a tool or None."""

    async_type = AsyncLiteLLMStream
    call_response_type = LiteLLMCallResponse

    @property
    def audio(self) -> bytes | None:
        """Return the spoken response, as bytes."""

    @property
    def audio_transcript(self) -> str | None:
        """Return the transcript of the spoken response."""

def handle_stream(
    stream: Iterable[ModelResponseStream],
    tool_types: Sequence[type[LiteLLMTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[LiteLLMCallResponseChunk, LiteLLMTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""

def handle_stream_async(
    stream: AsyncIterable[ModelResponseStream],
    tool_types: Sequence[type[LiteLLMTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[LiteLLMCallResponseChunk, LiteLLMTool | None]]:
    """Async version of `handle_stream`."""

def setup_call(
    *,
    model: str,
    client: None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: LiteLLMCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[LiteLLMMessageParam], Sequence[type[LiteLLMTool]] | None, dict[str, Any]
]:
    """Prepare a call of `completion`: return the method and its arguments."""

def get_json_output(response: LiteLLMCallResponse | LiteLLMCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_O = TypeVar("_O")
_R = TypeVar("_R", covariant=True)
_AR = TypeVar("_AR", covariant=True)
_C = TypeVar("_C", covariant=True, default=_R)
_AC = TypeVar("_AC", covariant=True, default=_AR)
_Parsed = TypeVar("_Parsed", default=LiteLLMCallResponse)
_Tool = TypeVar("_Tool", bound=BaseTool, default=BaseTool)

_Messages: TypeAlias = str | BaseMessageParam | Sequence[BaseMessageParam | LiteLLMMessageParam]
_Parts: TypeAlias = Sequence[str | Part] | Part
_Content: TypeAlias = _Messages | _Parts | LiteLLMMessageParam | None
_Tools: TypeAlias = Sequence[type[BaseTool] | Callable[..., Any]]
# Nothing fits the last two. With them, mypy reports the one wrong argument instead of every overload.
_CallParams: TypeAlias = LiteLLMCallParams | CommonCallParams | dict[Never, None] | dict[None, Never]

class _Nothing: ...

# Type variables instead of plain types: checkers then match a function that returns `Any` with the first overload.
_Untyped = TypeVar("_Untyped", bound=_Nothing)
_Prompt = TypeVar("_Prompt", bound=_Content)
_AsyncPrompt = TypeVar("_AsyncPrompt", bound=Coroutine[Any, Any, _Content])
_PromptOrConfig = TypeVar("_PromptOrConfig", bound=_Content | LiteLLMDynamicConfig)
_AsyncPromptOrConfig = TypeVar("_AsyncPromptOrConfig", bound=Coroutine[Any, Any, _Content | LiteLLMDynamicConfig])

class _Decorator(Generic[_R, _AR, _C, _AC]):
    """Decorates a function that returns a prompt; a dynamic config may set other tools."""

    @overload
    def __call__(self, sync_fn: Callable[_P, _Untyped], /) -> Callable[_P, _R]: ...
    @overload
    def __call__(self, async_fn: Callable[_P, _AsyncPrompt], /) -> Callable[_P, Coroutine[Any, Any, _AR]]: ...
    @overload
    def __call__(self, sync_fn: Callable[_P, _Prompt], /) -> Callable[_P, _R]: ...
    @overload
    def __call__(self, async_fn: Callable[_P, _AsyncPromptOrConfig], /) -> Callable[_P, Coroutine[Any, Any, _AC]]: ...
    @overload
    def __call__(self, sync_fn: Callable[_P, _PromptOrConfig], /) -> Callable[_P, _C]: ...

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[LiteLLMCallResponse[_Tool], LiteLLMCallResponse[_Tool], LiteLLMCallResponse, LiteLLMCallResponse]:
    """Turn the function into a call that returns the response, whose tools are instances of these classes."""

@overload
def litellm_call(  # type: ignore[overload-overlap]
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: Callable[[LiteLLMCallResponse], _Parsed] | None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[_Parsed, _Parsed]:
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
def litellm_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: Sequence[type[_Tool]] | None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[LiteLLMStream[_Tool], AsyncLiteLLMStream[_Tool], LiteLLMStream, AsyncLiteLLMStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[LiteLLMStream, AsyncLiteLLMStream]:
    """Turn the function into a streamed call that returns pairs of a chunk and a tool."""

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[_T, _T]:
    """Turn the function into a call that returns an instance of `response_model`."""

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: Callable[[_T], _O],
    json_mode: bool = False,
    client: None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[_O, _O]:
    """Turn the function into a call that returns the result of `output_parser` for a `response_model`
    instance.
    """

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: Sequence[type[_Tool]],
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[
    _T | LiteLLMCallResponse[_Tool], _T | LiteLLMCallResponse[_Tool], _T | LiteLLMCallResponse, _T | LiteLLMCallResponse
]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[False] = False,
    response_model: TypeForm[_T],
    tools: _Tools,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[_T | LiteLLMCallResponse, _T | LiteLLMCallResponse]:
    """Turn the function into a call that returns a `response_model` instance, or the response if tools are
    called.
    """

@overload
def litellm_call(
    model: str,
    *,
    stream: Literal[True] | StreamConfig,
    response_model: TypeForm[_T],
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[StructuredStream[_T], AsyncStructuredStream[_T]]:
    """Turn the function into a streamed call that returns partial `response_model` objects, the last one
    validated.
    """

@overload
def litellm_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: None = None,
    tools: _Tools | None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[LiteLLMCallResponse | LiteLLMStream, LiteLLMCallResponse | AsyncLiteLLMStream]:
    """Turn the function into a call, streamed or not, that returns the response or the stream."""

@overload
def litellm_call(
    model: str,
    *,
    stream: bool | StreamConfig,
    response_model: TypeForm[_T],
    tools: None = None,
    output_parser: None = None,
    json_mode: bool = False,
    client: None = None,
    call_params: _CallParams | None = None,
) -> _Decorator[_T | StructuredStream[_T], _T | AsyncStructuredStream[_T]]:
    """Turn the function into a call, streamed or not, that returns one `response_model` instance or partial
    ones.
    """

call = litellm_call
